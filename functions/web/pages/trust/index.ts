import type { BoundPage } from '../../define-page.ts';
import { TRUST_EDIT_PAGES } from './edit-pages.tsx';
import { TRUST_LIST_PAGES } from './trust-page.tsx';

export const TRUST_PAGES: readonly BoundPage[] = [...TRUST_LIST_PAGES, ...TRUST_EDIT_PAGES];
