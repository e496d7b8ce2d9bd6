import * as z from 'zod';
import { $YearGroup } from '../kernel/index.ts';
import { $Intent, type CapacityReturn, type YearGroupReturn } from './capacity-return.ts';
import { academicYearOf, PERIODS } from './period-of.ts';
import { NOTHING_SAID, type ProvisionProfile } from './provision-profile.ts';

const PROFILE_FIELDS = [
  'places',
  'onRoll',
  'needs',
  'lowAge',
  'highAge',
  'bases',
  'features',
  'starts',
  'nextStart',
  'admissionLimits',
] as const satisfies readonly (keyof ProvisionProfile)[];

const $Count = z.int().nullable();
const $Said = z.union([z.number(), z.string(), z.array(z.string()), z.null()]);

/** What a return says otherwise of one year group than the newest one. */
export const $YearChange = z.object({
  yearGroup: $YearGroup,
  kind: z.enum(['added', 'dropped', 'changed']),
  /** Of each: null where both say the same. */
  intent: z.object({ from: $Intent.nullable(), to: $Intent.nullable() }).nullable(),
  reason: z.object({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
  onRoll: z.object({ from: $Count, to: $Count }).nullable(),
  /** By the academic year of the start, since that is what both mean after a September has passed between them. */
  free: z.array(z.object({ academicYear: z.int(), from: $Count, to: $Count })),
});
export type YearChange = z.infer<typeof $YearChange>;

export const $ProfileChange = z.object({ field: z.enum(PROFILE_FIELDS), from: $Said, to: $Said });
export type ProfileChange = z.infer<typeof $ProfileChange>;

export const $ReturnChanges = z.object({
  years: z.array($YearChange),
  profile: z.array($ProfileChange),
});
export type ReturnChanges = z.infer<typeof $ReturnChanges>;

type Compared = Pick<CapacityReturn, 'asOf' | 'years' | 'profile'>;

/** What a return says otherwise than the one whose place it takes; everything where there is none. */
export function compareReturns(before: Compared | null, after: Compared): ReturnChanges {
  const groups = new Set([...(before?.years ?? []), ...after.years].map((year) => year.yearGroup));
  return {
    years: [...groups].sort((a, b) => a - b).flatMap((group) => yearChange(before, after, group)),
    profile: profileChanges(before?.profile ?? NOTHING_SAID, after.profile ?? NOTHING_SAID),
  };
}

function yearChange(before: Compared | null, after: Compared, yearGroup: number): YearChange[] {
  const was = before?.years.find((year) => year.yearGroup === yearGroup);
  const is = after.years.find((year) => year.yearGroup === yearGroup);
  const change: YearChange = {
    yearGroup,
    kind: was === undefined ? 'added' : is === undefined ? 'dropped' : 'changed',
    intent: pair(was?.intent ?? null, is?.intent ?? null),
    reason: pair(was?.reason ?? null, is?.reason ?? null),
    onRoll: pair(was?.onRoll ?? null, is?.onRoll ?? null),
    free: freeChanges(freeByYear(before, was), freeByYear(after, is), academicYearOf(after.asOf)),
  };
  const { intent, reason, onRoll, free } = change;
  const differs = intent !== null || reason !== null || onRoll !== null || free.length > 0;
  return differs ? [change] : [];
}

function freeByYear(of: Compared | null, year: YearGroupReturn | undefined): Map<number, number> {
  const found = new Map<number, number>();
  if (of === null || year === undefined) return found;
  for (const [ahead, period] of PERIODS.entries()) {
    const places = year.free[period];
    if (places !== null) found.set(academicYearOf(of.asOf) + ahead, places);
  }
  return found;
}

/** Nothing changes of an academic year that is over. */
function freeChanges(was: Map<number, number>, is: Map<number, number>, first: number) {
  const years = [...new Set([...was.keys(), ...is.keys()])].filter((year) => year >= first);
  return years.sort().flatMap((academicYear) => {
    const change = pair(was.get(academicYear) ?? null, is.get(academicYear) ?? null);
    return change === null ? [] : [{ academicYear, ...change }];
  });
}

function profileChanges(was: ProvisionProfile, is: ProvisionProfile): ProfileChange[] {
  return PROFILE_FIELDS.flatMap((field) => {
    const [from, to] = [was[field], is[field]];
    return sameSaid(from, to) ? [] : [{ field, from, to }];
  });
}

/** Lists say the same whatever their order. */
function sameSaid(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each) => b.includes(each));
  }
  return a === b;
}

function pair<T>(from: T, to: T): { from: T; to: T } | null {
  return from === to ? null : { from, to };
}
