import type { BoundPage } from '../../define-page.ts';
import { CHANGE_SUSPENSION_PAGES } from './change-suspension-pages.tsx';
import { DECIDE_PAGES } from './decide-pages.tsx';
import { PROVIDER_QUALITY_PAGES } from './provider-quality-page.tsx';
import { RECORD_VISIT_PAGES } from './record-visit-pages.tsx';
import { SUSPEND_PAGES } from './suspend-pages.tsx';
import { SUSPENSION_PAGES } from './suspension-page.tsx';
import { TRAY_PAGES } from './tray-page.tsx';
import { VISIT_PAGES } from './visit-page.tsx';
import { VISITS_PAGES } from './visits-page.tsx';

export const QUALITY_PAGES: readonly BoundPage[] = [
  ...TRAY_PAGES,
  ...SUSPEND_PAGES,
  ...CHANGE_SUSPENSION_PAGES,
  ...DECIDE_PAGES,
  ...SUSPENSION_PAGES,
  ...VISITS_PAGES,
  // Before a visit’s own page, whose address would take “new” for a visit.
  ...RECORD_VISIT_PAGES,
  ...VISIT_PAGES,
  ...PROVIDER_QUALITY_PAGES,
];
