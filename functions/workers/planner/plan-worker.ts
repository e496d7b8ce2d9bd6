import type { StoredEvent } from '../../../lib/access/index.ts';
import { type Planner, runPlan } from '../../use-cases/run-plan.ts';
import { settlePlanRuns } from '../../use-cases/settle-plan-runs.ts';
import type { Worker } from '../worker.ts';

/** Works on a plan run that waits, or looks after the runs of a consortium of one of which nothing was heard. */
export function planWorker(plannerFor: () => Planner): Worker {
  async function workOn({ topic, owner, subject }: StoredEvent): Promise<void> {
    const planner = plannerFor();
    const { deps } = planner;
    if (topic === 'plan-run.due') {
      await settlePlanRuns(deps, owner);
      return;
    }
    const worked = await runPlan(planner, owner, subject);
    if (worked.ok || worked.problem.code === 'plan-run-not-waiting') return;
    const { code, detail } = worked.problem;
    const facts = { run: subject, problem: code, detail };
    deps.log({ level: 'error', code: 'plan-run-refused', facts });
  }

  return {
    atOnce: 1,
    async work(events) {
      for (const event of events) await workOn(event);
    },
  };
}
