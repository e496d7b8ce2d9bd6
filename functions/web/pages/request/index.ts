import type { BoundPage } from '../../define-page.ts';
import { REQUEST_HOLD_PAGES } from '../holds/index.ts';
import { DECIDE_PAGES } from './decide-page.tsx';
import { DECISIONS_PAGES } from './decisions-page.tsx';
import { DETAILS_PAGES } from './details-page.tsx';
import { HISTORY_PAGES } from './history-page.tsx';
import { LISTS_PAGES } from './lists-page.tsx';
import { OFFICER_PAGES } from './officer-page.tsx';
import { OVERVIEW_PAGES } from './overview-page.tsx';

/** The pages of one request. */
export const REQUEST_PAGES: readonly BoundPage[] = [
  ...OVERVIEW_PAGES,
  ...OFFICER_PAGES,
  ...LISTS_PAGES,
  ...REQUEST_HOLD_PAGES,
  ...DECISIONS_PAGES,
  ...DECIDE_PAGES,
  ...HISTORY_PAGES,
  ...DETAILS_PAGES,
];
