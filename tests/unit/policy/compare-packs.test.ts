import { describe, expect, it } from 'vitest';
import { comparePacks } from '../../../lib/policy/compare-packs.ts';
import { ACT_2014, type PolicyPack } from '../../../lib/policy/index.ts';

const RANGE: PolicyPack['cost']['priceRanges'][number] = {
  category: 'independent-special',
  basis: 'day',
  low: 5_000_000,
  high: 7_500_050,
  source: 'a survey',
};

describe('comparing two packs', () => {
  it.each<[string, Partial<PolicyPack>, readonly string[]]>([
    ['nothing changed', {}, []],
    ['a title is no change of the policy', { title: 'another', version: '9' }, []],
    [
      'an amount of money',
      {
        cost: {
          ...ACT_2014.cost,
          priceRanges: [],
          transport: {
            ...ACT_2014.cost.transport,
            pencePerMile: { taxi: 275, adapted: 350 },
          },
        },
      },
      ['cost | transport, pence per mile, taxi | £2.50 | £2.75'],
    ],
    [
      'a scale',
      {
        scales: {
          ...ACT_2014.scales,
          distanceDay: [
            [0, 1],
            [20, 0.2],
          ],
        },
      },
      [
        'scales | distance day | 0 is worth 1, 3 is worth 0.9, 8 is worth 0.6, 20 is worth 0.2, 40 is worth 0 | 0 is worth 1, 20 is worth 0.2',
      ],
    ],
    [
      'a list that is emptied',
      { list: { ...ACT_2014.list, mix: [] } },
      ['list | mix | mainstream, specialist, independent | none'],
    ],
    [
      'a stretch of road that is taken out',
      {
        travel: {
          ...ACT_2014.travel,
          speeds: [
            { upToMiles: 3, mph: 15 },
            { upToMiles: null, mph: 30 },
          ],
        },
      },
      [
        'travel | speeds, 2, up to miles | 10 | none',
        'travel | speeds, 2, mph | 22 | 30',
        'travel | speeds, 3, mph | 38 | none',
      ],
    ],
    [
      'sections in the order of the pack',
      {
        list: { ...ACT_2014.list, size: 7 },
        continuity: { attends: 0.9, sibling: 0.8 },
      },
      ['continuity | attends | 1 | 0.9', 'list | size | 6 | 7'],
    ],
  ])('%s', (_case, change, lines) => {
    const base = { ...ACT_2014, cost: { ...ACT_2014.cost, priceRanges: [] } };
    const changes = comparePacks(base, { ...base, ...change });
    expect(changes.map((c) => [c.section, c.part, c.from, c.to].join(' | '))).toEqual(lines);
  });

  it('says each part of a price that is new', () => {
    const before = { ...ACT_2014, cost: { ...ACT_2014.cost, priceRanges: [] } };
    const after = { ...ACT_2014, cost: { ...ACT_2014.cost, priceRanges: [RANGE] } };
    expect(comparePacks(before, after)).toContainEqual({
      section: 'cost',
      part: 'price ranges, 1, high',
      from: 'none',
      to: '£75,000.50',
    });
  });
});
