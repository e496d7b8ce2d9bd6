import * as z from 'zod';
import { $GridPoint } from '../geography/index.ts';
import {
  $AuthorityCode,
  $Basis,
  $CalendarDate,
  $Feature,
  $Id,
  $Need,
  $Phase,
  $SettingKey,
  $YearGroup,
} from '../kernel/index.ts';

/** How well the home is known: a surveyed point, a postcode's centroid, or a coarser fall-back. */
export const $HomePrecision = z.enum(['point', 'postcode', 'sector', 'outcode']);

export const $Home = z.object({
  point: $GridPoint,
  precision: $HomePrecision,
  /** As given, normalised ("LS6 3HN"); null when the home was given as a point. */
  postcode: z.string().nullable(),
});
export type Home = z.infer<typeof $Home>;

/** What a placement request says of the child and the place wanted; a child is never named. */
export const $RequestDetails = z.object({
  /** The authority's own reference for the child. */
  reference: z
    .string()
    .trim()
    .min(1, 'give the authority’s own reference for the child')
    .max(40, 'a reference has at most 40 characters')
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9 ./_-]*$/,
      'use letters, digits, spaces and . / _ - only; never a name',
    ),
  dateOfBirth: $CalendarDate,
  sex: z.enum(['female', 'male']),
  primaryNeed: $Need,
  secondNeed: $Need.nullable().default(null),
  startDate: $CalendarDate,
  phase: $Phase,
  /** Set when the child is taught out of year group; otherwise the year follows from the date of birth. */
  taughtInYearGroup: $YearGroup.nullable().default(null),
  basis: $Basis,
  /** Level of the authority's band, 1 the lowest; null while the child has no band. */
  band: z.int().min(1).max(9).nullable().default(null),
  mustHave: z.array($Feature).max(17).default([]),
  niceToHave: z.array($Feature).max(17).default([]),
  /** Settings that the family asks for. */
  requestedSettings: z
    .array($SettingKey)
    .max(20, 'a family may name up to 20 settings here')
    .default([]),
  /** The family wants mainstream education (s. 33). */
  mainstreamWanted: z.boolean().default(false),
  attends: $SettingKey.nullable().default(null),
  siblingsAt: z.array($SettingKey).max(10).default([]),
});
export type RequestDetails = z.infer<typeof $RequestDetails>;

/** What is asked for a child, as an authority has recorded it; each revision is kept. */
export const $PlacementRequest = $RequestDetails
  .extend({
    id: $Id,
    authority: $AuthorityCode,
    home: $Home,
    /** Year group on the start date, worked out or as taught. */
    yearGroup: $YearGroup,
    revision: z.int().min(1),
    revisedAt: z.iso.datetime(),
    revisedBy: z.string(),
  })
  .meta({ id: 'PlacementRequest' });
export type PlacementRequest = z.infer<typeof $PlacementRequest>;
