import { localPath } from '../../lib/access/index.ts';
import type { ShownPage } from './page-reply.ts';

/** Every value of a name in an address, in order; what is ticked in a form stands there once for each tick. */
export function valuesIn(href: string, name: string): readonly string[] {
  return new URL(href, 'http://localhost').searchParams.getAll(name);
}

/** The first value of a name in an address without surrounding blanks; empty where there is none. */
export function valueIn(href: string, name: string): string {
  return valuesIn(href, name)[0]?.trim() ?? '';
}

/** The way back to where a link said that it stands; none where it said nothing, or another site. */
export function backTo(href: string): ShownPage['back'] {
  const from = valueIn(href, 'from');
  const path = localPath(from);
  return from !== '' && path === from ? { href: path, text: 'Back' } : undefined;
}
