import type { Optimiser } from '../../functions/use-cases/optimiser.ts';
import { type Planner, runPlan } from '../../functions/use-cases/run-plan.ts';
import type { Owner } from '../../lib/access/index.ts';
import { proposePlan, type Solver } from '../../lib/commissioning/index.ts';
import type { TestWorld } from './test-world.ts';
import { twoAuthoritiesRound } from './two-authorities-round.ts';

export const THREE_VALES: Owner = { kind: 'consortium', code: 'three-vales' };
export const RUNS = '/v1/consortia/three-vales/plan-runs';

type Propose = Optimiser['propose'];
type Share = Optimiser['share'];
type Hooks = Parameters<Propose>[3];

const CLOCK = { status: 'clock', seconds: 0, detail: 'told to stop' } as const;

/** Never finds anything, so that the plan is the greedy one: £150,000 for the small round. */
const IDLE_SOLVER: Solver = {
  solve: async () => CLOCK,
  open: () => ({ solve: async () => CLOCK, close: () => {} }),
  close: async () => {},
};

export const proposeGreedily: Propose = (round, travel, options, hooks) =>
  proposePlan({ solver: IDLE_SOLVER, seconds: () => 0 }, round, travel, options, hooks);

/** Proposes when it is told to stop, and not before, as an optimiser does that has long to go. */
export const proposeOnceStopped: Propose = async (round, travel, options, hooks) => {
  await aborted(hooks.signal);
  return proposeGreedily(round, travel, options, hooks);
};

/** An optimiser that waits until a test lets it go on, and what it was given. */
export class HeldPropose {
  #go: () => void = () => {};
  #begun: (hooks: Hooks) => void = () => {};
  readonly #mayGo = new Promise<void>((resolve) => {
    this.#go = resolve;
  });
  /** Once it is at work. */
  readonly begun = new Promise<Hooks>((resolve) => {
    this.#begun = resolve;
  });

  readonly propose: Propose = async (round, travel, options, hooks) => {
    this.#begun(hooks);
    await this.#mayGo;
    return proposeGreedily(round, travel, options, hooks);
  };

  go(): void {
    this.#go();
  }
}

export function plannerOf(
  { deps }: TestWorld,
  propose: Propose,
  { stop = new AbortController().signal, share = shareNothing }: PlannerChoices = {},
): Planner {
  return { deps, optimiser: { propose, share }, beatMs: 40, stop };
}

interface PlannerChoices {
  readonly stop?: AbortSignal;
  readonly share?: Share;
}

const shareNothing: Share = () => Promise.reject(new Error('nobody asks for shares here'));

/** Works on a run of the Three Vales. */
export function work(
  world: TestWorld,
  runId: string,
  propose: Propose = proposeGreedily,
  choices: PlannerChoices = {},
): ReturnType<typeof runPlan> {
  return runPlan(plannerOf(world, propose, choices), THREE_VALES, runId);
}

export function commissioner(world: TestWorld): Record<string, string> {
  return world.asOf(THREE_VALES, 'consortium-commissioner');
}

/** Starts a run of the small round; its path and its id. */
export async function startedRun(
  world: TestWorld,
  options: Readonly<Record<string, unknown>> = {},
): Promise<{ path: string; id: string }> {
  const answer = await world.call('POST', RUNS, {
    headers: commissioner(world),
    body: { round: twoAuthoritiesRound(), ...options },
  });
  if (answer.status !== 202) throw new Error(`${answer.status}: ${await answer.text()}`);
  const path = answer.headers.get('location') ?? '';
  return { path, id: path.slice(RUNS.length + 1) };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
