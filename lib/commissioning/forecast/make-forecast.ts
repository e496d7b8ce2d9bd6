import { AGE_BANDS, BAND_OF_AGE, byBand } from './age-bands.ts';
import {
  agesAhead,
  bandSpreads,
  needsAhead,
  type Shape,
  type ShapeTest,
  testShapes,
} from './age-shape.ts';
import { type BackTest, backTest, seenSpread } from './back-test.ts';
import type { Expected, Forecast, ForecastYear } from './forecast.ts';
import { forecastTotal, METHODS, type Method } from './methods.ts';
import { type AuthorityPlans, type PlansTable, PUBLISHED_NEEDS } from './plans-table.ts';
import { scaledTo } from './progress-cohorts.ts';
import { type ErrorSpread, HELD, intervalAround } from './spread-of-errors.ts';

export interface ForecastOptions {
  /** Years after the table's last. */
  readonly years: number;
  /** Codes; all authorities where left out. */
  readonly authorities?: readonly string[] | undefined;
}

/** A number of years ahead, and how far forecasts of as many were out. */
interface Step {
  readonly ahead: number;
  readonly spread: ErrorSpread | null;
  /** Years by which errors spread farther than those that were seen. */
  readonly farther: number;
}

interface Bands {
  readonly shape: Shape;
  readonly spreads: readonly (ErrorSpread | null)[];
}

/**
 * Plans by authority, age band and need for the years after the table's last, in the way that had the least mean error
 * in the back-tests of so many years ahead: a simple rule is the default wherever it wins.
 */
export function makeForecast(table: PlansTable, { years, authorities }: ForecastOptions): Forecast {
  const aheads = Array.from({ length: years }, (_, i) => i + 1);
  const backTests = aheads.flatMap((ahead) => backTest(table, ahead) ?? []);
  const method = bestMethod(backTests);
  const steps: Step[] = [];
  for (const ahead of aheads) steps.push(stepFor(table, method, ahead, steps.at(-1)));
  const shapeTest = testShapes(table, method);
  const shape = shapeTest && bestShape(shapeTest);
  const bands = shape && { shape, spreads: bandSpreads(table, method, shape) };
  const asked = table.authorities.filter(
    ({ code, totals }) => totals.has(table.lastYear) && (authorities?.includes(code) ?? true),
  );
  return {
    format: 'rightplace-forecast/1',
    base: table.lastYear,
    interval: HELD,
    authorities: asked.map((authority) => ({
      code: authority.code,
      name: authority.name,
      plans: authority.totals.get(table.lastYear) ?? 0,
      years: steps.flatMap((step) => forecastYear(table, authority, method, step, bands) ?? []),
    })),
    shape,
    backTests: backTests.flatMap(({ ahead, years: tested, all }) =>
      [...tested, all].map((year) => ({ ahead, ...year, scores: [...year.scores] })),
    ),
    shapeTest: shapeTest && {
      ...shapeTest,
      scores: shapeTest.scores.map((score) => ({ ...score, byBand: [...score.byBand] })),
    },
  };
}

/** One way for all years, lest a series jumps from one to another. Nothing can be told of errors without a back-test. */
function bestMethod(tests: readonly BackTest[]): Method {
  if (tests.length === 0) return 'same-as-last-year';
  const errorOf = (method: Method) =>
    tests
      .flatMap(({ all }) => all.scores)
      .reduce((sum, score) => (score.method === method ? sum + score.meanError : sum), 0);
  return METHODS.reduce((best, method) => (errorOf(method) < errorOf(best) ? method : best));
}

/** Where no forecast of as many years could be tried yet, errors of fewer years spread farther. */
function stepFor(table: PlansTable, method: Method, ahead: number, before: Step | undefined): Step {
  const spread = seenSpread(table, method, ahead);
  if (spread || !before) return { ahead, spread, farther: 1 };
  return { ahead, spread: before.spread, farther: (before.farther * ahead) / before.ahead };
}

function bestShape({ scores }: ShapeTest): Shape {
  return scores.reduce((a, b) => (b.meanError < a.meanError ? b : a)).shape;
}

/** Null where the method cannot tell and nothing is to be said. */
function forecastYear(
  table: PlansTable,
  authority: AuthorityPlans,
  wanted: Method,
  { ahead, spread, farther }: Step,
  bands: Bands | null,
): ForecastYear | null {
  const base = table.lastYear;
  const own = forecastTotal(wanted, table, authority, base, ahead);
  // A new authority has no years before; all authorities together have.
  const method = own === null ? 'national-growth' : wanted;
  const total = own ?? forecastTotal('national-growth', table, authority, base, ahead);
  if (total === null) return null;
  const plans = expectedOf(total, spread, farther);
  const ages = bands ? agesOf(table, authority, total, ahead, bands) : [];
  return { year: base + ahead, method, plans, ages };
}

function agesOf(
  table: PlansTable,
  authority: AuthorityPlans,
  total: number,
  ahead: number,
  { shape, spreads }: Bands,
): ForecastYear['ages'] {
  const base = table.lastYear;
  const ages = agesAhead(shape, table, authority, base, ahead);
  if (ages === null) return [];
  const needs = needsAhead(shape, table, authority, base, ahead);
  const ofBands = byBand(scaledTo(total, ages));
  return AGE_BANDS.map((band, number) => {
    const spread = spreads[number] ?? null;
    const expected = ofBands[number] ?? 0;
    return {
      band,
      plans: expectedOf(expected, spread, ahead),
      needs: needs ? needsOf(needs, number, expected, spread, ahead) : [],
    };
  });
}

function needsOf(
  needs: readonly (readonly number[])[],
  band: number,
  expected: number,
  spread: ErrorSpread | null,
  ahead: number,
): ForecastYear['ages'][number]['needs'] {
  const counts = PUBLISHED_NEEDS.map((_, need) =>
    needs.reduce(
      (sum, ofAge, age) => (BAND_OF_AGE[age] === band ? sum + (ofAge[need] ?? 0) : sum),
      0,
    ),
  );
  // Nobody of whom to tell the mix.
  if (counts.every((count) => count === 0)) return [];
  const scaled = scaledTo(expected, counts);
  return PUBLISHED_NEEDS.map((need, number) => ({
    need,
    plans: expectedOf(scaled[number] ?? 0, spread, ahead),
  }));
}

function expectedOf(expected: number, spread: ErrorSpread | null, years: number): Expected {
  const interval = spread ? intervalAround(expected, spread, years) : { low: null, high: null };
  return { expected: Math.round(expected * 10) / 10, ...interval };
}
