import type { BoundPage } from '../../define-page.ts';
import { ANOTHER_PAGES } from './another-pages.tsx';
import { ANSWERS_PAGES } from './answers-page.tsx';
import { CHECK_PAGES } from './check-pages.tsx';
import { CHOICE_PAGES } from './choice-pages.tsx';
import { COMMENT_PAGES } from './comment-pages.tsx';
import { EASY_READ_PAGES } from './easy-read-page.tsx';
import { HELP_PAGES } from './help-page.tsx';
import { LIST_PAGES } from './list-page.tsx';
import { MATTERS_PAGES } from './matters-pages.tsx';
import { MEETING_PAGES } from './meeting-pages.tsx';
import { NEXT_PAGES } from './next-page.tsx';
import { OPEN_PAGES } from './open-pages.tsx';
import { PDF_PAGES } from './pdf-page.ts';
import { WEIGHTS_PAGES } from './weights-pages.tsx';

/** What a family sees. */
export const FAMILY_PAGES: readonly BoundPage[] = [
  ...OPEN_PAGES,
  ...LIST_PAGES,
  ...EASY_READ_PAGES,
  ...PDF_PAGES,
  ...NEXT_PAGES,
  ...ANSWERS_PAGES,
  ...COMMENT_PAGES,
  ...ANOTHER_PAGES,
  ...MATTERS_PAGES,
  ...WEIGHTS_PAGES,
  ...CHOICE_PAGES,
  ...MEETING_PAGES,
  ...CHECK_PAGES,
  ...HELP_PAGES,
];
