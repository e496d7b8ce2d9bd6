import type { TravelPolicy } from '../../policy/index.ts';
import type { Plan, Verification } from '../plan/plan.ts';
import { unplacedIn } from '../plan/unplaced-in.ts';
import { money } from '../words/wording.ts';
import { verifyProposal } from './verify-proposal.ts';

/** Rounding of costs that are each right to the penny. */
const A_PENNY = 0.0101;
const ROUNDING = 1e-9;

/** A plan from outside: its proposal against every rule of its round, then what the plan says of itself. */
export function checkPlan(plan: Plan, travel: TravelPolicy): Verification {
  const { checks } = verifyProposal(plan.round, plan.proposal, travel);
  const own = [
    {
      rule: 'The gap follows from the bound, and the status from the gap',
      faults: gapFaults(plan),
    },
    { rule: 'What is said of futures agrees with itself', faults: futureFaults(plan) },
    { rule: 'Savings are the differences of the costs compared', faults: savingFaults(plan) },
    { rule: 'Each authority’s children are counted right', faults: countFaults(plan) },
  ].map(({ rule, faults }) => ({ rule, passed: faults.length === 0, faults }));
  const all = [...checks, ...own];
  return { passed: all.every(({ passed }) => passed), checks: all };
}

function gapFaults({ status, bound, gap, proposal: { cost } }: Plan): string[] {
  if (bound === null || gap === null) {
    const isProof = status === 'proved' || status === 'within-gap';
    const missing = bound !== gap || isProof;
    return missing ? [`the status is "${status}" and bound or gap are missing`] : [];
  }
  const right = cost === 0 ? 0 : (cost - bound) / cost;
  return [
    ...(bound > cost + A_PENNY ? [`the bound ${bound} is above the cost ${cost}`] : []),
    ...(Math.abs(gap - right) > ROUNDING ? [`the gap is given as ${gap}, it is ${right}`] : []),
    ...(status === 'proved' && cost - bound > A_PENNY
      ? [`the status is "proved" and the bound ${bound} is below the cost ${cost}`]
      : []),
  ];
}

function futureFaults({ status, futures }: Plan): string[] {
  if ((status === 'for-futures') !== (futures !== null)) {
    return [`the status is "${status}" and futures are ${futures === null ? 'missing' : 'given'}`];
  }
  if (futures === null) return [];
  const { average, missPrice, objective, bound, gap } = futures;
  const right = average.cost + missPrice * (average.unplaced + 2 * average.short);
  const near = Math.max(A_PENNY, ROUNDING * right);
  const faults: string[] = [];
  if (Math.abs(objective - right) > near) {
    faults.push(`the objective is given as ${objective}, it is ${right}`);
  }
  if ((bound === null) !== (gap === null)) faults.push('bound or gap is missing');
  if (bound === null || gap === null) return faults;
  const rightGap = average.cost === 0 ? 0 : (objective - bound) / average.cost;
  if (bound > objective + near) {
    faults.push(`the bound ${bound} is above the objective ${objective}`);
  }
  if (Math.abs(gap - rightGap) > ROUNDING) {
    faults.push(`the gap is given as ${gap}, it is ${rightGap}`);
  }
  return faults;
}

function savingFaults({ comparison, proposal }: Plan): string[] {
  const own = unplacedIn(proposal);
  return Object.entries(comparison).flatMap(([name, { cost, unplaced, saving }]) => {
    const right = unplaced === own ? cost - proposal.cost : null;
    const same =
      right === null || saving === null ? right === saving : Math.abs(right - saving) < A_PENNY;
    return same ? [] : [`${name}: given as ${inWords(saving)}, it is ${inWords(right)}`];
  });
}

function inWords(saving: number | null): string {
  return saving === null ? 'not comparable' : money(saving);
}

function countFaults({ round, proposal, authorities }: Plan): string[] {
  const authorityOf = new Map(round.cells.map(({ id, authority }) => [id, authority]));
  return round.authorities.flatMap(({ code, name }) => {
    const children = round.cells
      .filter(({ authority }) => authority === code)
      .reduce((sum, { count }) => sum + count, 0);
    const unplaced = proposal.unplaced
      .filter(({ cell }) => authorityOf.get(cell) === code)
      .reduce((sum, { count }) => sum + count, 0);
    const given = authorities.find((authority) => authority.code === code);
    return given?.children === children && given.unplaced === unplaced
      ? []
      : [`${name}: ${children} children, ${unplaced} without a place`];
  });
}
