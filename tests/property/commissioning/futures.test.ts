import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { drawingFor } from '../../../functions/use-cases/drawing-for.ts';
import { assessRisk, checkPlan } from '../../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';
import { openPlanning } from '../../support/planning.ts';
import { arbitraryRound } from '../../support/random-rounds.ts';

const { travel } = ACT_2014;
const planning = openPlanning();
afterAll(() => planning.close());
const FUTURES = 5;

describe('futures of a small round', () => {
  it('cost what their authorities pay, and no block is worth less than its children', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRound, fc.nat(99), async (round, seed) => {
        const plan = await planning.plan(round);
        const drawing = drawingFor(FUTURES, seed);
        const risk = await assessRisk(planning.solver, plan, travel, { drawing });
        const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);
        expect(sum(risk.authorities.map(({ stated }) => stated))).toBeCloseTo(
          plan.proposal.cost,
          0,
        );
        expect(sum(risk.authorities.map(({ cost }) => cost.average))).toBeCloseTo(
          risk.cost.average,
          0,
        );
        for (const { cost } of [risk, ...risk.authorities]) {
          expect(cost.p10).toBeLessThanOrEqual(cost.p50);
          expect(cost.p50).toBeLessThanOrEqual(cost.p90);
        }
        expect(sum(risk.authorities.map(({ onSpot }) => onSpot))).toBeCloseTo(risk.onSpot.average);
        for (const { saves, cost, spares, voids, places } of risk.blocks) {
          expect(spares).toBeGreaterThanOrEqual(0);
          // Whoever is not spared anything saves at worst what the places cost.
          if (spares === 0) expect(saves).toBeGreaterThanOrEqual(-cost - 0.01);
          expect(voids.average).toBeLessThanOrEqual(places);
        }
      }),
    );
  });

  it('are never dearer on average with the plan for them than with the plan as stated', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRound, fc.nat(99), async (round, seed) => {
        const plan = await planning.plan(round, { drawing: drawingFor(FUTURES, seed) });
        const { futures } = plan;
        if (futures === null) throw new Error(plan.because ?? plan.status);
        const priced = ({ cost, unplaced, short }: typeof futures.average) =>
          cost + futures.missPrice * (unplaced + 2 * short);
        expect(priced(futures.average)).toBeLessThanOrEqual(priced(futures.statedPlan) + 0.01);
        expect(futures.bound ?? 0).toBeLessThanOrEqual(futures.objective);
        expect(futures.objective).toBeCloseTo(priced(futures.average), 1);
        expect(checkPlan(plan, travel)).toMatchObject({ passed: true });
      }),
    );
  });
});
