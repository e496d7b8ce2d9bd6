import type { Boundary } from '../../lib/geography/index.ts';
import { DEMO_AUTHORITIES } from './region.ts';

type Line = readonly (readonly [easting: number, northing: number])[];

// Lines that two areas share are written once, so neighbours touch without a gap.

/** Around the city from its north by its west to its south, against the county. */
const CITY_WEST: Line = [
  [594_600, 463_400],
  [590_900, 462_300],
  [587_000, 463_100],
  [584_700, 460_200],
  [585_300, 456_600],
  [583_600, 453_200],
  [584_500, 449_300],
  [586_800, 447_200],
  [586_200, 443_900],
  [588_400, 441_600],
  [592_300, 440_900],
];
/** Around the city from its south by its east to its north, against the coast. */
const CITY_EAST: Line = [
  [592_300, 440_900],
  [596_500, 442_400],
  [597_800, 446_100],
  [600_900, 448_300],
  [600_400, 452_500],
  [601_700, 455_800],
  [598_600, 458_900],
  [597_900, 462_000],
  [594_600, 463_400],
];
const COUNTY_COAST_NORTH: Line = [
  [594_600, 463_400],
  [596_700, 467_900],
  [595_100, 472_600],
  [598_200, 479_800],
];
const COUNTY_COAST_SOUTH: Line = [
  [592_300, 440_900],
  [593_800, 436_000],
  [591_600, 432_400],
];
const COUNTY_OUTSIDE: Line = [
  [591_600, 432_400],
  [582_900, 433_800],
  [575_200, 431_300],
  [566_800, 434_600],
  [560_400, 438_100],
  [557_700, 445_800],
  [559_300, 453_400],
  [556_600, 462_700],
  [555_200, 471_900],
  [556_900, 478_600],
  [565_300, 480_700],
  [574_800, 478_100],
  [585_600, 481_200],
  [598_200, 479_800],
];
const SHORE: Line = [
  [598_200, 479_800],
  [606_900, 478_300],
  [613_600, 474_900],
  [619_800, 471_600],
  [621_700, 467_200],
  [618_300, 463_400],
  [615_100, 459_300],
  [614_400, 454_600],
  [617_200, 450_700],
  [619_300, 445_100],
  [616_800, 441_000],
  [611_500, 438_800],
  [607_600, 434_900],
  [600_700, 431_800],
  [591_600, 432_400],
];

/** The three areas of the region, drawn around its towns. */
export function demoBoundaries(): readonly Boundary[] {
  const { ambledon, westmere, tarnshire } = DEMO_AUTHORITIES;
  return [
    { ...named(ambledon), rings: [ring(CITY_WEST, CITY_EAST)] },
    {
      ...named(westmere),
      rings: [
        ring(CITY_WEST, COUNTY_COAST_SOUTH, COUNTY_OUTSIDE, [...COUNTY_COAST_NORTH].reverse()),
      ],
    },
    {
      ...named(tarnshire),
      rings: [ring(CITY_EAST, COUNTY_COAST_NORTH, SHORE, [...COUNTY_COAST_SOUTH].reverse())],
    },
  ];
}

function named({ code, name }: { readonly code: string; readonly name: string }) {
  return { code, name };
}

/** The lines one after the other; each begins where the one before ended. */
function ring(...lines: readonly Line[]): number[] {
  return lines.flatMap((line) => line.slice(1).flat());
}
