import { expect, it } from 'vitest';
import { prepareRound } from '../../../../lib/commissioning/index.ts';
import { brokenLinks } from '../../../../lib/commissioning/model/linking-rows.ts';
import { planModel } from '../../../../lib/commissioning/model/plan-model.ts';
import { planProblem } from '../../../../lib/commissioning/model/plan-problem.ts';
import { ACT_2014 } from '../../../../lib/policy/index.ts';
import { dayLine, smallRound } from '../../../support/small-round.ts';

const round = smallRound({
  cells: [{ count: 3, spotPrice: 60_000 }],
  offers: [{ lines: [dayLine([1, 2, 50_000], [3, 8, 40_000])] }],
});
const problem = planProblem(prepareRound(round, ACT_2014.travel));
const plan = planModel(problem, { goal: 'nobody', wholeChildren: false });
const placed = plan.futures[0]?.placed[0] ?? -1;
const [low, high] = plan.tiers.map(({ chosen }) => chosen);

function valuesWith(children: number, inLow: number, inHigh: number): Float64Array {
  const values = new Float64Array(plan.model.columns.cost.length);
  values[placed] = children;
  values[low ?? -1] = inLow;
  values[high ?? -1] = inHigh;
  return values;
}

it('links children to the tiers of their line, as many as cell and tier allow', () => {
  // Three children in three eighths of a block of eight: 3 > 3 x 3/8.
  expect(brokenLinks(problem, plan, valuesWith(3, 0, 3 / 8), new Set())).toEqual([
    {
      name: `link ${placed}`,
      lower: -Infinity,
      upper: 0,
      terms: [
        [placed, 1],
        [low, -2],
        [high, -3],
      ],
    },
  ]);
});

it('leaves alone what keeps the link, and links each placing once', () => {
  expect(brokenLinks(problem, plan, valuesWith(3, 0, 1), new Set())).toEqual([]);
  expect(brokenLinks(problem, plan, valuesWith(2, 1, 0), new Set())).toEqual([]);
  const linked = new Set<number>();
  expect(brokenLinks(problem, plan, valuesWith(3, 1, 0), linked)).toHaveLength(1);
  expect(brokenLinks(problem, plan, valuesWith(3, 1, 0), linked)).toEqual([]);
});
