import * as z from 'zod';

export const PHASES = ['early-years', 'primary', 'secondary', 'post-16'] as const;
export const $Phase = z.enum(PHASES);
export type Phase = z.infer<typeof $Phase>;

/**
 * A national curriculum year as a whole number: 0 is Reception, 1 to 13 are Years 1 to 13, negative
 * numbers are nursery years, 14 to 20 are the further years to the end of the academic year in which
 * a young person turns 25. Year = age on 31 August before the start date, less 4.
 */
export const $YearGroup = z.int().min(-4).max(20);

const FIRST_AGE_OF_RECEPTION = 4;

export function yearGroupOfAge(ageOn31August: number): number {
  return ageOn31August - FIRST_AGE_OF_RECEPTION;
}

export function ageOfYearGroup(yearGroup: number): number {
  return yearGroup + FIRST_AGE_OF_RECEPTION;
}

export function phaseOfYearGroup(yearGroup: number): Phase {
  if (yearGroup < 0) return 'early-years';
  if (yearGroup <= 6) return 'primary';
  return yearGroup <= 11 ? 'secondary' : 'post-16';
}

/** "Year 7", "Reception", "Nursery"; further years are said by their age. */
export function yearGroupName(yearGroup: number): string {
  if (yearGroup < 0) return 'Nursery';
  if (yearGroup === 0) return 'Reception';
  return yearGroup <= 14 ? `Year ${yearGroup}` : `age ${ageOfYearGroup(yearGroup)}`;
}
