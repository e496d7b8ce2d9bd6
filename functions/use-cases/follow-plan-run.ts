import type { Owner, Principal } from '../../lib/access/index.ts';
import { cancelled, type PlanRun, settled } from '../../lib/commissioning/index.ts';
import { ok, problem, type Result, refused } from '../../lib/kernel/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';
import { planFolder, readWhole, sharesFolder } from './plan-objects.ts';

const TRIES = 10;

/** A run as it stands now: one whose planner has died is settled by whoever looks at it. */
export async function readPlanRun(
  deps: Pick<Deps, 'planRuns' | 'now'>,
  owner: Owner,
  id: string,
): Promise<Result<PlanRun>> {
  const store = deps.planRuns(owner);
  const found = await store.get(id);
  if (!found.ok) return found;
  const standing = settled(found.value, deps.now());
  if (standing === found.value) return found;
  const stored = await store.change(standing, null);
  return stored.ok ? stored : store.get(id);
}

/** Stops a run; the planner that works on it leaves the best plan that it has by then. */
export async function cancelPlanRun(
  deps: Pick<Deps, 'planRuns' | 'now' | 'newId'>,
  owner: Owner,
  principal: Principal,
  id: string,
): Promise<Result<PlanRun>> {
  const store = deps.planRuns(owner);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const found = await readPlanRun(deps, owner, id);
    if (!found.ok) return found;
    const stopped = cancelled(found.value, principal.person, deps.now());
    if (!stopped.ok || stopped.value === found.value) return stopped;
    const audit = auditEntry(deps, principal, 'plan-run.cancel', `plan-run/${id}`, 'stopped');
    const stored = await store.change(stopped.value, { audit, claim: null });
    // The planner tells of its progress all the time.
    if (stored.ok || stored.problem.code !== 'plan-run-changed') return stored;
  }
  return refused(
    problem('conflict', 'plan-run-busy', `Plan run ${id} changes too quickly. Try again.`),
  );
}

/** A thing that a run has left, as it is stored. */
export interface StoredResult {
  readonly id: string;
  readonly bytes: Uint8Array;
}

type Reading = Pick<Deps, 'planRuns' | 'objects' | 'now'>;

/** The plan of a run; refused where there is none yet, or none came of it. */
export async function readPlan(
  deps: Reading,
  owner: Owner,
  runId: string,
): Promise<Result<StoredResult>> {
  const run = await readPlanRun(deps, owner, runId);
  if (!run.ok) return run;
  const { plan } = run.value;
  if (plan === null) return refused(nothing(run.value, 'plan'));
  return readResult(deps, planFolder(owner), plan.id, `plan of plan run ${runId}`);
}

/** Who pays what of a run's plan; refused where it was not asked for, is not known yet, or was not found. */
export async function readShares(
  deps: Reading,
  owner: Owner,
  runId: string,
): Promise<Result<StoredResult>> {
  const run = await readPlanRun(deps, owner, runId);
  if (!run.ok) return run;
  const { shares, sharing } = run.value;
  if (sharing === null) return refused(notAskedFor(run.value));
  if (shares === null) return refused(nothing(run.value, 'shares'));
  return readResult(deps, sharesFolder(owner), shares.id, `shares of plan run ${runId}`);
}

async function readResult(
  deps: Reading,
  folder: string,
  id: string,
  what: string,
): Promise<Result<StoredResult>> {
  const bytes = await readWhole(deps, folder, id);
  if (bytes) return ok({ id, bytes });
  const detail = `The stored ${what} is missing or not what was stored (${id}). It needs checking.`;
  return refused(problem('conflict', 'needs-checking', detail));
}

function nothing({ id, status, sentence }: PlanRun, what: 'plan' | 'shares') {
  const why = sentence ? ` ${sentence}` : '';
  const detail = `Plan run ${id} has no ${what}: it is ${status}.${why}`;
  return problem('not-found', `${what}-not-found`, detail);
}

function notAskedFor({ id }: PlanRun) {
  return problem(
    'not-found',
    'shares-not-found',
    `Plan run ${id} was not asked to share the cost. Start another with its roundId and "sharing": {}.`,
  );
}
