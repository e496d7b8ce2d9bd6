import type { Owner } from '../../access/index.ts';
import type { TimelineStore } from '../../requests/index.ts';
import { AUDIT } from './audit-store.ts';
import { timelineOf } from './keys.ts';
import { pageOf } from './page-of.ts';
import type { Table } from './table.ts';

export function createTimelineStore(table: Table, owner: Owner): TimelineStore {
  return {
    async ofRequest(requestId, page) {
      const range = timelineOf(owner, requestId);
      return pageOf(AUDIT, await table.query(range, { ...page, newestFirst: true }));
    },
  };
}
