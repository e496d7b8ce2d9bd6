import {
  type PlanRun,
  type PlanRunsStore,
  type RunProgress,
  reportProgress,
} from '../../lib/commissioning/index.ts';
import type { Deps } from '../shared/deps.ts';

/** A run that a planner has taken up and keeps until it is over. */
export interface KeptPlanRun {
  /** Aborted when somebody stops the run, or another planner has it. */
  readonly signal: AbortSignal;
  tell(progress: RunProgress): void;
  /** Stores the end of it; null where another planner has the run, whose end counts. */
  end(change: (run: PlanRun) => PlanRun): Promise<PlanRun | null>;
}

const TRIES = 10;

/** Says every so often that the run's planner is alive and how far it is, and hears whether it shall stop. */
export function keepPlanRun(
  deps: Pick<Deps, 'now' | 'log'>,
  store: PlanRunsStore,
  taken: PlanRun,
  everyMs: number,
): KeptPlanRun {
  const controller = new AbortController();
  let standing = taken;
  let progress: RunProgress | null = null;
  let lost = false;
  let beating: Promise<void> | null = null;
  const timer = setInterval(() => {
    beating ??= beat().finally(() => {
      beating = null;
    });
  }, everyMs);

  async function beat(): Promise<void> {
    try {
      const told = await store.change(reportProgress(standing, progress, deps.now()), null);
      if (told.ok) standing = told.value;
      else await lookAgain();
    } catch (error) {
      // The next beat may get through; if none does, the lease lapses.
      deps.log({ level: 'warn', code: 'plan-run-not-kept', error, facts: { run: taken.id } });
    }
  }

  async function lookAgain(): Promise<void> {
    const fresh = await store.get(taken.id);
    if (fresh.ok && fresh.value.lease?.planner === taken.lease?.planner) standing = fresh.value;
    else lost = true;
    if (lost || standing.cancel) controller.abort();
  }

  return {
    signal: controller.signal,
    tell(now) {
      progress = now;
    },
    async end(change) {
      clearInterval(timer);
      await beating;
      for (let attempt = 0; attempt < TRIES && !lost; attempt += 1) {
        const over = await store.change(change(standing), null);
        if (over.ok) return over.value;
        await lookAgain();
      }
      return null;
    },
  };
}
