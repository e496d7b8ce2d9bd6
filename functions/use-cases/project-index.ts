import { ok, type Result } from '../../lib/kernel/index.ts';
import { buildIndexPack, INDEX_FORMAT, type IndexPointer } from '../../lib/matching/index.ts';
import type { Deps } from '../shared/deps.ts';
import { type FactsDeps, gatherFacts } from './gather-facts.ts';
import { loadSnapshot } from './load-snapshot.ts';

export type ProjectionDeps = FactsDeps & Pick<Deps, 'register' | 'indexes' | 'now'>;

const TRIES = 5;

/**
 * Makes the provision index of the current register and of all that is published now, and points to it.
 * The object is written before the pointer, so a reader never meets a pointer to nothing. Null while there
 * is no register. What is published while it runs tells of itself by another event.
 */
export async function projectIndex(deps: ProjectionDeps): Promise<Result<IndexPointer | null>> {
  for (let attempt = 1; ; attempt += 1) {
    // From here on whatever is stored may be missing in it.
    const builtAt = new Date(deps.now()).toISOString();
    const before = await deps.indexes.current();
    const register = await deps.register.current();
    if (!register) return ok(null);
    const { snapshotId } = register.pointer;
    const settings = await loadSnapshot(deps, snapshotId);
    if (!settings.ok) return settings;
    const facts = await gatherFacts(deps);
    if (!facts.ok) return facts;
    const bytes = buildIndexPack(settings.value, facts.value, snapshotId);
    const pointer = {
      indexId: await deps.objects.put('index', bytes),
      registerSnapshotId: snapshotId,
      builtAt,
      format: INDEX_FORMAT,
    };
    const same = before?.pointer.indexId === pointer.indexId;
    if (same && before.pointer.format === INDEX_FORMAT) return ok(before.pointer);
    const moved = await deps.indexes.makeCurrent(pointer, before?.revision ?? 0);
    if (moved.ok || attempt >= TRIES) return moved;
  }
}
