import type { BoundPage } from '../../define-page.ts';
import { LIST_PAGE } from './list-page.tsx';

/** Lists of a request: the list itself, and everything that belongs to it. */
export const LIST_PAGES: readonly BoundPage[] = [...LIST_PAGE];
