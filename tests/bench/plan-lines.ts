import {
  type Plan,
  prepareRound,
  proposePlan,
  type Round,
  type SearchDeps,
  type SolverModel,
} from '../../lib/commissioning/index.ts';
import { needsWholeChildren } from '../../lib/commissioning/model/first-goal.ts';
import { planModel } from '../../lib/commissioning/model/plan-model.ts';
import { planProblem } from '../../lib/commissioning/model/plan-problem.ts';
import { ACT_2014 } from '../../lib/policy/index.ts';
import { largeRound } from '../support/large-round.ts';
import { HOW_TO_INSTALL_CBC, hasCbc, solveByCbc } from './cbc.ts';
import { solveByDefault } from './default-highs.ts';
import { atLeast, type Budget, type Line, single } from './line.ts';
import { peakMegabytes } from './peak-memory.ts';
import type { PeerPlan } from './plan-peers.ts';

interface Size {
  readonly offers: number;
  readonly children: number;
  readonly authorities: number;
  readonly hard?: boolean;
  readonly runs: number;
  readonly clock: number;
  readonly budget: (plan: Plan, seconds: number) => Budget | null;
  readonly ofDefault: (ratio: number) => Budget | null;
}

const PEER_CLOCK = 60;

const SIZES: readonly [Size, ...Size[]] = [
  {
    offers: 10,
    children: 100,
    authorities: 6,
    runs: 5,
    clock: 60,
    budget: () => null,
    ofDefault: () => null,
  },
  {
    offers: 50,
    children: 500,
    authorities: 8,
    runs: 5,
    clock: 60,
    budget: ({ status }, seconds) => ({
      text: 'proved under 2 s',
      isMet: status === 'proved' && seconds < 2,
    }),
    ofDefault: () => null,
  },
  {
    offers: 200,
    children: 2_000,
    authorities: 20,
    runs: 3,
    clock: 20,
    budget: ({ status }, seconds) => ({
      text: 'proved under 20 s',
      isMet: status === 'proved' && seconds < 20,
    }),
    ofDefault: (ratio) => atLeast(4, 'times', ratio),
  },
  {
    offers: 200,
    children: 2_000,
    authorities: 20,
    hard: true,
    runs: 1,
    clock: 4,
    budget: ({ gap }, seconds) => ({
      text: 'gap under 0.1% in 5 s',
      isMet: gap !== null && gap < 0.001 && seconds < 5,
    }),
    ofDefault: () => null,
  },
];

export interface PlanLines {
  readonly lines: readonly Line[];
  /** Proofs that contradict each other: none, or something is wrong. */
  readonly different: readonly string[];
}

/** Plans of drawn rounds beside what others make of the same model. */
export async function planLines(deps: SearchDeps): Promise<PlanLines> {
  const lines: Line[] = [];
  const different: string[] = [];
  await planOf(deps, drawn(SIZES[0]), 10);
  for (const size of SIZES) {
    const round = drawn(size);
    const name = `${size.offers} × ${size.children}${size.hard ? ', large blocks' : ''}`;
    const plans: Plan[] = [];
    const peak = await peakMegabytes(async () => {
      for (let run = 0; run < size.runs; run += 1) {
        plans.push(await planOf(deps, round, size.clock));
      }
    });
    const inOrder = [...plans].sort((a, b) => a.seconds - b.seconds);
    const plan = inOrder[Math.floor(inOrder.length / 2)];
    if (!plan) continue;
    const { seconds } = plan;
    const min = inOrder[0]?.seconds ?? seconds;
    const max = inOrder.at(-1)?.seconds ?? seconds;
    lines.push({
      what: `plan, ${name}`,
      unit: 's',
      figure: { median: seconds, min, max },
      budget: size.budget(plan, seconds),
      note: `${plan.status}, ${pounds(plan.proposal.cost)}, gap ${percent(plan.gap)}, ${peak} MB more at the most`,
    });
    lines.push(greedyLine(name, plan));
    const model = modelOf(round);
    const peers: readonly (readonly [string, PeerPlan | null])[] = [
      ['HiGHS, default options', await solveByDefault(model, PEER_CLOCK)],
      ['CBC', hasCbc() ? solveByCbc(model, PEER_CLOCK) : null],
    ];
    for (const [peer, found] of peers) {
      const ratio = found ? found.seconds / seconds : 0;
      const budget = peer === 'CBC' ? null : size.ofDefault(ratio);
      lines.push(peerLine(`  ${peer}`, found, ratio, budget));
      if (found?.proved && plan.status === 'proved' && !isSame(found.cost, plan)) {
        different.push(`${name}: ${peer} proved ${found.cost}, we ${plan.proposal.cost}`);
      }
      if (found?.cost != null && plan.bound !== null && found.cost < plan.bound - 1) {
        different.push(`${name}: ${peer} found ${found.cost}, below our bound ${plan.bound}`);
      }
    }
  }
  return { lines, different };
}

function drawn({ offers, children, authorities, hard = false }: Size): Round {
  return largeRound({ offers, children, authorities, seed: 1, hard });
}

function planOf(deps: SearchDeps, round: Round, seconds: number): Promise<Plan> {
  return proposePlan(deps, round, ACT_2014.travel, { seconds, gap: 0 });
}

/** What the first goal leaves: the whole model, in which everybody who could have a place has one. */
function modelOf(round: Round): SolverModel {
  const problem = planProblem(prepareRound(round, ACT_2014.travel));
  const wholeChildren = needsWholeChildren(problem);
  return planModel(problem, { goal: 'nobody', wholeChildren }).model;
}

function greedyLine(name: string, { comparison, proposal, stages }: Plan): Line {
  const seconds = stages.find((stage) => stage.name === 'greedy')?.seconds ?? 0;
  const above = (comparison.greedy.cost - proposal.cost) / proposal.cost;
  return {
    what: `  greedy, ${name}`,
    unit: 's',
    figure: single(seconds),
    budget: null,
    note: `${pounds(comparison.greedy.cost)}, ${percent(above)} above the plan`,
  };
}

function peerLine(
  what: string,
  found: PeerPlan | null,
  ratio: number,
  budget: Budget | null,
): Line {
  if (found === null) {
    return { what, unit: 's', figure: null, budget, note: HOW_TO_INSTALL_CBC };
  }
  const { cost, bound, proved, seconds } = found;
  const gap = cost !== null && bound !== null ? (cost - bound) / cost : null;
  const state = proved ? 'proved' : `clock, gap ${percent(gap)}`;
  const times = `${ratio.toFixed(1)} times ours${proved ? '' : ' and not done'}`;
  const note = `${state}, ${cost === null ? 'no plan' : pounds(cost)}, ${times}`;
  return { what, unit: 's', figure: single(seconds), budget, note };
}

function isSame(cost: number | null, { proposal }: Plan): boolean {
  return cost !== null && Math.abs(cost - proposal.cost) < 1;
}

function pounds(amount: number): string {
  return `£${Math.round(amount).toLocaleString('en-GB')}`;
}

function percent(share: number | null): string {
  return share === null ? 'not known' : `${(share * 100).toFixed(4)}%`;
}
