import * as z from 'zod';
import { $GridPoint } from '../geography/index.ts';
import { $AuthorityCode, $CalendarDate, $SettingKey } from '../kernel/index.ts';
import { $Provision, $Sex } from './provision.ts';

/** Who must admit, and what a family may request: Children and Families Act 2014 ss. 38(3), 41, 43; Education Act 1996 s. 9. */
export const LEGAL_ROUTES = ['s38-request', 's41-approved', 'independent-offer'] as const;
export const $LegalRoute = z.enum(LEGAL_ROUTES);
export type LegalRoute = z.infer<typeof $LegalRoute>;

export const CATEGORIES = [
  'mainstream-school',
  'nursery-school',
  'special-school',
  'non-maintained-special',
  'independent-special',
  'independent-school',
  'alternative-provision',
  'further-education',
  'specialist-post-16',
] as const;
export const $Category = z.enum(CATEGORIES);
export type Category = z.infer<typeof $Category>;

/** The side of the policy's mix that a setting counts for. */
export const SECTORS = ['mainstream', 'specialist', 'independent'] as const;
export type Sector = (typeof SECTORS)[number];

/** Why a setting is kept apart from matching; null when it is not. */
export const APART_RULES = [
  'closed',
  'proposed',
  'welsh',
  'offshore',
  'not-a-placement-setting',
  'needs-checking',
] as const;
export const $ApartRule = z.enum(APART_RULES);
export type ApartRule = z.infer<typeof $ApartRule>;

export const $Setting = z
  .object({
    key: $SettingKey,
    urn: z.string().nullable(),
    ukprn: z.string().nullable(),
    name: z.string().min(1),
    /** The local authority in whose area the setting stands, which is not the authority that pays for a child. */
    authorityCode: $AuthorityCode.nullable(),
    authorityName: z.string().nullable(),
    /** Number within the authority; with the authority code it makes the LAESTAB. */
    establishmentNumber: z.string().nullable(),
    typeCode: z.int(),
    typeName: z.string(),
    /** Null for types that no child is placed in by a plan. */
    category: $Category.nullable(),
    legalRoute: $LegalRoute.nullable(),
    dutyToAdmit: z.boolean(),
    apart: $ApartRule.nullable(),
    openDate: $CalendarDate.nullable(),
    closeDate: $CalendarDate.nullable(),
    closeReason: z.string().nullable(),
    /** LAESTAB of the establishment that this one follows, where the file says so. */
    predecessorLaestab: z.string().nullable(),
    lowAge: z.int().nullable(),
    highAge: z.int().nullable(),
    sex: $Sex.nullable(),
    capacity: z.int().nullable(),
    onRoll: z.int().nullable(),
    /** Pupils with an EHC plan (`SENStat`) and on SEN support (`SENNoStat`). */
    pupilsWithPlan: z.int().nullable(),
    pupilsOnSenSupport: z.int().nullable(),
    street: z.string().nullable(),
    locality: z.string().nullable(),
    town: z.string().nullable(),
    postcode: z.string().nullable(),
    website: z.string().nullable(),
    trust: z.string().nullable(),
    /** The trust's group id; snapshots from before it was read have none. */
    trustCode: z.string().nullable().default(null),
    position: $GridPoint.nullable(),
    provisions: z.array($Provision),
  })
  .meta({ id: 'Setting' });
export type Setting = z.infer<typeof $Setting>;

/** An ordinary or special independent setting is independent whatever else it is. */
export function sectorOf(category: Category): Sector {
  switch (category) {
    case 'independent-special':
    case 'independent-school':
      return 'independent';
    case 'special-school':
    case 'non-maintained-special':
    case 'alternative-provision':
    case 'specialist-post-16':
      return 'specialist';
    default:
      return 'mainstream';
  }
}
