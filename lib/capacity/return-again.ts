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
  if (academicYearOf(today) !== first) return refused(anotherYear(asOf));
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

function anotherYear(asOf: CalendarDate) {
  return problem(
    'conflict',
    'another-school-year',
    `These figures are of ${longDate(asOf)}, and another school year has begun since. Publish figures of this year.`,
  );
}
