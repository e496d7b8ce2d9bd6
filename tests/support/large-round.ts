import { seededRandom } from '../../demo/simulation/seeded-random.ts';
import { $Round, type Round } from '../../lib/commissioning/index.ts';
import type { Need } from '../../lib/kernel/index.ts';

/** Size of a drawn round. */
export interface RoundSize {
  readonly offers: number;
  readonly children: number;
  readonly authorities: number;
  readonly seed: number;
  /** Large minimum blocks and fixed costs, which leave more to prove. */
  readonly hard?: boolean;
}

const NEEDS: readonly Need[] = ['ASD', 'SEMH', 'SLD', 'PMLD', 'MSI', 'HI', 'VI', 'PD'];
const PHASES = ['primary', 'secondary', 'post-16'] as const;
const SPOT = 125_000;
const SIDE_METRES = 80_000;

/**
 * A round as a region would have it: homes gathered around the towns of the authorities in a square of 80 km,
 * providers for two to four needs, three price tiers each with a minimum block and a discount for all places, and a
 * fixed cost. Every child is a cell of its own.
 */
export function largeRound({
  offers,
  children,
  authorities,
  seed,
  hard = false,
}: RoundSize): Round {
  const { whole: between, pick } = seededRandom(seed);
  const towns = Array.from({ length: authorities }, () => ({
    easting: 400_000 + between(8_000, SIDE_METRES - 8_000),
    northing: 400_000 + between(8_000, SIDE_METRES - 8_000),
  }));
  const near = (town: number, metres: number) => ({
    easting: (towns[town]?.easting ?? 0) + between(-metres, metres),
    northing: (towns[town]?.northing ?? 0) + between(-metres, metres),
  });
  const codeOf = (authority: number) => String(801 + authority);
  const average = children / offers;
  return $Round.parse({
    format: 'rightplace-round/1',
    name: `A drawn round of ${offers} offers and ${children} children`,
    authorities: towns.map((_town, i) => ({ code: codeOf(i), name: `Authority ${i + 1}` })),
    cells: Array.from({ length: children }, (_none, i) => {
      const authority = between(0, authorities - 1);
      return {
        id: `child-${i + 1}`,
        authority: codeOf(authority),
        need: pick(['ASD', 'ASD', 'SEMH', ...NEEDS]),
        phase: pick(PHASES),
        band: between(5, 7),
        basis: 'day',
        home: near(authority, 8_000),
      };
    }),
    offers: Array.from({ length: offers }, (_none, i) => {
      const block = between(2, Math.max(3, Math.round(average * (hard ? 0.6 : 0.3))));
      const first = block + between(2, 6);
      const second = first + between(2, Math.max(3, Math.round(average)));
      const capacity = second + between(2, Math.max(4, Math.round(average * 1.5)));
      const price = between(48, 82) * 1_000;
      const needs = new Set<Need>();
      const wanted = between(2, 4);
      while (needs.size < wanted) needs.add(pick(['ASD', 'SEMH', ...NEEDS]));
      const id = `offer-${i + 1}`;
      return {
        id,
        provider: `provider-${i + 1}`,
        location: near(between(0, authorities - 1), 12_000),
        fixedCost: (hard ? between(40, 200) : between(0, 40)) * 1_000,
        lines: [
          {
            id: 'day',
            basis: 'day',
            needs: [...needs],
            tiers: [
              { from: block, to: first, price },
              { from: first + 1, to: second, price: Math.round(price * 0.92) },
              { from: second + 1, to: capacity, price: Math.round(price * 0.85) },
            ],
          },
        ],
      };
    }),
    spotMarket: [{ price: SPOT }],
    journeyLimits: [{ phases: ['primary'], minutes: 60 }, { minutes: 90 }],
    transport: [{ poundsPerMile: 550, atMost: 25_000 }],
  });
}
