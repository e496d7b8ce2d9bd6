import type { Owner } from '../../access/index.ts';
import {
  $Settlement,
  aboutOf,
  type Settlement,
  type SettlementsStore,
} from '../../capacity/index.ts';
import { ok, problem, refused } from '../../kernel/index.ts';
import { readableBodies } from './all-bodies.ts';
import { besideWrites } from './beside.ts';
import type { ItemKind } from './item.ts';
import { newestSettlementKey, newestSettlementsOf, settlementKey, settlementsOf } from './keys.ts';
import type { Table } from './table.ts';
import { putCopy, putNew } from './writes.ts';

const SETTLEMENT: ItemKind<Settlement> = {
  kind: 'settlement',
  schema: 1,
  body: $Settlement,
  upcasts: {},
};

export function createSettlementsStore(table: Table, owner: Owner): SettlementsStore {
  return {
    async settle(settlement, beside) {
      const about = aboutOf(settlement.of);
      const refusal = await table.transact([
        putNew(SETTLEMENT, settlementKey(owner, about, settlement.id), settlement),
        putCopy(SETTLEMENT, newestSettlementKey(owner, about), settlement),
        ...besideWrites(owner, beside),
      ]);
      return refusal ? refused(MEANWHILE) : ok(settlement);
    },
    newest: () => readableBodies(table, SETTLEMENT, newestSettlementsOf(owner)),
    history: (about) => readableBodies(table, SETTLEMENT, settlementsOf(owner, about)),
  };
}

const MEANWHILE = problem(
  'conflict',
  'settled-meanwhile',
  'This was settled in the same moment. Look at it again.',
);
