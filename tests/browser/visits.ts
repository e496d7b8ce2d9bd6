import { personIdOf } from '../../lib/access/index.ts';
import type { BrowserWorld, Who } from './browser-world.ts';

/** How the browser gets to a page: as whom, and at which address. */
export interface Visit {
  readonly who: Who | null;
  readonly path: (world: BrowserWorld) => string | Promise<string>;
}

const AMBLEDON = { kind: 'authority', code: '990' } as const;
const ADMINISTRATOR: Who = { organisation: AMBLEDON, role: 'organisation-administrator' };
const OFFICER: Who = { organisation: AMBLEDON, role: 'case-officer' };

const at = (path: string, who: Who | null = OFFICER): Visit => ({ who, path: () => path });

/** Of a case officer of the demo. */
const memberPath = (act = '') => `/members/${personIdOf('olive.marsh@ambledon.example')}${act}`;

/** One visit of every page that is looked at by GET, by its path in the contract. */
export const VISITS: Readonly<Record<string, Visit>> = {
  '/': at('/', null),
  '/account': at('/account'),
  '/organisation': at('/organisation'),
  '/signed-out': at('/signed-out', null),
  '/accessibility': at('/accessibility', null),
  '/privacy': at('/privacy', null),
  '/members': at('/members', ADMINISTRATOR),
  '/members/add': at('/members/add', ADMINISTRATOR),
  '/members/:personId': at(memberPath(), ADMINISTRATOR),
  '/members/:personId/roles': at(memberPath('/roles'), ADMINISTRATOR),
  '/members/:personId/remove': at(memberPath('/remove'), ADMINISTRATOR),
  '/members/:personId/reset-sign-in': at(memberPath('/reset-sign-in'), ADMINISTRATOR),
  '/permissions': at('/permissions'),
  '/authority/:authority/requests': at('/authority/990/requests'),
};

/** Pages that only lead elsewhere, or send a file: nothing of them is looked at. */
export const NOT_LOOKED_AT: ReadonlySet<string> = new Set([
  '/sign-in',
  '/sign-in/return',
  '/sign-out',
]);
