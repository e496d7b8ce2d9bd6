import type { Owner } from '../../../../lib/access/index.ts';
import { type ObjectStore, ok, type Result } from '../../../../lib/kernel/index.ts';
import type { StoredList } from '../../../use-cases/create-list.ts';
import { readBodyOf } from '../../../use-cases/read-list.ts';
import type { WebDeps } from '../../web-deps.ts';

/** Lists that somebody works with are looked at again and again; a body is some 300 KB, and never changes. */
const MOST_KEPT = 20;
const kept = new WeakMap<ObjectStore, Map<string, StoredList>>();

/** A stored list. Its entry is read each time, so that nobody sees another authority's; its body is kept for the next look. */
export async function keptList(
  deps: Pick<WebDeps, 'lists' | 'objects'>,
  owner: Owner,
  requestId: string,
  version: number,
): Promise<Result<StoredList>> {
  const entry = await deps.lists(owner).get(requestId, version);
  if (!entry.ok) return entry;
  const lists = kept.get(deps.objects) ?? new Map<string, StoredList>();
  kept.set(deps.objects, lists);
  const key = `${owner.code} ${entry.value.bodyId} ${entry.value.createdAt}`;
  const known = lists.get(key);
  if (known) return ok({ ...known, entry: entry.value });
  const read = await readBodyOf(deps, owner, entry.value);
  if (!read.ok) return read;
  const oldest = lists.keys().next().value;
  if (lists.size >= MOST_KEPT && oldest !== undefined) lists.delete(oldest);
  lists.set(key, read.value);
  return read;
}
