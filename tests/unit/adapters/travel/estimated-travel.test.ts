import { describe, expect, it } from 'vitest';
import { createEstimatedTravel } from '../../../../lib/adapters/travel/index.ts';

const HOME = { easting: 427_704, northing: 436_032 };

describe('createEstimatedTravel', () => {
  it('gives a journey to each destination, in their order', async () => {
    const travel = createEstimatedTravel({
      detourFactor: 1.3,
      speeds: [{ upToMiles: null, mph: 30 }],
    });
    const journeys = await travel(HOME, [{ easting: 430_704, northing: 440_032 }, HOME]);
    // 3 km east and 4 km north are 5 km straight, 6.5 km by road.
    expect(journeys).toEqual([
      { miles: 6500 / 1609.344, minutes: expect.closeTo(8.0778, 4), source: 'estimated' },
      { miles: 0, minutes: 0, source: 'estimated' },
    ]);
  });

  it('gives nothing for no destinations', async () => {
    const travel = createEstimatedTravel({
      detourFactor: 1,
      speeds: [{ upToMiles: null, mph: 30 }],
    });
    expect(await travel(HOME, [])).toEqual([]);
  });
});
