import type { BoundPage } from '../../define-page.ts';
import { CHANGES_PAGE } from './changes-page.tsx';
import { COMPARE_PAGE } from './compare-page.tsx';
import { DOWNLOAD_PAGES } from './download-pages.ts';
import { LIST_PAGE } from './list-page.tsx';
import { REPLAY_PAGE } from './replay-page.tsx';
import { WHAT_IF_PAGES } from './what-if-page.tsx';
import { WHY_NOT_PAGE } from './why-not-page.tsx';

/** Lists of a request: the list itself, and everything that belongs to it. */
export const LIST_PAGES: readonly BoundPage[] = [
  ...LIST_PAGE,
  ...CHANGES_PAGE,
  ...COMPARE_PAGE,
  ...WHAT_IF_PAGES,
  ...WHY_NOT_PAGE,
  ...REPLAY_PAGE,
  ...DOWNLOAD_PAGES,
];
