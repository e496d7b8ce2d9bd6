import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { $Plan, checkPlan, type Plan } from '../../../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../../../lib/policy/index.ts';

const FILE = new URL('../../../../docs/formats/examples/demo-plan.json', import.meta.url);
const PLAN = $Plan.parse(JSON.parse(readFileSync(FILE, 'utf8')));
const { cost } = PLAN.proposal;
const FUTURES: Plan['futures'] = {
  asked: 10,
  drawn: 10,
  seed: 1,
  average: { cost: 4_000_000, unplaced: 0.5, short: 0 },
  statedPlan: { cost: 4_100_000, unplaced: 0.5, short: 0 },
  missPrice: 1_000_000,
  objective: 4_500_000,
  bound: 4_460_000,
  gap: 0.01,
};

function faultsIn(change: Partial<Plan>): readonly string[] {
  const { checks } = checkPlan({ ...PLAN, ...change }, ACT_2014.travel);
  return checks.flatMap(({ faults }) => faults);
}

describe('what a plan says of itself', () => {
  it('is checked and found right', () => {
    expect(faultsIn({})).toEqual([]);
    expect(faultsIn({ status: 'clock', bound: null, gap: null })).toEqual([]);
    expect(faultsIn({ status: 'within-gap', bound: cost * 0.9, gap: 0.1 })).toEqual([]);
    expect(faultsIn({ status: 'for-futures', futures: FUTURES })).toEqual([]);
    const unproved = { ...FUTURES, bound: null, gap: null };
    expect(faultsIn({ status: 'for-futures', futures: unproved })).toEqual([]);
  });

  it.each<readonly [string, Partial<Plan>, string]>([
    [
      'a gap that is too good',
      { status: 'clock', bound: cost * 0.9, gap: 0.01 },
      'the gap is given as 0.01, it is 0.09',
    ],
    ['a bound above the cost', { bound: cost + 1, gap: -1 / cost }, 'is above the cost'],
    ['a proof without a bound', { bound: null, gap: null }, 'bound or gap are missing'],
    ['a gap without a bound', { status: 'clock', bound: null }, 'bound or gap are missing'],
    [
      'a proof below which there is room',
      { bound: cost - 100, gap: 100 / cost },
      'is below the cost',
    ],
    [
      'a saving that is none',
      {
        comparison: {
          ...PLAN.comparison,
          spot: { ...PLAN.comparison.spot, saving: 1_000_000 },
        },
      },
      'spot: given as £1,000,000, it is £',
    ],
    [
      'a saving against a plan that places fewer',
      {
        comparison: { ...PLAN.comparison, greedy: { ...PLAN.comparison.greedy, unplaced: 9 } },
      },
      'greedy: given as £13,530, it is not comparable',
    ],
    [
      'children miscounted',
      { authorities: PLAN.authorities.map((own) => ({ ...own, children: own.children + 1 })) },
      'Ambledon: 27 children, 0 without a place',
    ],
    ['an authority left out', { authorities: PLAN.authorities.slice(1) }, 'Ambledon: 27 children'],
    ['futures without their status', { futures: FUTURES }, 'futures are given'],
    ['their status without futures', { status: 'for-futures' }, 'futures are missing'],
    [
      'an objective that is not the sum',
      { status: 'for-futures', futures: { ...FUTURES, objective: 4_400_000 } },
      'it is 4500000',
    ],
    [
      'a gap of futures that is too good',
      { status: 'for-futures', futures: { ...FUTURES, gap: 0.001 } },
      'the gap is given as 0.001, it is 0.01',
    ],
    [
      'a bound of futures above their objective',
      { status: 'for-futures', futures: { ...FUTURES, bound: 4_600_000, gap: -0.025 } },
      'is above the objective',
    ],
    [
      'half of a proof for futures',
      { status: 'for-futures', futures: { ...FUTURES, bound: null } },
      'bound or gap is missing',
    ],
  ])('finds %s', (_, change, fault) => {
    expect(faultsIn(change).join('\n')).toContain(fault);
  });

  it('comes after every rule of the round', () => {
    const proposal = { ...PLAN.proposal, purchases: PLAN.proposal.purchases.slice(1) };
    const { passed, checks } = checkPlan({ ...PLAN, proposal }, ACT_2014.travel);
    expect(passed).toBe(false);
    expect(checks.filter((check) => !check.passed).length).toBeGreaterThan(1);
  });
});
