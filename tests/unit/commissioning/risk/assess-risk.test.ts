import { afterAll, describe, expect, it } from 'vitest';
import { drawingFor } from '../../../../functions/use-cases/drawing-for.ts';
import {
  assessRisk,
  drawFutures,
  type Plan,
  prepareRound,
  type Round,
  riskMarkdown,
  riskText,
} from '../../../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../../../lib/policy/index.ts';
import { openPlanning } from '../../../support/planning.ts';
import { dayLine, smallRound } from '../../../support/small-round.ts';
import { twoAuthoritiesRound } from '../../../support/two-authorities-round.ts';

const { travel } = ACT_2014;
const planning = openPlanning();
afterAll(() => planning.close());

const PLACE = 50_000;
const SPOT = 80_000;

function riskOf(plan: Plan, scenarios: number, seed: number) {
  return assessRisk(planning.solver, plan, travel, { drawing: drawingFor(scenarios, seed) });
}

function drawn(round: Round, scenarios: number, seed: number): readonly (readonly number[])[] {
  return drawFutures(prepareRound(round, travel), drawingFor(scenarios, seed));
}

describe('the risk of a plan', () => {
  it('of one block and one cell is what can be worked out by hand', async () => {
    const round = smallRound({
      cells: [{ count: 4, spotPrice: SPOT }],
      offers: [{ name: 'Oak School', fixedCost: 5_000, lines: [dayLine([2, 4, PLACE])] }],
    });
    const plan = await planning.plan(round);
    expect(plan.proposal.cost).toBe(205_000);
    const risk = await riskOf(plan, 200, 5);
    const counts = drawn(round, 200, 5).map(([count]) => count ?? 0);
    const costs = counts.map((n) => 205_000 + SPOT * Math.max(0, n - 4)).sort((a, b) => a - b);
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    expect(risk.cost).toEqual({
      average: Math.round(mean(costs) * 100) / 100,
      p10: costs[19],
      p50: costs[99],
      p90: costs[179],
    });
    const voids = counts.map((n) => Math.max(0, 4 - n));
    expect(risk.voids.average).toBeCloseTo(mean(voids), 9);
    expect(risk.voids.cost).toBeCloseTo(mean(voids) * PLACE, 2);
    expect(risk.onSpot).toMatchObject({
      stated: 0,
      average: mean(counts.map((n) => Math.max(0, n - 4))),
    });
    const saved = counts.map((n) => SPOT * Math.min(n, 4) - 205_000);
    expect(risk.blocks).toEqual([
      {
        offer: 'o0',
        line: 'day',
        places: 4,
        cost: 205_000,
        voids: { ...risk.voids },
        full: mean(voids.map((empty) => (empty === 0 ? 1 : 0))),
        saves: Math.round(mean(saved) * 100) / 100,
        pays: mean(saved.map((amount) => (amount > 0 ? 1 : 0))),
        spares: 0,
      },
    ]);
    expect(risk.authorities[0]?.cost).toEqual(risk.cost);
    expect(riskText(risk, round)).toContain('Oak School, day');
  });

  it('tells a block that costs more than it saves, and one without which a child has no place', async () => {
    const round = smallRound({
      cells: [
        { id: 'rare', count: 1, spotPrice: 61_000, need: 'MSI' },
        { id: 'no-market', count: 2 },
      ],
      offers: [
        { name: 'Dear', lines: [{ ...dayLine([1, 1, 60_000]), needs: ['MSI'] }] },
        { name: 'Only', lines: [{ ...dayLine([2, 2, 70_000]), needs: ['ASD'] }] },
      ],
    });
    const risk = await riskOf(await planning.plan(round), 200, 3);
    const text = riskText(risk, round);
    expect(text).toMatch(/Dear, day costs more than it saves: £\d\d,\d{3} a year on average/);
    expect(text).toMatch(/Only, day: without it 1\.\d children on average would have no place/);
    expect(text).toContain('have no place at all (0 as stated)');
    expect(riskMarkdown(risk, round)).toContain('## Which blocks pay');
  });

  it('of a plan that buys nothing is the spot market alone', async () => {
    const round = smallRound({ cells: [{ count: 2, spotPrice: SPOT }] });
    const risk = await riskOf(await planning.plan(round), 50, 1);
    expect(risk.blocks).toEqual([]);
    expect(risk.voids).toEqual({ average: 0, p90: 0, cost: 0 });
    expect(riskText(risk, round)).not.toContain('Which blocks pay');
  });

  it('is the same for the same seed, and compares with budgets', async () => {
    const authorities = [
      { code: '990', name: 'Ambledon', budget: 100_000 },
      { code: '991', name: 'Westmere' },
    ];
    const plan = await planning.plan(twoAuthoritiesRound({ authorities }));
    const risk = await riskOf(plan, 40, 9);
    expect(await riskOf(plan, 40, 9)).toEqual(risk);
    expect(risk.authorities.map(({ overBudget }) => overBudget)).toEqual([
      expect.closeTo(0.5, 0.3),
      null,
    ]);
    expect(riskText(risk, plan.round)).toContain('Over budget');
  });
});
