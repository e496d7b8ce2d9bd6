import { describe, expect, it } from 'vitest';
import { $PolicyPack, ACT_2014, type PolicyPack } from '../../../lib/policy/index.ts';

function faults(pack: PolicyPack): readonly string[] {
  return $PolicyPack.safeParse(pack).error?.issues.map(({ message }) => message) ?? [];
}

describe('a policy pack', () => {
  it('is valid under the Act of 2014', () => {
    expect(faults(ACT_2014)).toEqual([]);
  });

  it.each([
    [
      'weights that add up to more than 1',
      { ...ACT_2014, weights: { ...ACT_2014.weights, cost: 0.2 } },
      'the weights of the criteria must add up to 1; these add up to 1.1',
    ],
    [
      'a scale that turns back',
      {
        ...ACT_2014,
        scales: {
          ...ACT_2014.scales,
          distanceDay: [
            [8, 1],
            [3, 0],
          ] satisfies PolicyPack['scales']['distanceDay'],
        },
      },
      'the breakpoints of a scale must rise from left to right',
    ],
    [
      'a list too short for its mix',
      { ...ACT_2014, list: { ...ACT_2014.list, size: 2 } },
      'the list must be long enough to hold one setting of each sector of the mix',
    ],
    [
      'a shortlist that ends too soon',
      { ...ACT_2014, list: { ...ACT_2014.list, nearestMisses: 100 } },
      'the shortlist must reach past the list, its mix, half the nearest misses and 20 requested settings',
    ],
  ])('refuses %s', (_name, pack, message) => {
    expect(faults(pack)).toEqual([message]);
  });
});
