import type { BoundPage } from '../../define-page.ts';
import { AUTHORITY_HOLDS_PAGES } from './authority-holds-page.tsx';
import { CHANGE_HOLD_PAGES } from './change-hold-pages.tsx';
import { HOLD_PAGES } from './hold-page.tsx';
import { MAKE_HOLD_PAGES } from './make-hold-pages.tsx';
import { PROVIDER_HOLDS_PAGES } from './provider-holds-page.tsx';
import { REQUEST_HOLDS_PAGES } from './request-holds-page.tsx';

/** The holds of one request. Those that make one come first, since their addresses look like a hold’s. */
export const REQUEST_HOLD_PAGES: readonly BoundPage[] = [
  ...REQUEST_HOLDS_PAGES,
  ...MAKE_HOLD_PAGES,
  ...HOLD_PAGES,
  ...CHANGE_HOLD_PAGES,
];

/** Of a whole authority, and of a setting. */
export const HOLD_LIST_PAGES: readonly BoundPage[] = [
  ...AUTHORITY_HOLDS_PAGES,
  ...PROVIDER_HOLDS_PAGES,
];
