import type { CalendarDate } from '../../kernel/index.ts';
import { addDays } from '../../policy/index.ts';

export type RightsHolder = 'parent' | 'young-person';

const LEAVING_AGE = 16;
const FRIDAY = 5;
const DAYS_IN_WEEK = 7;
const SCHOOL_YEAR_BEGINS = '09-01';

/**
 * The first day on which the child is a young person, who then holds the rights about the plan: over compulsory school
 * age, which ends with the school leaving date of the school year in which the child becomes 16, the last Friday in June.
 * Sources: Children and Families Act 2014 s. 83(2) (young person) and ss. 38, 51; Education Act 1996 s. 8(3); Education
 * (School Leaving Date) Order 1997, SI 1997/1970. A school year is taken to begin on 1 September.
 */
export function youngPersonFrom(dateOfBirth: CalendarDate): CalendarDate {
  const yearOf16 = Number(dateOfBirth.slice(0, 4)) + LEAVING_AGE;
  const leaves = dateOfBirth.slice(5) < SCHOOL_YEAR_BEGINS ? yearOf16 : yearOf16 + 1;
  return addDays(lastFridayInJune(leaves), 1);
}

export function rightsHolderOn(dateOfBirth: CalendarDate, day: CalendarDate): RightsHolder {
  return day >= youngPersonFrom(dateOfBirth) ? 'young-person' : 'parent';
}

function lastFridayInJune(year: number): CalendarDate {
  const lastDay = `${String(year).padStart(4, '0')}-06-30`;
  const weekday = new Date(`${lastDay}T00:00:00Z`).getUTCDay();
  return addDays(lastDay, -((weekday - FRIDAY + DAYS_IN_WEEK) % DAYS_IN_WEEK));
}
