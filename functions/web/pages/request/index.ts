import type { BoundPage } from '../../define-page.ts';
import { DECIDE_PAGES } from './decide-page.tsx';
import { DECISIONS_PAGES } from './decisions-page.tsx';
import { DETAILS_PAGES } from './details-page.tsx';
import { HISTORY_PAGES } from './history-page.tsx';
import { HOLD_FORMS } from './hold-forms.tsx';
import { HOLDS_PAGES } from './holds-page.tsx';
import { LISTS_PAGES } from './lists-page.tsx';
import { OFFICER_PAGES } from './officer-page.tsx';
import { OVERVIEW_PAGES } from './overview-page.tsx';

/** The pages of one request. */
export const REQUEST_PAGES: readonly BoundPage[] = [
  ...OVERVIEW_PAGES,
  ...OFFICER_PAGES,
  ...LISTS_PAGES,
  ...HOLDS_PAGES,
  ...HOLD_FORMS,
  ...DECISIONS_PAGES,
  ...DECIDE_PAGES,
  ...HISTORY_PAGES,
  ...DETAILS_PAGES,
];
