import type { BoundPage } from '../define-page.ts';
import { ABOUT_PAGES } from './about/about-pages.tsx';
import { AUDIT_PAGES } from './audit/audit-pages.tsx';
import { CASELOAD_PAGES } from './caseload/caseload-pages.tsx';
import { COVERAGE_PAGES } from './coverage/coverage-page.tsx';
import { FAMILY_PAGES } from './family/index.ts';
import { FAMILY_OFFICER_PAGES } from './family-officer/index.ts';
import { FEE_PAGES } from './fees/index.ts';
import { FIGURES_PAGES } from './figures/figures-page.tsx';
import { HOLD_LIST_PAGES } from './holds/index.ts';
import { LIST_PAGES } from './list/index.ts';
import { LIST_RUN_PAGES } from './list-runs/list-run-pages.tsx';
import { LISTING_PAGES } from './listing/listing-page.tsx';
import { LOOK_UP_PAGES } from './look-up/look-up-pages.ts';
import { MEMBERS_PAGES } from './members/index.ts';
import { NEW_REQUEST_PAGES } from './new-request/index.ts';
import { NO_CHANGE_PAGES } from './no-change/no-change-pages.tsx';
import { NOTICE_PAGES } from './notices/notices-page.tsx';
import { PLACE_PAGES } from './places/index.ts';
import { POLICY_PAGES } from './policy/policy-page.tsx';
import { QUALITY_PAGES } from './quality/index.ts';
import { REQUEST_PAGES } from './request/index.ts';
import { ACCOUNT_PAGES } from './session/account-page.tsx';
import { ORGANISATION_PAGES } from './session/organisation-pages.tsx';
import { SIGN_IN_PAGES } from './session/sign-in-pages.tsx';
import { SETTING_PAGES } from './settings/setting-page.tsx';
import { TOLD_PAGES } from './told/told-pages.tsx';
import { TRUST_PAGES } from './trust/index.ts';
import { UPLOAD_PAGES } from './uploads/index.ts';
import { WEBHOOK_PAGES } from './webhooks/index.ts';
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
  ...TOLD_PAGES,
  ...WEBHOOK_PAGES,
  ...UPLOAD_PAGES,
  ...TRUST_PAGES,
  ...PLACE_PAGES,
  ...LISTING_PAGES,
  ...QUALITY_PAGES,
  ...HOLD_LIST_PAGES,
  ...FEE_PAGES,
  ...COVERAGE_PAGES,
  ...FIGURES_PAGES,
];
