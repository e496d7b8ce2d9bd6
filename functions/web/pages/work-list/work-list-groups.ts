import type { CalendarDate } from '../../../../lib/kernel/index.ts';
import type { Case } from '../../../../lib/requests/index.ts';
import { URGENCIES, type Urgency, urgencyOf } from '../../../use-cases/read-work-list.ts';

export const URGENCY_WORDS: Readonly<Record<Urgency, string>> = {
  late: 'Late',
  'this-week': 'In the next 7 days',
  'this-month': 'In the next 31 days',
  later: 'Later',
};

export interface WorkGroup {
  /** Null where the list is in another order than what is due. */
  readonly urgency: Urgency | null;
  readonly cases: readonly Case[];
}

/** The requests of one page under sub-headings by how soon something must be done; one group without where the order is another. */
export function workGroups(
  cases: readonly Case[],
  byUrgency: boolean,
  today: CalendarDate,
): readonly WorkGroup[] {
  if (!byUrgency) return cases.length === 0 ? [] : [{ urgency: null, cases }];
  return URGENCIES.map((urgency) => ({
    urgency,
    cases: cases.filter((one) => urgencyOf(one, today) === urgency),
  })).filter((group) => group.cases.length > 0);
}
