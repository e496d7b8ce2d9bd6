import type { Deps } from '../shared/deps.ts';
import { type ProjectionDeps, projectIndex } from '../use-cases/project-index.ts';
import type { Worker } from './worker.ts';

/** Clocks of functions differ by less. */
const CLOCKS_DIFFER_MS = 10_000;

/**
 * Makes the provision index anew after something was published. One index takes up all that was stored before its
 * making began, so the events that wait behind it cost one look at the pointer.
 */
export function indexWorker(deps: ProjectionDeps & Pick<Deps, 'indexes' | 'indexMoved'>): Worker {
  return {
    atOnce: 1_000,
    async work(events) {
      const newest = Math.max(...events.map(({ at }) => Date.parse(at)));
      const current = await deps.indexes.current();
      if (current && Date.parse(current.pointer.builtAt) > newest + CLOCKS_DIFFER_MS) return;
      const projected = await projectIndex(deps);
      if (!projected.ok) throw new Error(projected.problem.detail);
      deps.indexMoved();
    },
  };
}
