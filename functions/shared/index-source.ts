import { type ObjectStore, problem, type Result, refused } from '../../lib/kernel/index.ts';
import { type IndexStore, openIndexPack, type ProvisionIndex } from '../../lib/matching/index.ts';

/** Where functions get the provision index from: loaded once, and looked after for a newer one. */
export interface IndexSource {
  /** Null where there is none, or none that this code can read: it is to be made anew. */
  current(): Promise<ProvisionIndex | null>;
  /** Looks for a newer one at the next call, whenever the last look was. */
  forget(): void;
  /** Refused when the object is gone, or was made by code that wrote indexes in an earlier format. */
  byId(indexId: string): Promise<Result<ProvisionIndex>>;
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
  const loaded = new Map<string, Promise<Result<ProvisionIndex>>>();
  let currentId: string | null = null;
  let checkedAt = Number.NEGATIVE_INFINITY;

  function byId(indexId: string): Promise<Result<ProvisionIndex>> {
    const kept = loaded.get(indexId);
    if (kept) return kept;
    const loading = load(objects, indexId);
    // A failed load is not kept, so that the next call tries again.
    loading.then(
      (index) => index.ok || loaded.delete(indexId),
      () => loaded.delete(indexId),
    );
    loaded.set(indexId, loading);
    const oldest = [...loaded.keys()].find((id) => id !== currentId && id !== indexId);
    if (loaded.size > KEPT && oldest) loaded.delete(oldest);
    return loading;
  }

  return {
    byId,
    forget() {
      checkedAt = Number.NEGATIVE_INFINITY;
    },
    async current() {
      if (currentId === null || now() - checkedAt >= checkEveryMs) {
        currentId = (await indexes.current())?.pointer.indexId ?? null;
        checkedAt = now();
      }
      if (currentId === null) return null;
      const index = await byId(currentId);
      return index.ok ? index.value : null;
    },
  };
}

async function load(objects: ObjectStore, indexId: string): Promise<Result<ProvisionIndex>> {
  const bytes = await objects.get('index', indexId);
  if (!bytes) return refused(missing(indexId));
  const index = openIndexPack(bytes, indexId);
  if (index.ok || index.problem.code === 'index-of-earlier-version') return index;
  // An object that is no index at all is broken infrastructure.
  throw new Error(`Index ${indexId}: ${index.problem.detail}`);
}

function missing(indexId: string) {
  return problem(
    'not-found',
    'index-missing',
    `The provision index ${indexId} is not in the object store any more.`,
  );
}
