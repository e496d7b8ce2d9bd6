import type { Page } from '../../lib/kernel/index.ts';
import type { Reply } from './implement.ts';

/** Where a page begins, from the cursor of the page before. */
export function pageRequest(query: {
  readonly cursor?: string | undefined;
  readonly limit: number;
}) {
  const after = query.cursor ? Buffer.from(query.cursor, 'base64url').toString() : null;
  return { after, limit: query.limit };
}

/** A page as the API shows it, with the address of the next one, narrowed as this one is, in the body and as a `Link`. */
export function pageReply<T>(
  page: Page<T>,
  path: string,
  limit: number,
  narrowed: URLSearchParams = new URLSearchParams(),
): Reply {
  const cursor = page.after ? Buffer.from(page.after).toString('base64url') : null;
  const others = narrowed.size === 0 ? '' : `${narrowed}&`;
  const next = cursor ? `${path}?${others}limit=${limit}&cursor=${cursor}` : null;
  return {
    body: { items: page.items, next },
    headers: next ? { link: `<${next}>; rel="next"` } : {},
  };
}
