import type { BoundPage } from '../../define-page.ts';
import { ANSWER_PAGES } from './answer-pages.tsx';
import { FAMILY_SETTINGS_PAGES } from './family-settings-pages.tsx';
import { ISSUE_LINK_PAGES } from './issue-link-pages.tsx';
import { OVERVIEW_PAGES } from './overview-page.tsx';
import { REVOKE_LINK_PAGES } from './revoke-link-pages.tsx';
import { SHARE_PAGES } from './share-pages.tsx';

/** What an authority does with its families. */
export const FAMILY_OFFICER_PAGES: readonly BoundPage[] = [
  ...OVERVIEW_PAGES,
  ...SHARE_PAGES,
  ...ISSUE_LINK_PAGES,
  ...REVOKE_LINK_PAGES,
  ...ANSWER_PAGES,
  ...FAMILY_SETTINGS_PAGES,
];
