import {
  $PendingSignIn,
  PENDING_MS,
  type PendingSignIn,
  type PendingSignInsStore,
  pendingStands,
} from '../../access/index.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { pendingSignInKey } from './keys.ts';
import type { Table } from './table.ts';
import { putNew, putRevision } from './writes.ts';

const PENDING: ItemKind<PendingSignIn> = {
  kind: 'pending-sign-in',
  schema: 1,
  body: $PendingSignIn,
  upcasts: {},
};

export function createPendingSignInsStore(table: Table): PendingSignInsStore {
  return {
    async create(pending) {
      const expiresAt = Math.ceil((Date.parse(pending.createdAt) + PENDING_MS) / 1000);
      const key = pendingSignInKey(pending.key);
      const refusal = await table.transact([putNew(PENDING, key, pending, { expiresAt })]);
      if (refusal) throw new Error('A sign-in with this cookie is there already.');
    },
    async take(key, now) {
      const item = await table.get(pendingSignInKey(key));
      const pending = item && bodyOf(PENDING, item);
      if (!pending?.ok || !pendingStands(pending.value, now)) return null;
      const used = { ...pending.value, used: true };
      const marks = { expiresAt: item?.expiresAt };
      // Whoever else read it in the same moment finds another revision.
      const refusal = await table.transact([
        putRevision(PENDING, pendingSignInKey(key), used, 1, marks),
      ]);
      return refusal ? null : pending.value;
    },
  };
}
