import type { Owner } from '../../access/index.ts';
import type { NeedsChecking } from '../../kernel/index.ts';
import { $Case, type Case } from '../../requests/index.ts';
import { bodyOf, type Item, type ItemKind } from './item.ts';
import { casesOf, partition } from './keys.ts';
import type { Table } from './table.ts';

export const CASE: ItemKind<Case> = { kind: 'case', schema: 1, body: $Case, upcasts: {} };

type Kept = ReadonlyMap<string, { readonly rev: number; readonly value: Case | NeedsChecking }>;

/** Cases are small: a page of a query holds so many and more. */
const AT_ONCE = 2_000;
/** Up to here it is quicker to ask for those that changed than to read all again. */
const FEW = 500;
/** A process serves few authorities at a time; a large one's cases take some megabytes. */
const MOST_OWNERS = 12;

const kept = new WeakMap<Table, Map<string, Kept>>();

/**
 * All cases of an authority as they stand now. Reading ten thousand takes longer than everything that a work list does with
 * them, so a process keeps what it has read and asks the table which of it is still at the same revision.
 */
export async function allCases(
  table: Table,
  owner: Owner,
): Promise<readonly (Case | NeedsChecking)[]> {
  const owners = kept.get(table) ?? new Map<string, Kept>();
  kept.set(table, owners);
  const pk = partition(owner);
  const before = owners.get(pk);
  const now = before ? await refreshed(table, owner, before) : await readAll(table, owner);
  // The one that was used last stands last.
  owners.delete(pk);
  owners.set(pk, now);
  for (const oldest of owners.keys()) {
    if (owners.size <= MOST_OWNERS) break;
    owners.delete(oldest);
  }
  return [...now.values()].map(({ value }) => value);
}

async function refreshed(table: Table, owner: Owner, before: Kept): Promise<Kept> {
  const revisions = await table.revisions(casesOf(owner));
  const other = revisions.filter(({ sk, rev }) => before.get(sk)?.rev !== rev);
  if (other.length > FEW) return readAll(table, owner);
  const pk = partition(owner);
  const read = keptOf(await table.getMany(other.map(({ sk }) => ({ pk, sk }))));
  return new Map(
    revisions.flatMap(({ sk }) => {
      const one = read.get(sk) ?? before.get(sk);
      return one ? [[sk, one]] : [];
    }),
  );
}

async function readAll(table: Table, owner: Owner): Promise<Kept> {
  const items: Item[] = [];
  for (let after: string | null = null; ; ) {
    const page = await table.query(casesOf(owner), { after, limit: AT_ONCE, newestFirst: false });
    items.push(...page.items);
    if (page.after === null) return keptOf(items);
    after = page.after;
  }
}

function keptOf(items: readonly Item[]): Kept {
  return new Map(
    items.map((item) => {
      const body = bodyOf(CASE, item);
      const value = body.ok ? body.value : { needsChecking: item.sk };
      return [item.sk, { rev: item.rev, value }];
    }),
  );
}
