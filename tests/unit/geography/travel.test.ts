import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateJourney } from '../../../lib/geography/index.ts';

const STARTING = {
  detourFactor: 1.3,
  speeds: [
    { upToMiles: 3, mph: 15 },
    { upToMiles: 10, mph: 22 },
    { upToMiles: null, mph: 38 },
  ],
};
const METRES_PER_ROAD_MILE = 1609.344 / 1.3;

const assumptions = fc
  .record({
    detourFactor: fc.double({ min: 1, max: 3, noNaN: true }),
    ends: fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 5 }),
    mph: fc.array(fc.integer({ min: 5, max: 70 }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ detourFactor, ends, mph }) => ({
    detourFactor,
    speeds: [...ends.sort((a, b) => a - b), null].map((upToMiles, i) => ({
      upToMiles,
      mph: mph[i] ?? 30,
    })),
  }));

describe('estimateJourney', () => {
  it.each([
    [0, 0],
    [1, 4],
    [3, 12],
    [10, 31.0909],
    [29, 61.0909],
  ])('takes %d road miles', (miles, minutes) => {
    const journey = estimateJourney(miles * METRES_PER_ROAD_MILE, STARTING);
    expect(journey.miles).toBeCloseTo(miles, 9);
    expect(journey.minutes).toBeCloseTo(minutes, 4);
    expect(journey.source).toBe('estimated');
  });

  it('never takes less for more: miles and minutes rise with the distance, without a jump', () => {
    const metres = fc.double({ min: 0, max: 600_000, noNaN: true });
    fc.assert(
      fc.property(
        assumptions,
        metres,
        fc.double({ min: 1, max: 5000, noNaN: true }),
        (given, near, more) => {
          const a = estimateJourney(near, given);
          const b = estimateJourney(near + more, given);
          expect(b.miles).toBeGreaterThan(a.miles);
          expect(b.minutes).toBeGreaterThan(a.minutes);
          const slowest = Math.min(...given.speeds.map(({ mph }) => mph));
          expect(b.minutes - a.minutes).toBeLessThanOrEqual(
            ((b.miles - a.miles) / slowest) * 60 + 1e-6,
          );
        },
      ),
    );
  });

  it('drives on at the last speed when its end is given by mistake', () => {
    const unended = { detourFactor: 1, speeds: [{ upToMiles: 5, mph: 30 }] };
    expect(estimateJourney(16093.44, unended).minutes).toBeCloseTo(20, 9);
  });
});
