import type { BoundPage } from '../define-page.ts';
import { ABOUT_PAGES } from './about/about-pages.tsx';
import { FAMILY_PAGES } from './family/index.ts';
import { FAMILY_OFFICER_PAGES } from './family-officer/index.ts';
import { NOTICE_PAGES } from './notices/notices-page.tsx';
import { ACCOUNT_PAGES } from './session/account-page.tsx';
import { ORGANISATION_PAGES } from './session/organisation-pages.tsx';
import { SIGN_IN_PAGES } from './session/sign-in-pages.tsx';
import { WORK_LIST_PAGES } from './work-list/work-list-page.tsx';

/** Every page of the service. */
export const PAGES: readonly BoundPage[] = [
  ...SIGN_IN_PAGES,
  ...ORGANISATION_PAGES,
  ...ACCOUNT_PAGES,
  ...ABOUT_PAGES,
  ...WORK_LIST_PAGES,
  ...FAMILY_PAGES,
  ...FAMILY_OFFICER_PAGES,
  ...NOTICE_PAGES,
];
