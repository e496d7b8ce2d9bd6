import type { Owner } from '../../../../lib/access/index.ts';
import type { PlacementRequest } from '../../../../lib/requests/index.ts';
import type { Deps } from '../../../shared/deps.ts';

const AT_ONCE = 100;

/** One revision of a request; null where there is none that can be read. */
export async function readRevision(
  deps: Pick<Deps, 'requests'>,
  owner: Owner,
  requestId: string,
  revision: number,
): Promise<PlacementRequest | null> {
  for (let after: string | null = null; ; ) {
    const page = await deps.requests(owner).revisions(requestId, { after, limit: AT_ONCE });
    for (const item of page.items) {
      if ('revision' in item && item.revision === revision) return item;
    }
    if (page.after === null) return null;
    after = page.after;
  }
}
