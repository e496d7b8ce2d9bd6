import { ok, problem, type Result, refused } from '../../kernel/index.ts';
import { isOver, type PlanRun, type RunProgress } from './plan-run.ts';

/** A planner that has not been heard of for so long is taken for dead. */
const LEASE_SECONDS = 60;
/** A run that ended two planners would end the third. */
const MOST_ATTEMPTS = 2;
const CALL_AGAIN_SECONDS = 15 * 60;

/** A planner takes a waiting run up; refused as `conflict` where it is over or another works on it. */
export function takeUp(run: PlanRun, planner: string, now: number): Result<PlanRun> {
  const standing = settled(run, now);
  if (standing.status !== 'queued') {
    return refused(
      problem('conflict', 'plan-run-not-waiting', `Plan run ${run.id} is ${standing.status}.`),
    );
  }
  return ok({
    ...standing,
    status: 'running',
    revision: run.revision + 1,
    attempts: run.attempts + 1,
    startedAt: iso(now),
    progress: null,
    sentence: null,
    lease: { planner, until: iso(now + LEASE_SECONDS * 1000) },
  });
}

/** The planner is alive and has come so far. */
export function reportProgress(run: PlanRun, progress: RunProgress | null, now: number): PlanRun {
  const lease = run.lease && { ...run.lease, until: iso(now + LEASE_SECONDS * 1000) };
  return { ...run, revision: run.revision + 1, progress: progress ?? run.progress, lease };
}

/** What a run leaves, and why it is not more. */
export type Left =
  | (Pick<PlanRun, 'shares' | 'sentence'> & { readonly plan: NonNullable<PlanRun['plan']> })
  | { readonly plan: null; readonly shares: null; readonly sentence: string };

export function leftNothing(sentence: string): Left {
  return { plan: null, shares: null, sentence };
}

/** The run is over: with a plan, whether or not somebody asked it to stop, or without one. */
export function ended(run: PlanRun, left: Left, now: number): PlanRun {
  const status = run.cancel ? 'cancelled' : left.plan ? 'done' : 'failed';
  return {
    ...run,
    ...left,
    status,
    revision: run.revision + 1,
    endedAt: iso(now),
    lease: null,
  };
}

/**
 * Somebody stops a run: a waiting one is over at once; a planner that works on one hears of it and leaves the
 * best plan so far. Stopping twice is stopping once; refused as `conflict` where the run has ended by itself.
 */
export function cancelled(run: PlanRun, by: string, now: number): Result<PlanRun> {
  if (run.cancel) return ok(run);
  if (isOver(run)) {
    return refused(
      problem(
        'conflict',
        'plan-run-over',
        `Plan run ${run.id} is ${run.status} already, so there is nothing to stop.`,
      ),
    );
  }
  const marked = { ...run, cancel: { at: iso(now), by } };
  if (run.status === 'running') return ok({ ...marked, revision: run.revision + 1 });
  return ok(ended(marked, leftNothing(STOPPED_BEFORE), now));
}

/**
 * A run as it stands once the time is looked at: where its planner has not been heard of for too long it waits
 * for another, or has failed. The same run where there is nothing to change.
 */
export function settled(run: PlanRun, now: number): PlanRun {
  const alive = run.lease !== null && Date.parse(run.lease.until) > now;
  if (run.status !== 'running' || alive) return run;
  if (run.cancel) return ended(run, leftNothing(STOPPED_BEFORE), now);
  if (run.attempts >= MOST_ATTEMPTS) return ended(run, leftNothing(INTERRUPTED), now);
  const sentence = 'The planner was interrupted; the run waits to be taken up again.';
  return { ...waiting(run, now), sentence };
}

/** Its planner has to stop without having been told to by anybody, and leaves the run to the next. */
export function handedBack(run: PlanRun, now: number): PlanRun {
  const sentence = 'The planner was shut down; the run waits to be taken up again.';
  return { ...waiting(run, now), attempts: run.attempts - 1, sentence };
}

/** A run for which no planner has come for long, told of anew: the call for it may have been lost. Null for others. */
export function calledAgain(run: PlanRun, now: number): PlanRun | null {
  const late = Date.parse(run.queuedAt) + CALL_AGAIN_SECONDS * 1000 <= now;
  return run.status === 'queued' && late ? waiting(run, now) : null;
}

/** When somebody must look at a run, if nothing happens to it before; null when it is over. */
export function planRunDue({ status, lease, queuedAt }: PlanRun): string | null {
  if (status === 'running' && lease) return lease.until;
  if (status === 'queued') return iso(Date.parse(queuedAt) + CALL_AGAIN_SECONDS * 1000);
  return null;
}

function waiting(run: PlanRun, now: number): PlanRun {
  const revision = run.revision + 1;
  return { ...run, status: 'queued', revision, queuedAt: iso(now), lease: null };
}

const STOPPED_BEFORE = 'The run was stopped before there was a plan.';
const INTERRUPTED =
  'The planner was interrupted twice while it worked on this round. Nothing was decided; try a smaller round, fewer scenarios or fewer seconds.';

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
