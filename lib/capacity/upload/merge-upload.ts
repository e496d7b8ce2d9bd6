import { type CalendarDate, longDate, type Result } from '../../kernel/index.ts';
import type { Provision } from '../../register/index.ts';
import type { CapacityReturn, YearGroupReturn } from '../capacity-return.ts';
import { academicYearOf, PERIODS } from '../period-of.ts';
import { type ReturnInput, stateReturn } from '../state-return.ts';
import { mergeUploadProfile } from './merge-upload-profile.ts';
import { mergeUploadYear } from './merge-upload-year.ts';
import type { UploadProvision } from './read-upload.ts';
import { type UploadChange, uploadChanges } from './upload-changes.ts';
import type { UploadFault } from './upload-file.ts';

/** What becomes of a provision by its rows. */
export type MergedUpload =
  | {
      readonly outcome: 'new' | 'changed';
      readonly input: ReturnInput;
      readonly changes: readonly UploadChange[];
    }
  | { readonly outcome: 'unchanged' }
  | { readonly faults: readonly UploadFault[] };

/** The rows of one provision laid over what it has published: silence changes nothing. */
export function mergeUpload(
  { rows }: UploadProvision,
  newest: CapacityReturn | null,
  registered: Provision,
  today: CalendarDate,
): MergedUpload {
  const faults: UploadFault[] = [];
  const dated = rows.filter(({ asOf }) => asOf !== null);
  const given = dated[0]?.asOf ?? null;
  for (const { asOf, line, fault } of dated) {
    if (asOf === given) continue;
    const detail = `Line ${dated[0]?.line} gives ${given} for the same provision, and line ${line} ${asOf}. Give one date for all its rows.`;
    faults.push(fault('asOf', asOf, detail));
  }
  const asOf = given ?? today;
  const base = newest && rebased(newest, asOf);
  const years = new Map((base?.years ?? []).map((year) => [year.yearGroup, year]));
  for (const row of rows) {
    if (row.year === null) continue;
    const { yearGroup } = row.year;
    const merged = mergeUploadYear(row, row.year, years.get(yearGroup) ?? null);
    if (merged === null) years.delete(yearGroup);
    else if ('faults' in merged) faults.push(...merged.faults);
    else years.set(yearGroup, merged.year);
  }
  const profile = mergeUploadProfile(rows, base?.profile ?? null, registered);
  faults.push(...profile.faults);
  if (faults.length > 0) return { faults };

  const sorted = [...years.values()].sort((a, b) => a.yearGroup - b.yearGroup);
  const input: ReturnInput = {
    asOf,
    years: sorted,
    ...(profile.profile ? { profile: profile.profile } : {}),
  };
  const changes = uploadChanges(base, input);
  const isCountedAnew = newest !== null && given !== null && given > newest.asOf;
  if (changes.length === 0 && !isCountedAnew) return { outcome: 'unchanged' };
  const first = rows[0];
  if (sorted.length === 0 && first) {
    const detail =
      'No year group of this provision has an intent, in the file or published. Give at least one.';
    return { faults: [first.fault('intent', null, detail)] };
  }
  const dating = dateFault(input, newest, today);
  const whence = dated[0] ?? first;
  if (dating !== null && whence) return { faults: [whence.fault('asOf', asOf, dating)] };
  if (newest === null) return { outcome: 'new', input, changes };
  const counted: UploadChange = {
    what: 'Counted on',
    from: longDate(newest.asOf),
    to: longDate(asOf),
  };
  const isRedated = asOf !== newest.asOf;
  return { outcome: 'changed', input, changes: isRedated ? [...changes, counted] : changes };
}

/** The return as it reads on a later day: after a September what was “next September” is now. */
export function rebased(newest: CapacityReturn, asOf: CalendarDate): CapacityReturn {
  const ahead = academicYearOf(asOf) - academicYearOf(newest.asOf);
  if (ahead <= 0) return newest;
  const of = (free: YearGroupReturn['free'], at: number) => {
    const period = PERIODS[at + ahead];
    return period ? free[period] : null;
  };
  const years = newest.years.map((year) => ({
    ...year,
    free: {
      now: of(year.free, 0),
      nextSeptember: of(year.free, 1),
      septemberAfter: of(year.free, 2),
    },
  }));
  return { ...newest, years };
}

function dateFault(
  input: ReturnInput,
  newest: CapacityReturn | null,
  today: CalendarDate,
): string | null {
  if (newest && input.asOf < newest.asOf) {
    return `is before ${longDate(newest.asOf)}, the day of the newest return. Count again and give the day of that count, or leave it empty for today.`;
  }
  const stated: Result<unknown> = stateReturn(input, UNSTATED, today);
  return stated.ok ? null : `is not possible. ${stated.problem.detail}`;
}

const UNSTATED = {
  id: '',
  settingKey: '',
  provisionId: '',
  publishedAt: '',
  publishedBy: 'provider',
  person: '',
} as const;
