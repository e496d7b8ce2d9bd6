import type { Owner } from '../../lib/access/index.ts';
import {
  type Left,
  leftNothing,
  type Plan,
  type PlanRun,
  type RunProgress,
} from '../../lib/commissioning/index.ts';
import { canonicalJson, londonDate } from '../../lib/kernel/index.ts';
import type { TravelPolicy } from '../../lib/policy/index.ts';
import type { Deps } from '../shared/deps.ts';
import type { Optimiser } from './optimiser.ts';
import { planFolder, readRoundOf, sharesFolder } from './plan-objects.ts';

export interface SolveDeps {
  readonly deps: Pick<Deps, 'planRuns' | 'objects' | 'policyOf' | 'now' | 'newId' | 'log'>;
  readonly optimiser: Optimiser;
}

interface Follow {
  readonly tell: (progress: RunProgress) => void;
  readonly signal: AbortSignal;
}

type Shared = Pick<PlanRun, 'shares' | 'sentence'>;

/**
 * Solves the round of a run and, where the run asks for it, shares the cost; stores plan and shares as objects. What
 * goes wrong is a sentence for people: of a bug they get a reference, and the log the rest.
 */
export async function solveRound(
  { deps, optimiser }: SolveDeps,
  owner: Owner,
  run: PlanRun,
  follow: Follow,
): Promise<Left> {
  try {
    const round = await readRoundOf(deps, owner, run.roundId);
    if (round === null) return leftNothing(`The stored round ${run.roundId} needs checking.`);
    const { travel } = await deps.policyOf(owner, londonDate(deps.now()));
    const { signal } = follow;
    const onProgress = (progress: Told) => follow.tell(withGap(progress));
    const plan = await optimiser.propose(round, travel, run.options, { onProgress, signal });
    if (!plan.verification.passed) {
      deps.log({ level: 'error', code: 'plan-not-verified', facts: { run: run.id } });
      return leftNothing(NOT_VERIFIED);
    }
    const id = await deps.objects.put(planFolder(owner), bytesOf(plan));
    const { status, gap, proposal } = plan;
    const shared = await shareCost({ deps, optimiser }, owner, run, { plan, travel, follow });
    return { plan: { id, status, cost: proposal.cost, gap }, ...shared };
  } catch (error) {
    deps.log({ level: 'error', code: 'plan-run-failed', error, facts: { run: run.id } });
    return leftNothing(`${wentWrong(run)} Nothing was decided; start the run again.`);
  }
}

/** A plan stands whether or not its cost could be shared. */
async function shareCost(
  { deps, optimiser }: SolveDeps,
  owner: Owner,
  run: PlanRun,
  given: { readonly plan: Plan; readonly travel: TravelPolicy; readonly follow: Follow },
): Promise<Shared> {
  const { sharing } = run;
  if (sharing === null) return { shares: null, sentence: null };
  const { plan, travel, follow } = given;
  if (follow.signal.aborted) return notShared('the run was stopped first.');
  const late = AbortSignal.timeout(sharing.seconds * 1000);
  const signal = AbortSignal.any([follow.signal, late]);
  const began = deps.now();
  const onGroup = (groups: number) => follow.tell(sharingProgress(deps.now() - began, groups));
  try {
    onGroup(0);
    const shares = await optimiser.share(plan, travel, { ...sharing, onGroup, signal });
    if (signal.aborted) return notShared(whyStopped(late, sharing.seconds));
    if (!shares.ok) return notShared(shares.problem.detail);
    const id = await deps.objects.put(sharesFolder(owner), bytesOf(shares.value));
    return { shares: { id, rule: sharing.rule }, sentence: null };
  } catch (error) {
    if (signal.aborted) return notShared(whyStopped(late, sharing.seconds));
    deps.log({ level: 'error', code: 'cost-not-shared', error, facts: { run: run.id } });
    return notShared(wentWrong(run));
  }
}

type Told = Parameters<Parameters<Optimiser['propose']>[3]['onProgress']>[0];

function withGap(told: Told): RunProgress {
  const objective = finite(told.objective);
  const bound = finite(told.bound);
  const known = objective !== null && bound !== null && objective > 0;
  const gap = known ? Math.max(0, (objective - bound) / objective) : null;
  return { stage: told.stage, seconds: told.seconds, objective, bound, gap, groups: null };
}

function finite(amount: number | null): number | null {
  return amount !== null && Number.isFinite(amount) ? amount : null;
}

function sharingProgress(milliseconds: number, groups: number): RunProgress {
  const seconds = milliseconds / 1000;
  return { stage: 'sharing', seconds, objective: null, bound: null, gap: null, groups };
}

function bytesOf(value: unknown): Uint8Array {
  return Buffer.from(canonicalJson(value));
}

function notShared(why: string): Shared {
  return { shares: null, sentence: `The cost was not shared: ${why}` };
}

function whyStopped(late: AbortSignal, seconds: number): string {
  return late.aborted
    ? `that was not done within ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`
    : 'the run was stopped first.';
}

function wentWrong({ id }: Pick<PlanRun, 'id'>): string {
  return `Something went wrong on our side (reference ${id}).`;
}

const NOT_VERIFIED =
  'The plan broke a rule of the round when it was checked independently, so it is not shown. We have been told; nothing was decided.';
