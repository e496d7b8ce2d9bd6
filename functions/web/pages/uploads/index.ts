import type { BoundPage } from '../../define-page.ts';
import { UPLOAD_DESKS } from './upload-desk.ts';
import { uploadPages } from './upload-pages.tsx';
import { uploadStartPages } from './upload-start-pages.tsx';
import { uploadUndoPages } from './upload-undo-pages.tsx';

/** The same pages for a trust, a setting and an authority. */
export const UPLOAD_PAGES: readonly BoundPage[] = UPLOAD_DESKS.flatMap((desk) => [
  ...uploadStartPages(desk),
  ...uploadPages(desk),
  ...uploadUndoPages(desk),
]);
