import type { StoredEvent } from '../../lib/access/index.ts';
import { $CaseloadWork } from '../../lib/requests/index.ts';
import type { Deps } from '../shared/deps.ts';
import { caseloadWork } from '../use-cases/caseload/work-on-caseload.ts';
import { workOnCaseloadChunk } from '../use-cases/caseload/work-on-caseload-chunk.ts';
import { callRun, lookAfterRun } from '../use-cases/chunked-work.ts';
import type { Worker } from './worker.ts';

/** Applies imported caseloads chunk by chunk, closes what one made in error, looks after one that nobody works on. */
export function caseloadWorker(deps: Deps): Worker {
  async function workOn({ topic, owner, subject }: StoredEvent): Promise<void> {
    const [id = '', work, chunk] = subject.split('#');
    if (topic === 'caseload.begun') return callRun(deps, caseloadWork(deps, owner), id);
    if (topic === 'caseload.due') return lookAfterRun(deps, caseloadWork(deps, owner), id);
    return workOnCaseloadChunk(deps, owner, id, $CaseloadWork.parse(work), Number(chunk));
  }

  return {
    atOnce: 1,
    async work(events) {
      for (const event of events) await workOn(event);
    },
  };
}
