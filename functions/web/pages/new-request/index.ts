import type { BoundPage } from '../../define-page.ts';
import { BEGIN_PAGES } from './begin-pages.tsx';
import { CHANGE_PAGES } from './change-pages.tsx';
import { CHECK_ANSWERS_PAGES } from './check-answers-page.tsx';
import { DRAFT_END_PAGES } from './draft-end-pages.tsx';
import { DRAFT_QUESTION_PAGES } from './draft-question-pages.tsx';

/** The pages on which a request is stated, or changed. */
export const NEW_REQUEST_PAGES: readonly BoundPage[] = [
  ...BEGIN_PAGES,
  ...CHECK_ANSWERS_PAGES,
  // Before the questions, whose address would take theirs for a question.
  ...DRAFT_END_PAGES,
  ...DRAFT_QUESTION_PAGES,
  ...CHANGE_PAGES,
];
