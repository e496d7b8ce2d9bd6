import { describe, expect, it } from 'vitest';
import { $TravelPolicy } from '../../../lib/policy/index.ts';

const STARTING = {
  detourFactor: 1.3,
  speeds: [
    { upToMiles: 3, mph: 15 },
    { upToMiles: 10, mph: 22 },
    { upToMiles: null, mph: 38 },
  ],
};

describe('$TravelPolicy', () => {
  it('accepts the starting values', () => {
    expect($TravelPolicy.parse(STARTING)).toEqual(STARTING);
  });

  it.each([
    [{ ...STARTING, detourFactor: 0.9 }, 'a road is never shorter'],
    [{ ...STARTING, speeds: [] }, 'give at least one speed'],
    [{ ...STARTING, speeds: [{ upToMiles: 3, mph: 15 }] }, 'give only the last null'],
    [
      {
        ...STARTING,
        speeds: [
          { upToMiles: null, mph: 15 },
          { upToMiles: null, mph: 20 },
        ],
      },
      'give only the last null',
    ],
    [
      {
        ...STARTING,
        speeds: [
          { upToMiles: 5, mph: 15 },
          { upToMiles: 3, mph: 20 },
          { upToMiles: null, mph: 30 },
        ],
      },
      'each above the one before',
    ],
    [{ ...STARTING, speeds: [{ upToMiles: null, mph: 0 }] }, 'give a speed above 0'],
  ])('refuses assumptions that make no sense: %#', (input, message) => {
    const messages = $TravelPolicy.safeParse(input).error?.issues.map((i) => i.message);
    expect(messages?.join('; ')).toContain(message);
  });
});
