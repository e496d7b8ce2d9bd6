import { describe, expect, it } from 'vitest';
import { drawingFor } from '../../../../functions/use-cases/drawing-for.ts';
import { drawPoisson } from '../../../../lib/commissioning/futures/poisson.ts';
import { drawFutures, prepareRound } from '../../../../lib/commissioning/index.ts';
import { Random } from '../../../../lib/matching/index.ts';
import { ACT_2014 } from '../../../../lib/policy/index.ts';
import { dayLine, smallRound } from '../../../support/small-round.ts';

const DRAWS = 20_000;

describe('a Poisson draw', () => {
  it.each([0.05, 1, 3.5, 49, 51, 400])('has mean and variance %d', (mean) => {
    const random = new Random(`poisson ${mean}`);
    const draws = Array.from({ length: DRAWS }, () => drawPoisson(mean, () => random.uniform()));
    const average = draws.reduce((sum, draw) => sum + draw, 0) / DRAWS;
    const variance = draws.reduce((sum, draw) => sum + (draw - average) ** 2, 0) / DRAWS;
    expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(mean / DRAWS));
    // The variance of a sample's variance: (mean + 2 mean²) / n for a Poisson distribution.
    expect(Math.abs(variance - mean)).toBeLessThan(4 * Math.sqrt((mean + 2 * mean ** 2) / DRAWS));
  });

  it('has the probabilities of the distribution', () => {
    const random = new Random('poisson of 2');
    const seen = new Array<number>(30).fill(0);
    for (let i = 0; i < DRAWS; i += 1) {
      const draw = drawPoisson(2, () => random.uniform());
      seen[draw] = (seen[draw] ?? 0) + 1;
    }
    // e^-2 2^k / k!
    for (const [k, probability] of [0.1353, 0.2707, 0.2707, 0.1804, 0.0902, 0.0361].entries()) {
      expect((seen[k] ?? 0) / DRAWS).toBeCloseTo(probability, 2);
    }
  });

  it('is 0 where nobody is expected', () => {
    expect(drawPoisson(0, () => 0.999_999)).toBe(0);
  });
});

describe('futures', () => {
  const round = smallRound({
    cells: [{ count: 6 }, { count: 2 }, { count: 3 }],
    offers: [{ lines: [dayLine([1, 10, 50_000])] }, { lines: [dayLine([1, 10, 50_000])] }],
    existing: [
      { cell: 'c0', offer: 'o0', count: 2 },
      { cell: 'c0', offer: 'o1', count: 2 },
    ],
    wishes: [
      { cell: 'c0', offer: 'o0', line: 'day', count: 3 },
      { cell: 'c1', offer: 'o1', count: 2 },
    ],
    forbidden: [{ cell: 'c2', offer: 'o0' }],
  });
  const prepared = prepareRound(round, ACT_2014.travel);

  it('are the same for the same seed and others for another', () => {
    const drawn = drawFutures(prepared, drawingFor(20, 7));
    expect(drawFutures(prepared, drawingFor(20, 7))).toEqual(drawn);
    expect(drawFutures(prepared, drawingFor(20, 8))).not.toEqual(drawn);
    expect(drawFutures(prepared, drawingFor(10, 7))).toEqual(drawn.slice(0, 10));
  });

  it('always have the children who stay or are decided, each counted once', () => {
    const drawn = drawFutures(prepared, drawingFor(400, 1));
    const ofCell = (cell: number) => drawn.map((counts) => counts[cell] ?? -1);
    // Three at the first offer, of whom two stay, and two at the other; one more is expected.
    expect(Math.min(...ofCell(0))).toBe(5);
    expect(Math.max(...ofCell(0))).toBeGreaterThan(6);
    expect(new Set(ofCell(1))).toEqual(new Set([2]));
    expect(Math.min(...ofCell(2))).toBe(0);
  });
});
