import { ok, problem, type Result, refused } from '../kernel/index.ts';
import { CHUNK_SIZE, isListRunOver, type ListRun } from './list-run.ts';

/** Nothing was heard of its chunks for so long: they are told of anew. */
const CALL_AGAIN_MS = 15 * 60_000;
const MOST_CALLS = 4;

export function callAgainAt(now: number): string {
  return iso(now + CALL_AGAIN_MS);
}

/** Its requests have been found, and workers can begin. */
export function cutUp(run: ListRun, objectId: string, count: number, now: number): ListRun {
  const requests = { objectId, count, chunks: Math.ceil(count / CHUNK_SIZE) };
  return { ...next(run), status: 'running', requests, callAgainAt: callAgainAt(now) };
}

/** Somebody stops it: lists that are made stay. Stopping twice is stopping once; refused where it has ended. */
export function cancelledListRun(run: ListRun, by: string, now: number): Result<ListRun> {
  if (run.cancel) return ok(run);
  if (isListRunOver(run)) {
    const detail = `List run ${run.id} is ${run.status} already, so there is nothing to stop.`;
    return refused(problem('conflict', 'list-run-over', detail));
  }
  return ok({ ...next(run), cancel: { at: iso(now), by } });
}

/** All of its chunks are over. */
export function endedListRun(run: ListRun, resultId: string, now: number): ListRun {
  const status = run.cancel ? 'cancelled' : 'done';
  return { ...next(run), status, endedAt: iso(now), resultId };
}

/** Its time has come: the chunks that are left are told of anew, or it has failed. */
export function calledAgainListRun(run: ListRun, now: number): ListRun | null {
  if (isListRunOver(run) || Date.parse(run.callAgainAt) > now) return null;
  if (run.calls < MOST_CALLS) {
    return { ...next(run), calls: run.calls + 1, callAgainAt: callAgainAt(now) };
  }
  const sentence =
    'Its workers were called several times and did not come to an end. Lists that were made are kept; start another run.';
  return { ...next(run), status: 'failed', endedAt: iso(now), sentence };
}

function next(run: ListRun): ListRun {
  return { ...run, revision: run.revision + 1 };
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
