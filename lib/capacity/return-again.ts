import { type CalendarDate, longDate, ok, problem, type Result, refused } from '../kernel/index.ts';
import type { CapacityReturn } from './capacity-return.ts';
import { academicYearOf, PERIODS } from './period-of.ts';
import { placeName } from './place-key.ts';
import type { ReturnInput } from './state-return.ts';

/**
 * The same figures as of today; `left` is what is free now, by the name of the places, where something was taken since.
 * Refused once another academic year has begun: every child is a year group further on and “next September” is past, so
 * the same figures would say something else.
 */
export function returnAgain(
  published: Pick<CapacityReturn, 'settingKey' | 'provisionId' | 'asOf' | 'years' | 'profile'>,
  left: ReadonlyMap<string, number>,
  today: CalendarDate,
): Result<ReturnInput> {
  const { settingKey, provisionId, asOf, profile } = published;
  const first = academicYearOf(asOf);
  if (hasRolledOver(asOf, today)) return refused(rolledOver(asOf));
  const years = published.years.map((year) => {
    const free = { ...year.free };
    PERIODS.forEach((period, ahead) => {
      if (free[period] === null) return;
      const key = {
        settingKey,
        provisionId,
        yearGroup: year.yearGroup,
        academicYear: first + ahead,
      };
      free[period] = left.get(placeName(key)) ?? free[period];
    });
    return { ...year, free };
  });
  if (profile === undefined) return ok({ asOf: today, years });
  // A day that is past is not when a child could start next.
  const nextStart =
    profile.nextStart !== null && profile.nextStart < today ? null : profile.nextStart;
  return ok({ asOf: today, years, profile: { ...profile, nextStart } });
}

/** Whether “now” and “next September” mean other years by now. */
export function hasRolledOver(asOf: CalendarDate, today: CalendarDate): boolean {
  return academicYearOf(asOf) !== academicYearOf(today);
}

function rolledOver(asOf: CalendarDate) {
  return problem(
    'conflict',
    'year-rolled-over',
    `These figures are of ${longDate(asOf)}. A new school year has begun on 1 September since, so “now” and “next September” mean other years. Look at the figures and publish them anew.`,
  );
}
