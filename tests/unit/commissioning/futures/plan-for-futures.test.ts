import { afterAll, describe, expect, it } from 'vitest';
import { drawingFor } from '../../../../functions/use-cases/drawing-for.ts';
import { drawFutures, planText, prepareRound } from '../../../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../../../lib/policy/index.ts';
import { openPlanning } from '../../../support/planning.ts';
import { dayLine, smallRound } from '../../../support/small-round.ts';

const planning = openPlanning();
afterAll(() => planning.close());

/** One price, as many places as one likes: the newsvendor's problem. */
function newsvendor(price: number, spotPrice: number) {
  return smallRound({
    cells: [{ count: 12, spotPrice }],
    offers: [{ lines: [dayLine([1, 40, price])] }],
  });
}

describe('a plan for futures', () => {
  // The published answer: the smallest number of places z with F(z) >= (spot - price) / spot (Arrow, Harris and
  // Marschak 1951), F being the distribution of the draws.
  it.each([
    [20_000, 80_000],
    [40_000, 80_000],
    [60_000, 80_000],
    [76_000, 80_000],
  ])('buys the newsvendor’s number of places at £%d against £%d', async (price, spot) => {
    const round = newsvendor(price, spot);
    const prepared = prepareRound(round, ACT_2014.travel);
    const drawn = drawFutures(prepared, drawingFor(99, 3));
    const counts = drawn.map(([count]) => count ?? 0).sort((a, b) => a - b);
    const right = counts[Math.ceil(((spot - price) / spot) * counts.length) - 1];
    const { status, futures, proposal } = await planning.plan(round, {
      drawing: drawingFor(99, 3),
    });
    expect(proposal.purchases.map(({ places }) => places)).toEqual([right]);
    const cost = counts.map((n) => (right ?? 0) * price + Math.max(0, n - (right ?? 0)) * spot);
    const average = cost.reduce((sum, amount) => sum + amount, 0) / 99;
    expect(futures?.average.cost).toBeCloseTo(average, 2);
    expect(futures?.bound).toBeCloseTo(average, 1);
    expect(status).toBe('for-futures');
  });

  it('leaves out a block that pays only if demand is just as stated', async () => {
    const round = smallRound({
      cells: [{ count: 4, spotPrice: 60_000 }],
      offers: [{ lines: [dayLine([4, 4, 57_000])] }],
    });
    const stated = await planning.plan(round);
    expect(stated.proposal.purchases).toHaveLength(1);
    const plan = await planning.plan(round, { drawing: drawingFor(50, 1) });
    expect(plan.proposal.purchases).toEqual([]);
    expect(plan.proposal.cost).toBe(240_000);
    expect(plan.bound).toBe(228_000);
    expect(plan.futures?.average.cost).toBeLessThan(plan.futures?.statedPlan.cost ?? 0);
    expect(planText(plan)).toContain(
      'It was chosen for 50 drawn futures (seed 1): in each the children who stay or are decided come',
    );
    expect(planText(plan)).toContain(
      'For these futures it is proved to be within 0.00000% of the best',
    );
    expect(plan.verification.passed).toBe(true);
  });

  it('buys for those who have no spot market, and says what a child without a place counted as', async () => {
    const round = smallRound({
      cells: [{ count: 3 }],
      offers: [{ lines: [dayLine([1, 5, 90_000])] }],
    });
    const plan = await planning.plan(round, { drawing: drawingFor(60, 2) });
    expect(plan.proposal.purchases.map(({ places }) => places)).toEqual([5]);
    expect(plan.futures?.average.unplaced).toBeGreaterThan(0);
    expect(planText(plan)).toContain('A child without a place was counted as £900,000.');
  });

  it('lets nobody go without a place for a wish that is given up', async () => {
    const round = smallRound({
      cells: [{ uses: { hours: 1 } }, {}],
      offers: [
        { lines: [dayLine([1, 1, 0])] },
        { lines: [dayLine([1, 2, 0])], resources: [{ id: 'hours', limit: 0 }] },
      ],
      fixed: [{ cell: 'c0', offer: 'o1', count: 1 }],
    });
    const plan = await planning.plan(round, { drawing: drawingFor(5, 0) });
    expect(plan.status).toBe('for-futures');
    expect(plan.proposal.unplaced).toEqual([]);
    expect(plan.proposal.unmetWishes.map(({ pointer, short }) => [pointer, short])).toEqual([
      ['/fixed/0', 1],
    ]);
  });

  it('draws no more futures than fit into one model, and says so', async () => {
    const round = smallRound({
      cells: Array.from({ length: 200 }, () => ({ spotPrice: 60_000 })),
      offers: Array.from({ length: 100 }, () => ({ lines: [dayLine([150, 160, 50_000])] })),
    });
    const plan = await planning.plan(round, { drawing: drawingFor(100, 1), seconds: 2 });
    expect(plan.futures).toMatchObject({ asked: 100, drawn: 20 });
    expect(planText(plan)).toContain('20 drawn futures (100 were asked for; more would not fit)');
  });
});
