import type { Round } from '../../lib/commissioning/index.ts';
import { DEMO_TOWNS, type TownName } from '../world/region.ts';

type Offer = Round['offers'][number];
type Line = Offer['lines'][number];

/** What seven providers offer, with tiers and minimum blocks as such contracts have them. */
export const DEMO_OFFERS: readonly Offer[] = [
  offer('larkfield', 'Larkfield School', 'eastAmbledon', {
    fixedCost: 30_000,
    years: 3,
    capacity: 18,
    lines: [
      day(
        'day',
        ['ASD'],
        [
          [6, 9, 58_000],
          [10, 14, 54_500],
          [15, 18, 52_000],
        ],
      ),
    ],
  }),
  offer('elmcroft', 'Elmcroft', 'aldercote', {
    fixedCost: 12_000,
    lines: [
      day('primary', ['ASD'], [[2, 6, 49_500]], ['primary']),
      day(
        'secondary',
        ['ASD'],
        [
          [3, 6, 56_000],
          [7, 10, 53_000],
        ],
        ['secondary'],
      ),
    ],
  }),
  offer('harbour', 'Harbour House', 'ravensea', {
    fixedCost: 20_000,
    years: 2,
    lines: [
      day(
        'day',
        ['SEMH', 'ASD'],
        [
          [4, 8, 52_000],
          [9, 14, 48_500],
        ],
      ),
    ],
  }),
  offer('beacon', 'Beacon School', 'southAmbledon', {
    fixedCost: 8_000,
    lines: [
      day(
        'day',
        ['SEMH'],
        [
          [3, 6, 55_000],
          [7, 12, 51_000],
        ],
      ),
    ],
  }),
  offer('willowmere', 'Willowmere', 'ambledon', {
    features: ['hoist', 'hydrotherapy', 'nurse-on-site'],
    resources: [{ id: 'nursing', limit: 21 }],
    lines: [
      day(
        'day',
        ['PMLD'],
        [
          [2, 3, 84_000],
          [4, 6, 79_000],
        ],
      ),
    ],
  }),
  offer('marram', 'Marram College', 'brackwater', {
    fixedCost: 15_000,
    features: ['acoustic-treatment', 'signing-environment'],
    lines: [
      day(
        'day',
        ['HI', 'VI'],
        [
          [3, 5, 61_000],
          [6, 8, 57_000],
        ],
      ),
    ],
  }),
  offer('pharos', 'Pharos', 'skelness', {
    fixedCost: 25_000,
    years: 5,
    capacity: 8,
    features: ['intervenor', 'hoist'],
    lines: [
      {
        id: 'residential',
        basis: 'residential-38',
        needs: ['MSI'],
        tiers: [
          { from: 2, to: 4, price: 182_000 },
          { from: 5, to: 8, price: 169_000 },
        ],
      },
    ],
  }),
];

function offer(
  id: string,
  name: string,
  town: TownName,
  rest: Pick<Offer, 'lines'> & Partial<Offer>,
): Offer {
  return {
    id,
    provider: id,
    name,
    location: DEMO_TOWNS[town].centre,
    fixedCost: 0,
    years: 1,
    features: [],
    resources: [],
    ...rest,
  };
}

function day(
  id: string,
  needs: NonNullable<Line['needs']>,
  tiers: readonly (readonly [from: number, to: number, price: number])[],
  phases?: NonNullable<Line['phases']>,
): Line {
  return {
    id,
    basis: 'day',
    needs,
    ...(phases && { phases }),
    tiers: tiers.map(([from, to, price]) => ({ from, to, price })),
  };
}
