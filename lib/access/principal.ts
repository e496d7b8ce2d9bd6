import * as z from 'zod';

export const ROLES = [
  'case-officer',
  'la-manager',
  'provider-editor',
  'consortium-commissioner',
  'lead-commissioner',
  'family',
  'auditor',
  'national-reader',
  'organisation-administrator',
] as const;
export const $Role = z.enum(ROLES);
export type Role = z.infer<typeof $Role>;

/** Who owns a record, and for which organisation somebody acts. National records belong to `national`. */
export const $Owner = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('authority'), code: z.string().regex(/^\d{3}$/) }),
  z.object({ kind: z.literal('provider'), code: z.string().regex(/^(\d{6}|\d{8})$/) }),
  /** An academy trust; its code is the group's in the register. */
  z.object({ kind: z.literal('trust'), code: z.string().regex(/^\d{1,6}$/) }),
  z.object({ kind: z.literal('consortium'), code: z.string().regex(/^[a-z0-9-]{2,40}$/) }),
  z.object({ kind: z.literal('national'), code: z.literal('england') }),
]);
export type Owner = z.infer<typeof $Owner>;

export const NATIONAL: Owner = { kind: 'national', code: 'england' };

/** A signed-in person, acting for one organisation with the roles that the person has there. */
export const $Principal = z.object({
  person: z.string().min(1).max(120),
  organisation: $Owner,
  roles: z.array($Role).min(1),
  /** Of somebody who acts for a trust: the trust's settings, by the register of the moment. */
  settings: z.array(z.string()).readonly().optional(),
});
export type Principal = z.infer<typeof $Principal>;

export function sameOwner(a: Owner, b: Owner): boolean {
  return a.kind === b.kind && a.code === b.code;
}
