import type { BoundPage } from '../../define-page.ts';
import { LIMITS_PAGES } from './limits-pages.tsx';
import { PLACES_PAGES } from './places-page.tsx';
import { PUBLISH_PAGES } from './publish-pages.tsx';
import { PUBLISHED_PAGES } from './published-pages.tsx';
import { RETURNS_PAGES } from './returns-page.tsx';

/** What providers publish of their places, authorities on their behalf, and limits of admission. */
export const PLACE_PAGES: readonly BoundPage[] = [
  ...PLACES_PAGES,
  ...PUBLISH_PAGES,
  ...PUBLISHED_PAGES,
  ...RETURNS_PAGES,
  ...LIMITS_PAGES,
];
