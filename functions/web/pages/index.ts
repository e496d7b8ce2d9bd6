import type { BoundPage } from '../define-page.ts';
import { ABOUT_PAGES } from './about/about-pages.tsx';
import { CASELOAD_PAGES } from './caseload/caseload-pages.tsx';
import { LIST_RUN_PAGES } from './list-runs/list-run-pages.tsx';
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
  ...CASELOAD_PAGES,
  ...LIST_RUN_PAGES,
];
