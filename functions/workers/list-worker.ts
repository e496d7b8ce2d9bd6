import type { StoredEvent } from '../../lib/access/index.ts';
import type { Deps } from '../shared/deps.ts';
import { cutListRun } from '../use-cases/cut-list-run.ts';
import { lookAfterListRun } from '../use-cases/follow-list-run.ts';
import { workOnListChunk } from '../use-cases/work-on-list-chunk.ts';
import type { Worker } from './worker.ts';

/** Makes lists in bulk: finds the requests of a run, works on its chunks, looks after one that nobody works on. */
export function listWorker(deps: Deps): Worker {
  async function workOn({ topic, owner, subject }: StoredEvent): Promise<void> {
    const [runId = '', chunk = ''] = subject.split('#');
    if (topic === 'list-run.chunk') return workOnListChunk(deps, owner, runId, Number(chunk));
    if (topic === 'list-run.due') return lookAfterListRun(deps, owner, runId);
    const cut = await cutListRun(deps, owner, runId);
    if (!cut.ok) throw new Error(cut.problem.detail);
  }

  return {
    atOnce: 1,
    async work(events) {
      for (const event of events) await workOn(event);
    },
  };
}
