import * as z from 'zod';
import { $Id } from '../kernel/index.ts';
import { $Owner } from './principal.ts';

/** Who did what, for which organisation, to which record; written in the same transaction as the act. */
export const $AuditEntry = z.object({
  id: $Id,
  at: z.iso.datetime(),
  person: z.string(),
  organisation: $Owner,
  action: z.string(),
  /** Key of the record, for example `request/01J...` or `list/01J.../3`; never personal data. */
  subject: z.string(),
  detail: z.string(),
});
export type AuditEntry = z.infer<typeof $AuditEntry>;

/** Kinds of record that are about one request, which their subject names after the kind. */
const OF_A_REQUEST = new Set([
  'request',
  'list',
  'hold',
  'decision',
  'family-link',
  'family',
  'share',
]);

/** How the action of looking at something ends: it is audited, but nothing was done for the child. */
export const VIEW = '.view';

/** The request for which an entry tells of something done; null where it is about something else, or a mere look. */
export function requestOf({
  action,
  subject,
}: Pick<AuditEntry, 'action' | 'subject'>): string | null {
  if (action.endsWith(VIEW)) return null;
  const [kind = '', requestId] = subject.split('/');
  return OF_A_REQUEST.has(kind) && requestId ? requestId : null;
}
