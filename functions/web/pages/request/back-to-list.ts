import type { Visit } from '../../visit.ts';
import { workListQuery, workListSearch } from '../work-list/work-list-query.ts';

/** Carries the filter of the work list that was shown last, which is where a request's pages lead back to. */
export const WORK_LIST_COOKIE = 'work-list';

/** The way back from a request: the work list as it was left. What a browser sends is read as an address is. */
export function backToList({ owner: { code }, cookie }: Pick<Visit, 'owner' | 'cookie'>) {
  const search = workListSearch(workListQuery(`/${cookie(WORK_LIST_COOKIE) ?? ''}`));
  return { href: `/authority/${code}/requests${search}`, text: 'Work list' };
}
