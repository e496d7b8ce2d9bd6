import { AGE_BANDS, byBand } from './age-bands.ts';
import { forecastTotal, type Method } from './methods.ts';
import type { AuthorityPlans, PlansTable } from './plans-table.ts';
import { progressAges, progression, progressNeeds, scaledTo } from './progress-cohorts.ts';
import {
  type ErrorSpread,
  intervalAround,
  type SeenError,
  spreadOfErrors,
} from './spread-of-errors.ts';

/** Ways of telling how a total falls to ages. */
export const SHAPES = ['same-shape', 'cohorts'] as const;
export type Shape = (typeof SHAPES)[number];

/** A way over all bands of all authorities of one year. */
export interface ShapeScore {
  readonly shape: Shape;
  /** Mean of |forecast - actual| / actual, by band and over all of them. */
  readonly byBand: readonly number[];
  readonly meanError: number;
  /** Part of the bands that fell into their intervals, those of one half of the authorities resting on the other. */
  readonly covered: number | null;
}

export interface ShapeTest {
  readonly year: number;
  readonly bands: number;
  readonly scores: readonly ShapeScore[];
}

/** Of fewer plans a percentage says nothing. */
const FEWEST = 20;

interface Case {
  readonly band: number;
  /** Authorities by turns, so that one half can be held against the other. */
  readonly half: number;
  readonly actual: number;
  readonly expected: Readonly<Record<Shape, number>>;
}

/** Plans by age so many years on, whatever their sum; null without two years of ages in a row. */
export function agesAhead(
  shape: Shape,
  table: PlansTable,
  { code, ages }: AuthorityPlans,
  base: number,
  ahead: number,
  without: 'nobody' | 'itself' = 'nobody',
  until = base,
): readonly number[] | null {
  const now = ages.get(base);
  if (!now || shape === 'same-shape') return now ?? null;
  const rule = progression(table, until, (other) => without === 'itself' && other === code);
  if (rule === null) return null;
  let later: readonly number[] = now;
  for (let year = 0; year < ahead; year += 1) later = progressAges(later, rule);
  return later;
}

/** The mix of needs by age so many years on, children keeping theirs. */
export function needsAhead(
  shape: Shape,
  table: PlansTable,
  { needs }: AuthorityPlans,
  base: number,
  ahead: number,
): readonly (readonly number[])[] | null {
  const now = needs.get(base);
  const rule = shape === 'cohorts' ? progression(table, base) : null;
  if (!now || rule === null) return now ?? null;
  let later: readonly (readonly number[])[] = now;
  for (let year = 0; year < ahead; year += 1) later = progressNeeds(later, rule);
  return later;
}

/**
 * The last year's bands from the year before. Ages of two years are one step, so the step of each authority is that of
 * all the others in the same year: a fair test of shapes among authorities, not of years to come.
 */
export function testShapes(table: PlansTable, method: Method): ShapeTest | null {
  const cases = casesOf(table, method);
  if (cases.length === 0) return null;
  const scores = SHAPES.map((shape): ShapeScore => {
    const errors = cases.map(({ actual, expected }) => Math.abs(expected[shape] - actual) / actual);
    const ofBand = AGE_BANDS.map((_, band) =>
      meanOf(errors.filter((_error, i) => cases[i]?.band === band)),
    );
    return { shape, byBand: ofBand, meanError: meanOf(errors), covered: coverage(cases, shape) };
  });
  return { year: table.lastYear, bands: cases.length, scores };
}

/** By band, how far it was out in the last year. */
export function bandSpreads(
  table: PlansTable,
  method: Method,
  shape: Shape,
): readonly (ErrorSpread | null)[] {
  const cases = casesOf(table, method);
  return AGE_BANDS.map((_, band) => spreadOf(cases, shape, band));
}

function casesOf(table: PlansTable, method: Method): readonly Case[] {
  const year = table.lastYear;
  return table.authorities.flatMap((authority, number) => {
    const actual = authority.ages.get(year);
    const total = forecastTotal(method, table, authority, year - 1, 1);
    const same = agesAhead('same-shape', table, authority, year - 1, 1);
    const cohorts = agesAhead('cohorts', table, authority, year - 1, 1, 'itself', year);
    if (!actual || total === null || !same || !cohorts) return [];
    const bandsOf = (ages: readonly number[]) => byBand(scaledTo(total, ages));
    const bySame = bandsOf(same);
    const byCohorts = bandsOf(cohorts);
    return byBand(actual).flatMap((plans, band) =>
      plans < FEWEST
        ? []
        : [
            {
              band,
              half: number % 2,
              actual: plans,
              expected: { 'same-shape': bySame[band] ?? 0, cohorts: byCohorts[band] ?? 0 },
            },
          ],
    );
  });
}

function spreadOf(cases: readonly Case[], shape: Shape, band: number): ErrorSpread | null {
  const errors = cases.flatMap((one): SeenError[] => {
    const expected = one.expected[shape];
    return one.band === band && expected > 0
      ? [{ log: Math.log(one.actual / expected), expected }]
      : [];
  });
  return spreadOfErrors(errors);
}

function coverage(cases: readonly Case[], shape: Shape): number | null {
  const held: number[] = [];
  for (const half of [0, 1]) {
    const others = cases.filter((one) => one.half !== half);
    const spreads = AGE_BANDS.map((_, band) => spreadOf(others, shape, band));
    for (const one of cases) {
      const spread = spreads[one.band];
      if (one.half !== half || !spread) continue;
      const { low, high } = intervalAround(one.expected[shape], spread);
      held.push(low <= one.actual && one.actual <= high ? 1 : 0);
    }
  }
  return held.length === 0 ? null : meanOf(held);
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
