import type { AuditEntriesStore, Owner } from '../../access/index.ts';
import { AUDIT } from './audit-store.ts';
import { besideWrites } from './beside.ts';
import { auditEntriesOf } from './keys.ts';
import { pageOf } from './page-of.ts';
import type { Table } from './table.ts';

export function createAuditEntriesStore(table: Table, owner: Owner): AuditEntriesStore {
  return {
    async add(audit) {
      const refusal = await table.transact(besideWrites(owner, { audit, claim: null }));
      if (refusal) throw new Error(`There is an audit entry ${audit.id} already.`);
    },
    async list(page) {
      const found = await table.query(auditEntriesOf(owner), { ...page, newestFirst: true });
      return pageOf(AUDIT, found);
    },
  };
}
