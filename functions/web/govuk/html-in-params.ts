/**
 * Parameters as a template takes them: JSX becomes the HTML that it is. A template puts `html` and slots into the page
 * as they are, so a plain string there would let data become markup; it is refused.
 */
export function htmlInParams(params: object): object {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, ready(name, value, putInAsIs(name))]),
  );
}

function ready(name: string, value: unknown, asIs: boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => ready(name, each, asIs));
  if (typeof value === 'string' && asIs && value !== '') {
    throw new Error(`“${name}” goes into the page as HTML, so it must be JSX and not a string.`);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (!isHtml(value)) {
    if (name === 'slots') return slots(value);
    return htmlInParams(value);
  }
  if (!asIs) throw new Error(`“${name}” is text; give JSX as “html” or “…Html”.`);
  return String(value);
}

function slots(value: object): object {
  return Object.fromEntries(
    Object.entries(value).map(([name, slot]) => [name, ready(name, slot, true)]),
  );
}

/** A node of JSX, or a string that hono has escaped already. */
function isHtml(value: object): boolean {
  return value instanceof String || ('tag' in value && 'props' in value);
}

function putInAsIs(name: string): boolean {
  return name === 'html' || name.endsWith('Html');
}
