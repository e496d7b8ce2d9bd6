import { $Told, type Owner, type Told, type ToldStore } from '../../access/index.ts';
import { ok, problem, type Result, refused } from '../../kernel/index.ts';
import { bodyOf, type ItemKind } from './item.ts';
import { toldKey, toldOf } from './keys.ts';
import { outboxWrite } from './outbox.ts';
import { pageOf } from './page-of.ts';
import type { Table } from './table.ts';
import { putNew, putRevision, type Write } from './writes.ts';

const TOLD: ItemKind<Told> = { kind: 'told', schema: 1, body: $Told, upcasts: {} };

export function createToldStore(table: Table, owner: Owner): ToldStore {
  return {
    async list(page) {
      return pageOf(TOLD, await table.query(toldOf(owner), { ...page, newestFirst: true }));
    },
    async get(id) {
      const item = await table.get(toldKey(owner, id));
      return item ? bodyOf(TOLD, item) : refused(notTold(id));
    },
    async markRead(id, read): Promise<Result<Told>> {
      const item = await table.get(toldKey(owner, id));
      if (!item) return refused(notTold(id));
      const told = bodyOf(TOLD, item);
      if (!told.ok || told.value.read !== null) return told;
      const after = { ...told.value, read };
      const refusal = await table.transact([
        putRevision(TOLD, toldKey(owner, id), after, item.rev),
      ]);
      // Somebody else of the organisation read it in the same moment.
      return refusal ? told : ok(after);
    },
  };
}

/** The copy in the partition of the one who is told; of a provider, webhooks hear of it too. */
export function toldWrites(told: Told): Write[] {
  const { id, to, at } = told;
  const copy = putNew(TOLD, toldKey(to, id), told);
  if (to.kind !== 'provider') return [copy];
  const event = { id: `${id}-told`, topic: 'provider.told', owner: to, subject: id, at } as const;
  return [copy, outboxWrite(event)];
}

function notTold(id: string) {
  return problem('not-found', 'told-not-found', `Nothing of the id ${id} was told here.`);
}
