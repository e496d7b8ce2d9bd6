import { $Boundaries, type BoundariesStore, type Boundary } from '../../lib/geography/index.ts';
import type { ObjectStore } from '../../lib/kernel/index.ts';
import { createKept } from './kept.ts';

/** What maps draw behind the settings. */
export interface ShownBoundaries {
  readonly areas: readonly Boundary[];
  readonly attribution: string | null;
}

/** The boundaries that are current; null where none have been imported. Looked for anew every half minute. */
export function createBoundariesSource(
  store: Pick<BoundariesStore, 'current'>,
  objects: ObjectStore,
  now: () => number,
): () => Promise<ShownBoundaries | null> {
  let read: { readonly id: string; readonly shown: ShownBoundaries } | null = null;
  const kept = createKept(async () => {
    const current = await store.current();
    if (current === null) return null;
    const { boundariesId, attribution } = current.pointer;
    if (read?.id === boundariesId) return read.shown;
    const bytes = await objects.get('boundaries', boundariesId);
    if (bytes === null) throw new Error(`The boundaries ${boundariesId} are missing.`);
    const areas = $Boundaries.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    read = { id: boundariesId, shown: { areas, attribution } };
    return read.shown;
  }, now);
  return () => kept.of('');
}
