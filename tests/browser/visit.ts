import type { Who } from './browser-world.ts';
import type { Member } from './members.ts';
import { AMBLEDON, OFFICER, type Prepared } from './prepared.ts';

export type Address = string | ((prepared: Prepared) => string);

/** How the browser gets to a page: as whom, and at which address. */
export interface Visit {
  readonly who: Who | ((prepared: Prepared) => Who) | null;
  readonly path: Address;
}

/** What a page answers of which nothing is looked at: an address that it leads to, or the type of a file. */
export type Answer = Visit & { readonly answer: RegExp };

export const MANAGER: Member = { organisation: AMBLEDON, role: 'la-manager' };

export const at = (path: Address, who: Visit['who'] = OFFICER): Visit => ({ who, path });

/** A page that answers with CSV. */
export const csvAt = (path: Address, who: Visit['who'] = OFFICER): Answer => ({
  ...at(path, who),
  answer: /^text\/csv/,
});

/** The provider whose setting stands at the head of the prepared list, and which has been told. */
export const provider = ({ settingKey }: Prepared): Member => editorOf(settingKey);

export function editorOf(setting: string): Member {
  return { organisation: { kind: 'provider', code: setting }, role: 'provider-editor' };
}

export function addressIn(path: Address, prepared: Prepared): string {
  return typeof path === 'string' ? path : path(prepared);
}

export function whoIn({ who }: Visit, prepared: Prepared): Who | null {
  return typeof who === 'function' ? who(prepared) : who;
}
