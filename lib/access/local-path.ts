const HERE = 'https://rightplace.invalid';
const LONGEST = 2_000;

/**
 * A path of this site as a browser would follow it, or null where it would lead elsewhere: browsers take `//host`,
 * `/\host` and a path with tabs or line ends in it for another host.
 */
export function localPath(text: string): string | null {
  if (!text.startsWith('/') || text.length > LONGEST || !URL.canParse(text, HERE)) return null;
  const { origin, pathname, search, hash } = new URL(text, HERE);
  // What the path resolves to may itself begin with two slashes.
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : null;
}
