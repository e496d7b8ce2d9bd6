import type { ObjectStore } from '../../lib/kernel/index.ts';
import { type IndexStore, openIndexPack, type ProvisionIndex } from '../../lib/matching/index.ts';

/** Where functions get the provision index from: loaded once, and looked after for a newer one. */
export interface IndexSource {
  current(): Promise<ProvisionIndex | null>;
  byId(indexId: string): Promise<ProvisionIndex | null>;
}

const CHECK_EVERY_MS = 30_000;
/** Replays look at old indexes; a few are kept, since each is some megabytes. */
const KEPT = 3;

export function createIndexSource(
  indexes: Pick<IndexStore, 'current'>,
  objects: ObjectStore,
  now: () => number,
  checkEveryMs: number = CHECK_EVERY_MS,
): IndexSource {
  const loaded = new Map<string, Promise<ProvisionIndex | null>>();
  let currentId: string | null = null;
  let checkedAt = Number.NEGATIVE_INFINITY;

  function byId(indexId: string): Promise<ProvisionIndex | null> {
    const kept = loaded.get(indexId);
    if (kept) return kept;
    const loading = load(objects, indexId);
    // A failed load is not kept, so that the next call tries again.
    loading.catch(() => loaded.delete(indexId));
    loaded.set(indexId, loading);
    const oldest = [...loaded.keys()].find((id) => id !== currentId && id !== indexId);
    if (loaded.size > KEPT && oldest) loaded.delete(oldest);
    return loading;
  }

  return {
    byId,
    async current() {
      if (currentId === null || now() - checkedAt >= checkEveryMs) {
        currentId = (await indexes.current())?.pointer.indexId ?? null;
        checkedAt = now();
      }
      return currentId === null ? null : byId(currentId);
    },
  };
}

async function load(objects: ObjectStore, indexId: string): Promise<ProvisionIndex | null> {
  const bytes = await objects.get('index', indexId);
  if (!bytes) return null;
  const index = openIndexPack(bytes, indexId);
  if (!index.ok) throw new Error(`Index ${indexId}: ${index.problem.detail}`);
  return index.value;
}
