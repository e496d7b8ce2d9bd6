import type { BoundRoute } from '../implement.ts';
import { BANDING_ROUTES } from './banding-routes.ts';
import { CAPACITY_ROUTES } from './capacity-routes.ts';
import { CASE_ROUTES } from './case-routes.ts';
import { CASELOAD_ROUTES } from './caseload-routes.ts';
import { COVERAGE_ROUTES } from './coverage-routes.ts';
import { FAMILY_ROUTES } from './family-routes.ts';
import { FIGURES_ROUTES } from './figures-routes.ts';
import { HOLD_ROUTES } from './hold-routes.ts';
import { IMPORT_ROUTES } from './import-routes.ts';
import { LIMIT_ROUTES } from './limit-routes.ts';
import { LIST_ROUTES } from './list-routes.ts';
import { LIST_RUN_ROUTES } from './list-run-routes.ts';
import { LISTING_ROUTES } from './listing-routes.ts';
import { PLAN_RUN_ROUTES } from './plan-run-routes.ts';
import { POLICY_ROUTES } from './policy-routes.ts';
import { QUALITY_ROUTES } from './quality-routes.ts';
import { REGISTER_ROUTES } from './register-routes.ts';
import { REQUEST_ROUTES } from './request-routes.ts';
import { TOLD_ROUTES } from './told-routes.ts';
import { UPLOAD_ROUTES } from './upload-routes.ts';
import { WEBHOOK_ROUTES } from './webhook-routes.ts';

/** Every route of the API; the OpenAPI document is generated from their contracts. */
export const ROUTES: readonly BoundRoute[] = [
  ...REGISTER_ROUTES,
  ...IMPORT_ROUTES,
  ...REQUEST_ROUTES,
  ...LIST_ROUTES,
  ...LIST_RUN_ROUTES,
  ...CASELOAD_ROUTES,
  ...POLICY_ROUTES,
  ...BANDING_ROUTES,
  ...CAPACITY_ROUTES,
  ...HOLD_ROUTES,
  ...PLAN_RUN_ROUTES,
  ...CASE_ROUTES,
  ...FAMILY_ROUTES,
  ...UPLOAD_ROUTES,
  ...LIMIT_ROUTES,
  ...QUALITY_ROUTES,
  ...TOLD_ROUTES,
  ...WEBHOOK_ROUTES,
  ...LISTING_ROUTES,
  ...COVERAGE_ROUTES,
  ...FIGURES_ROUTES,
];
