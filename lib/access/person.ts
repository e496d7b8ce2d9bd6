import * as z from 'zod';
import { $ContentId, sha256 } from '../kernel/index.ts';

/** An e-mail address as it is kept: lower case, so that one person is found however it is written. */
export const $Email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('must be an e-mail address, for example sam.jones@example.gov.uk').max(254));

/** What a service account is found by: it has no e-mail address, and signs in nowhere. */
export const $ClientAccount = z.string().regex(/^client:[\w.:-]{1,120}$/);

/** SHA-256 of what somebody is found by. It hides nothing; it gives ids of one length that say nothing in a log. */
export const $PersonId = $ContentId;

/** The same at every time and for every organisation, so that somebody can be added before ever signing in. */
export function personIdOf(account: string): string {
  return sha256(account.trim().toLowerCase());
}

export function clientAccount(clientId: string): string {
  return `client:${clientId}`;
}

/**
 * Who somebody is for the issuer that signs them in. Bound at the first sign-in: an address that is given to another
 * person later comes with another subject, and must not bring the first one's roles.
 */
export const $Person = z.object({
  personId: $PersonId,
  issuer: z.string().min(1),
  /** The issuer's own id of the person. */
  subject: z.string().min(1).max(255),
  state: z.enum(['bound', 'reset']),
  revision: z.int().min(1),
  changedAt: z.iso.datetime(),
});
export type Person = z.infer<typeof $Person>;
