import type { Child } from 'hono/jsx';

/** What a page answers. */
export type PageReply = ShownPage | Redirect | SentFile;

/** A cookie to be set, or to be taken away where the value is null. */
export interface SetCookie {
  readonly name: string;
  readonly value: string | null;
  readonly maxAgeSeconds?: number;
}

export interface ShownPage {
  readonly kind: 'page';
  /** Unique among pages; the heading of level 1 says the same, or nearly. */
  readonly title: string;
  readonly body: Child;
  readonly status?: number;
  /** Where the way back leads; left out on pages that begin something. */
  readonly back?: { readonly href: string; readonly text: string };
  /** Whether the form on it was refused: the title then begins with “Error”. */
  readonly hasErrors?: boolean;
  /** Which entry of the navigation it stands under. */
  readonly section?: string;
  /** Over the whole width, for tables and maps. */
  readonly wide?: boolean;
  /** In large print. */
  readonly large?: boolean;
  readonly cookies?: readonly SetCookie[];
  /** Something is going on that the page tells of: without JavaScript it is loaded again after so many seconds. */
  readonly refreshSeconds?: number;
}

/** See another page, after something was done. */
export interface Redirect {
  readonly kind: 'redirect';
  readonly to: string;
  readonly cookies?: readonly SetCookie[];
}

export interface SentFile {
  readonly kind: 'file';
  readonly body: string | Uint8Array;
  readonly type: string;
  /** Under this name it is saved; shown in the browser where left out. */
  readonly name?: string;
}

export function page(
  title: string,
  body: Child,
  more: Omit<ShownPage, 'kind' | 'title' | 'body'> = {},
): ShownPage {
  return { kind: 'page', title, body, ...more };
}

export function redirect(to: string, cookies: readonly SetCookie[] = []): Redirect {
  return { kind: 'redirect', to, cookies };
}

/** The page again that tells, above everything else, what has been done. */
export function done(to: string, what: string): Redirect {
  const at = to.indexOf('#');
  const [path, anchor] = at < 0 ? [to, ''] : [to.slice(0, at), to.slice(at)];
  return redirect(`${path}${path.includes('?') ? '&' : '?'}done=${what}${anchor}`);
}
