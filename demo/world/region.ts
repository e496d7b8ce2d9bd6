import type { GridPoint } from '../../lib/geography/index.ts';

export interface DemoAuthority {
  /** DfE code; none of 990 to 992 is in use. */
  readonly code: string;
  readonly name: string;
  readonly character: string;
  /** Children with a plan, from which the caseload is made. */
  readonly plans: number;
}

/**
 * The fictional region: a city, a rural county and a coast, some 60 by 45 km. It lies on the British National
 * Grid where the North Sea is, so that no point of it falls on a real street.
 */
export const DEMO_AUTHORITIES = {
  ambledon: { code: '990', name: 'Ambledon', character: 'city', plans: 4_900 },
  westmere: { code: '991', name: 'Westmere', character: 'rural county', plans: 3_600 },
  tarnshire: { code: '992', name: 'Tarnshire', character: 'coast', plans: 2_300 },
} as const satisfies Record<string, DemoAuthority>;
export type AuthorityName = keyof typeof DEMO_AUTHORITIES;

export interface DemoConsortium {
  readonly code: string;
  readonly name: string;
  readonly lead: string;
  readonly members: readonly string[];
}

export const DEMO_CONSORTIUM: DemoConsortium = {
  code: 'three-vales',
  name: 'Three Vales Consortium',
  lead: '990',
  members: ['990', '991', '992'],
};

export interface DemoTown {
  readonly name: string;
  readonly authority: AuthorityName;
  readonly centre: GridPoint;
  /** Metres from the centre within which settings stand. */
  readonly radius: number;
}

function town(
  name: string,
  authority: AuthorityName,
  easting: number,
  northing: number,
  radius: number,
): DemoTown {
  return { name, authority, centre: { easting, northing }, radius };
}

export const DEMO_TOWNS = {
  ambledon: town('Ambledon', 'ambledon', 590_000, 452_000, 3_600),
  northAmbledon: town('Highmarket', 'ambledon', 588_500, 457_500, 1_800),
  eastAmbledon: town('Sallowdale', 'ambledon', 596_000, 451_000, 1_600),
  southAmbledon: town('Kelverham', 'ambledon', 591_500, 446_000, 1_600),
  aldercote: town('Aldercote', 'westmere', 579_000, 449_500, 1_500),
  hexmoor: town('Hexmoor', 'westmere', 570_500, 458_500, 1_200),
  thornacre: town('Thornacre', 'westmere', 574_000, 438_500, 1_200),
  orrinholme: town('Orrinholme', 'westmere', 566_000, 470_500, 900),
  wythemoor: town('Wythemoor', 'westmere', 563_500, 446_000, 700),
  ravensea: town('Ravensea', 'tarnshire', 612_000, 456_000, 1_900),
  dunmere: town('Dunmere Bay', 'tarnshire', 616_500, 444_500, 1_300),
  brackwater: town('Brackwater', 'tarnshire', 604_500, 437_500, 1_200),
  skelness: town('Skelness', 'tarnshire', 619_500, 467_000, 800),
} as const satisfies Record<string, DemoTown>;
export type TownName = keyof typeof DEMO_TOWNS;
