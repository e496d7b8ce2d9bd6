import {
  $AuditEntry,
  $ChainHead,
  $Seal,
  type AuditEntry,
  type AuditStore,
  CHAIN_START,
  type ChainHead,
  type Owner,
  type Seal,
  type UnsealedEntries,
} from '../../access/index.ts';
import { bodyOf, type Item, type ItemKind } from './item.ts';
import {
  auditEntriesOf,
  auditHeadKey,
  auditKey,
  ownerOf,
  type Range,
  sealKey,
  sealsOf,
} from './keys.ts';
import { readPointer } from './read-pointer.ts';
import type { Table } from './table.ts';
import { unsealedOf, WORK_INDEX } from './work-index.ts';
import { putNew, putRevision, type Write } from './writes.ts';

export const AUDIT: ItemKind<AuditEntry> = {
  kind: 'audit',
  schema: 1,
  body: $AuditEntry,
  upcasts: {},
};
const SEAL: ItemKind<Seal> = { kind: 'audit-seal', schema: 1, body: $Seal, upcasts: {} };
const HEAD: ItemKind<ChainHead> = {
  kind: 'audit-head',
  schema: 1,
  body: $ChainHead,
  upcasts: {},
};

const MOST_AT_ONCE = 1_000;
const MOST_UNSEALED = 100_000;

export function createAuditStore(table: Table, owner: Owner): AuditStore {
  const headKey = auditHeadKey(owner);
  return {
    async head() {
      const stored = await readPointer(table, HEAD, headKey);
      if (!stored) return { head: CHAIN_START, revision: 0 };
      return { head: stored.pointer, revision: stored.revision };
    },
    async seal({ revision }, seals) {
      const last = seals.at(-1);
      if (!last) return true;
      const { number, hash } = last;
      const refusal = await table.transact([
        putRevision(HEAD, headKey, { number, hash }, revision),
        ...seals.map((seal) => putNew(SEAL, sealKey(owner, seal.number), seal)),
        ...seals.map((seal) => noLongerWaits(owner, seal)),
      ]);
      return refusal === null;
    },
    async whole() {
      const unreadable: string[] = [];
      const read = <T>(kind: ItemKind<T>, items: readonly Item[]): T[] =>
        items.flatMap((item) => {
          const body = bodyOf(kind, item);
          if (!body.ok) unreadable.push(item.sk);
          return body.ok ? [body.value] : [];
        });
      const stored = await readPointer(table, HEAD, headKey);
      const seals = read(SEAL, await allItems(table, sealsOf(owner)));
      // After the links, so that every entry that a link names has been stored.
      const entries = read(AUDIT, await allItems(table, auditEntriesOf(owner)));
      const waiting = await table.work('UNSEALED', { prefix: unsealedOf(owner) }, MOST_UNSEALED);
      return {
        head: stored?.pointer ?? CHAIN_START,
        seals,
        entries: new Map(entries.map((entry) => [entry.id, entry])),
        unsealed: new Set(waiting.map(({ sk }) => sk.slice(sk.indexOf('#') + 1))),
        unreadable,
      };
    },
  };
}

export function createUnsealedEntries(table: Table): UnsealedEntries {
  return async (most) => {
    const items = await table.work('UNSEALED', {}, most);
    return items.flatMap((item) => {
      const entry = bodyOf(AUDIT, item);
      // It stays unsealed, which the check of the chain tells.
      return entry.ok ? [{ owner: ownerOf(item.pk), entry: entry.value }] : [];
    });
  };
}

/** Refused where somebody else has sealed the entry. */
function noLongerWaits(owner: Owner, { entryId }: Seal): Write {
  return {
    what: AUDIT.kind,
    update: auditKey(owner, entryId),
    expression: 'REMOVE #work, workAt',
    condition: 'attribute_exists(#work)',
    names: { '#work': WORK_INDEX.partitionKey },
    values: {},
  };
}

async function allItems(table: Table, range: Range): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let after: string | null = null; ; ) {
    const page = await table.query(range, { after, limit: MOST_AT_ONCE, newestFirst: false });
    items.push(...page.items);
    if (page.after === null) return items;
    after = page.after;
  }
}
