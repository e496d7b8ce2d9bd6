import {
  academicYearOf,
  type CapacityReturn,
  NOTHING_SAID,
  PERIODS,
  type Period,
  type ProvisionProfile,
} from '../../../../lib/capacity/index.ts';
import type { CalendarDate } from '../../../../lib/kernel/index.ts';
import { type Provision, yearGroupsOf } from '../../../../lib/register/index.ts';
import type { SettingCapacity } from '../../../use-cases/read-capacity.ts';
import { FormFields } from '../../forms/form-fields.ts';

/** Names of the fields of a year group. */
export const YEAR_FIELD = {
  intent: 'intent',
  reason: 'reason',
  onRoll: 'roll',
  now: 'now',
  nextSeptember: 'next',
  septemberAfter: 'after',
} as const;
export type YearField = keyof typeof YEAR_FIELD;

export function yearField(field: YearField, yearGroup: number): string {
  return `${YEAR_FIELD[field]}-${yearGroup}`;
}

/** The year groups that a form asks for. */
export function yearGroupsIn(form: FormFields): readonly number[] {
  return form
    .names()
    .flatMap((name) => {
      const [, group] = /^intent-(-?\d{1,2})$/.exec(name) ?? [];
      return group === undefined ? [] : [Number(group)];
    })
    .sort((a, b) => a - b);
}

type Newest = Omit<CapacityReturn, 'person'>;
type Place = SettingCapacity['provisions'][number]['places'][number];

/** What a form begins with: what was published, with what is left of it now, else what the register says. */
export function prefilled(
  provision: Provision,
  newest: Newest | null,
  places: readonly Place[],
  today: CalendarDate,
): FormFields {
  const whole = wholeOf(provision, newest);
  const groups = new Set([
    ...yearGroupsOf({ ...provision, lowAge: whole.lowAge, highAge: whole.highAge }),
    ...(newest?.years ?? []).map(({ yearGroup }) => yearGroup),
  ]);
  const values = new Map<string, readonly string[]>(wholeFields(whole));
  for (const yearGroup of groups) {
    const year = newest?.years.find((each) => each.yearGroup === yearGroup);
    const put = (field: YearField, value: string | number | null | undefined) =>
      values.set(yearField(field, yearGroup), [value == null ? '' : String(value)]);
    put('intent', year?.intent);
    put('reason', year?.reason);
    put('onRoll', year?.onRoll);
    // By the year of the start: after a September the same places stand under another heading.
    for (const [ahead, period] of PERIODS.entries()) {
      const academicYear = academicYearOf(today) + ahead;
      put(period, freeIn(newest, places, { yearGroup, academicYear }));
    }
  }
  values.set('replaces', [newest?.id ?? '']);
  return new FormFields(values);
}

/** As counted now, else as published; null where nothing is said. */
function freeIn(
  newest: Newest | null,
  places: readonly Place[],
  { yearGroup, academicYear }: Pick<Place, 'yearGroup' | 'academicYear'>,
): number | null {
  const live = places.find(
    (place) => place.yearGroup === yearGroup && place.academicYear === academicYear,
  );
  if (live) return live.free;
  if (newest === null) return null;
  const period: Period | undefined = PERIODS[academicYear - academicYearOf(newest.asOf)];
  const year = newest.years.find((each) => each.yearGroup === yearGroup);
  return period && year ? year.free[period] : null;
}

function wholeOf(provision: Provision, newest: Newest | null): ProvisionProfile {
  const said = newest?.profile ?? NOTHING_SAID;
  return {
    ...said,
    places: said.places ?? provision.places,
    onRoll: said.onRoll ?? provision.onRoll,
    needs: said.needs ?? provision.designatedNeeds,
    lowAge: said.lowAge ?? provision.lowAge,
    highAge: said.highAge ?? provision.highAge,
    bases: said.bases ?? provision.bases,
    features: said.features ?? provision.features,
  };
}

function wholeFields(whole: ProvisionProfile): [string, readonly string[]][] {
  const text = (value: string | number | null) => [value === null ? '' : String(value)];
  const [year = '', month = '', day = ''] = whole.nextStart?.split('-') ?? [];
  return [
    ['places', text(whole.places)],
    ['onRoll', text(whole.onRoll)],
    ['lowAge', text(whole.lowAge)],
    ['highAge', text(whole.highAge)],
    ['needs', whole.needs ?? []],
    ['bases', whole.bases ?? []],
    ['features', whole.features?.length === 0 ? ['none'] : (whole.features ?? [])],
    ['starts', text(whole.starts)],
    ['nextStart-day', [day && String(Number(day))]],
    ['nextStart-month', [month && String(Number(month))]],
    ['nextStart-year', [year]],
    ['admissionLimits', text(whole.admissionLimits)],
  ];
}
