import type { BoundPage } from '../../define-page.ts';
import { actPagesFor } from './act-pages.tsx';
import { addPagesFor, changePagesFor } from './change-pages.tsx';
import { listPageFor } from './webhook-list-page.tsx';
import { webhookPageFor } from './webhook-page.tsx';
import { OWNERS } from './webhook-paths.ts';

export const WEBHOOK_PAGES: readonly BoundPage[] = OWNERS.flatMap((of) => [
  listPageFor(of),
  // Before a webhook’s own page, whose address would take “add” for a webhook.
  ...addPagesFor(of),
  webhookPageFor(of),
  ...changePagesFor(of),
  ...actPagesFor(of),
]);
