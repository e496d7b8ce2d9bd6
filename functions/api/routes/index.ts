import type { BoundRoute } from '../implement.ts';
import { LIST_ROUTES } from './list-routes.ts';
import { REGISTER_ROUTES } from './register-routes.ts';
import { REQUEST_ROUTES } from './request-routes.ts';

/** Every route of the API; the OpenAPI document is generated from their contracts. */
export const ROUTES: readonly BoundRoute[] = [
  ...REGISTER_ROUTES,
  ...REQUEST_ROUTES,
  ...LIST_ROUTES,
];
