import type { StoredEvent } from '../../lib/access/index.ts';
import type { Deps } from '../shared/deps.ts';
import { lookAfterImport, workOnImport } from '../use-cases/work-on-import.ts';
import type { Worker } from './worker.ts';

/** Imports files that were uploaded. */
export function importWorker(deps: Deps): Worker {
  return {
    atOnce: 1,
    async work(events: readonly StoredEvent[]) {
      for (const { topic, subject } of events) {
        if (topic === 'import-run.due') await lookAfterImport(deps, subject);
        else await workOnImport(deps, subject);
      }
    },
  };
}
