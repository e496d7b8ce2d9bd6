import type { BoundPage } from '../define-page.ts';
import { ABOUT_PAGES } from './about/about-pages.tsx';
import { AUDIT_PAGES } from './audit/audit-pages.tsx';
import { CASELOAD_PAGES } from './caseload/caseload-pages.tsx';
import { COVERAGE_PAGES } from './coverage/coverage-page.tsx';
import { FAMILY_PAGES } from './family/index.ts';
import { FAMILY_OFFICER_PAGES } from './family-officer/index.ts';
import { FIGURES_PAGES } from './figures/figures-page.tsx';
import { LIST_PAGES } from './list/index.ts';
import { LIST_RUN_PAGES } from './list-runs/list-run-pages.tsx';
import { LOOK_UP_PAGES } from './look-up/look-up-pages.ts';
import { MEMBERS_PAGES } from './members/index.ts';
import { NEW_REQUEST_PAGES } from './new-request/index.ts';
import { NO_CHANGE_PAGES } from './no-change/no-change-pages.tsx';
import { NOTICE_PAGES } from './notices/notices-page.tsx';
import { POLICY_PAGES } from './policy/policy-page.tsx';
import { REQUEST_PAGES } from './request/index.ts';
import { ACCOUNT_PAGES } from './session/account-page.tsx';
import { ORGANISATION_PAGES } from './session/organisation-pages.tsx';
import { SIGN_IN_PAGES } from './session/sign-in-pages.tsx';
import { SETTING_PAGES } from './settings/setting-page.tsx';
import { GIVE_REQUESTS_PAGES } from './work-list/give-requests-page.tsx';
import { WORK_LIST_PAGES } from './work-list/work-list-page.tsx';

/** Every page of the service. */
export const PAGES: readonly BoundPage[] = [
  ...SIGN_IN_PAGES,
  ...ORGANISATION_PAGES,
  ...ACCOUNT_PAGES,
  ...ABOUT_PAGES,
  ...WORK_LIST_PAGES,
  ...LIST_PAGES,
  ...POLICY_PAGES,
  ...SETTING_PAGES,
  ...GIVE_REQUESTS_PAGES,
  ...LOOK_UP_PAGES,
  // Before a request’s own pages, whose address would take “new” for a request.
  ...NEW_REQUEST_PAGES,
  ...REQUEST_PAGES,
  ...FAMILY_PAGES,
  ...FAMILY_OFFICER_PAGES,
  ...NOTICE_PAGES,
  ...CASELOAD_PAGES,
  ...LIST_RUN_PAGES,
  ...MEMBERS_PAGES,
  ...AUDIT_PAGES,
  ...NO_CHANGE_PAGES,
  ...COVERAGE_PAGES,
  ...FIGURES_PAGES,
];
