import type { CalendarDate } from '../kernel/index.ts';

/** Deadlines that the law sets, by the law that is in force. */
export interface Clocks {
  readonly id: string;
  /** From the request for an assessment to the final plan. */
  readonly weeksToFinalPlan: number;
  /** Year groups that begin a phase, with the day of the year by which the plan names the next setting. */
  readonly phaseTransfers: readonly {
    readonly yearGroup: number;
    /** `MM-DD` in the year of the transfer. */
    readonly by: string;
    readonly inWords: string;
  }[];
  /** Days for the family to answer a draft, beginning with the day on which it is served. */
  readonly familyDays: number;
}

/** The Special Educational Needs and Disability Regulations 2014, regs 13, 18 and 22. */
export const ACT_2014_CLOCKS: Clocks = {
  id: '2014-act',
  weeksToFinalPlan: 20,
  phaseTransfers: [
    { yearGroup: 0, by: '02-15', inWords: 'starting school' },
    { yearGroup: 7, by: '02-15', inWords: 'moving to secondary school' },
    { yearGroup: 12, by: '03-31', inWords: 'moving on after Year 11' },
  ],
  familyDays: 15,
};

/** The last day of a number of days that begins with the day served. */
export function lastDayFrom(served: CalendarDate, days: number): CalendarDate {
  return addDays(served, days - 1);
}

/** A date so many days later. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
