import {
  type Band,
  type FrameworkInput,
  PLACE_TYPES,
  STARTING_FRAMEWORK,
} from '../../lib/banding/index.ts';
import type { SimulationCalendar } from '../simulation/simulation-calendar.ts';
import { type AuthorityName, DEMO_AUTHORITIES } from './region.ts';

/** How each authority’s amounts stand to the starting ones: no two authorities in England pay the same. */
const LEVEL: Readonly<Record<AuthorityName, number>> = {
  ambledon: 1.04,
  westmere: 0.96,
  tarnshire: 0.99,
};

/** Costs of areas against the city’s. */
const AREA_FACTOR = { '990': 1, '991': 0.97, '992': 0.98 };

/** The banding framework of each authority, by its code. */
export function demoFrameworks(
  calendar: SimulationCalendar,
): Readonly<Record<string, FrameworkInput>> {
  return {
    [DEMO_AUTHORITIES.ambledon.code]: framework('ambledon', calendar),
    [DEMO_AUTHORITIES.westmere.code]: framework('westmere', calendar),
    [DEMO_AUTHORITIES.tarnshire.code]: framework('tarnshire', calendar),
  };
}

function framework(authority: AuthorityName, calendar: SimulationCalendar): FrameworkInput {
  const { name } = DEMO_AUTHORITIES[authority];
  return {
    title: `${name} bands ${calendar.financialYear} (simulated)`,
    inForceFrom: calendar.thisSeptember,
    reason: 'Simulated for the demo: the starting values, raised or lowered for the authority.',
    bands: STARTING_FRAMEWORK.bands.map((band) => scaled(band, LEVEL[authority])),
    areaFactor: AREA_FACTOR,
    notionalSenThreshold: STARTING_FRAMEWORK.notionalSenThreshold,
  };
}

const TEN_POUNDS = 1_000;

function scaled(band: Band, level: number): Band {
  const pence = (amount: number) => Math.round((amount * level) / TEN_POUNDS) * TEN_POUNDS;
  const tariffs: Band['tariffs'] = { ...band.tariffs };
  const ranges: Band['ranges'] = { ...band.ranges };
  for (const type of PLACE_TYPES) {
    const tariff = tariffs[type];
    if (tariff !== undefined) tariffs[type] = pence(tariff);
    const range = ranges[type];
    if (range !== undefined) ranges[type] = { low: pence(range.low), high: pence(range.high) };
  }
  return { ...band, tariffs, ranges, referencePence: pence(band.referencePence) };
}
