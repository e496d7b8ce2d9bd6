import type { BoundPage } from '../../define-page.ts';
import { FEES_PAGES } from './fees-page.tsx';
import { PUBLISH_FEE_PAGES } from './publish-fee-pages.tsx';

/** What a setting charges. */
export const FEE_PAGES: readonly BoundPage[] = [...FEES_PAGES, ...PUBLISH_FEE_PAGES];
