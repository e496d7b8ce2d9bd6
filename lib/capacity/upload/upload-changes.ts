import * as z from 'zod';
import {
  BASIS_NAMES,
  featureName,
  longDate,
  NEED_NAMES,
  yearGroupName,
} from '../../kernel/index.ts';
import type { CapacityReturn, YearGroupReturn } from '../capacity-return.ts';
import { NOTHING_SAID, type ProvisionProfile } from '../provision-profile.ts';
import type { ReturnInput } from '../state-return.ts';

/** One value that a row changes, in words. */
export const $UploadChange = z.object({ what: z.string(), from: z.string(), to: z.string() });
export type UploadChange = z.infer<typeof $UploadChange>;

const NOT_SAID = 'not said';
export const INTENT_NAMES: Readonly<Record<YearGroupReturn['intent'], string>> = {
  can: 'can offer',
  may: 'may offer',
  cannot: 'cannot offer',
};
export const START_NAMES: Readonly<Record<NonNullable<ProvisionProfile['starts']>, string>> = {
  'any-day': 'any day',
  'start-of-term': 'start of term',
  september: 'September',
};

type ShowYear = (year: YearGroupReturn) => string;
const SHOWN_YEAR: readonly (readonly [what: string, show: ShowYear])[] = [
  ['intent', ({ intent }) => INTENT_NAMES[intent]],
  ['reason', ({ reason }) => reason ?? NOT_SAID],
  ['on roll', ({ onRoll }) => number(onRoll)],
  ['free now', ({ free }) => number(free.now)],
  ['free next September', ({ free }) => number(free.nextSeptember)],
  ['free the September after', ({ free }) => number(free.septemberAfter)],
];

type ShowProfile = (profile: ProvisionProfile) => string;
const SHOWN_PROFILE: readonly (readonly [what: string, show: ShowProfile])[] = [
  ['Places of the provision', ({ places }) => number(places)],
  ['On roll of the provision', ({ onRoll }) => number(onRoll)],
  ['Needs', ({ needs }) => listed(needs?.map((need) => NEED_NAMES[need]))],
  ['Youngest age', ({ lowAge }) => number(lowAge)],
  ['Leaving age', ({ highAge }) => number(highAge)],
  ['Basis', ({ bases }) => listed(bases?.map((basis) => BASIS_NAMES[basis]))],
  ['Features', ({ features }) => listed(features?.map(featureName))],
  ['When children can start', ({ starts }) => (starts ? START_NAMES[starts] : NOT_SAID)],
  ['Next start', ({ nextStart }) => (nextStart ? longDate(nextStart) : NOT_SAID)],
  ['Admission limits', ({ admissionLimits }) => admissionLimits ?? NOT_SAID],
];

/** What would be said otherwise than is published, value by value; all of it where nothing is. */
export function uploadChanges(
  before: Pick<CapacityReturn, 'years' | 'profile'> | null,
  after: Pick<ReturnInput, 'years' | 'profile'>,
): UploadChange[] {
  const changes: UploadChange[] = [];
  const were = new Map((before?.years ?? []).map((year) => [year.yearGroup, year]));
  for (const year of after.years) {
    const was = were.get(year.yearGroup);
    were.delete(year.yearGroup);
    for (const [what, show] of SHOWN_YEAR) {
      const from = was ? show(was) : NOT_SAID;
      const to = show(year);
      if (from !== to)
        changes.push({ what: `${yearGroupName(year.yearGroup)}, ${what}`, from, to });
    }
  }
  for (const year of were.values()) {
    const what = yearGroupName(year.yearGroup);
    changes.push({ what, from: INTENT_NAMES[year.intent], to: 'taken out' });
  }
  for (const [what, show] of SHOWN_PROFILE) {
    const from = show(before?.profile ?? NOTHING_SAID);
    const to = show(after.profile ?? NOTHING_SAID);
    if (from !== to) changes.push({ what, from, to });
  }
  return changes;
}

function number(value: number | null): string {
  return value === null ? NOT_SAID : String(value);
}

function listed(values: readonly string[] | undefined): string {
  if (values === undefined) return NOT_SAID;
  return values.length === 0 ? 'none' : values.toSorted().join('; ');
}
