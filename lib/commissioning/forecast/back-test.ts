import { forecastTotal, METHODS, type Method } from './methods.ts';
import type { PlansTable } from './plans-table.ts';
import {
  type ErrorSpread,
  intervalAround,
  type SeenError,
  spreadOfErrors,
} from './spread-of-errors.ts';

/** A method over authorities in one year, or over all years. */
export interface MethodScore {
  readonly method: Method;
  /** Mean of |forecast - actual| / actual over authorities, and its median. */
  readonly meanError: number;
  readonly medianError: number;
  /** Mean of (forecast - actual) / actual: below 0 too few were forecast. */
  readonly bias: number;
  /** Part of the authorities whose number fell into its interval; null where no error was known before that year. */
  readonly covered: number | null;
}

export interface BackTestYear {
  /** Year that was forecast; null for all years together. */
  readonly year: number | null;
  readonly authorities: number;
  readonly scores: readonly MethodScore[];
}

/** All forecasts of so many years ahead, each from the years before alone. */
export interface BackTest {
  readonly ahead: number;
  readonly years: readonly BackTestYear[];
  readonly all: BackTestYear;
}

interface Case {
  readonly year: number;
  readonly actual: number;
  readonly forecast: Readonly<Record<Method, number>>;
}

/**
 * Each year from the years before, for authorities for which every method can tell: the same ones for all methods. The
 * interval of a year rests on errors that were known in its base year.
 */
export function backTest(table: PlansTable, ahead: number): BackTest | null {
  const cases = casesOf(table, ahead);
  const years = [...new Set(cases.map(({ year }) => year))].sort((a, b) => a - b);
  if (years.length === 0) return null;
  const covering = METHODS.map((method) => coverage(cases, method, ahead));
  const scored = (year: number | null): BackTestYear => {
    const own = cases.filter((one) => year === null || one.year === year);
    return {
      year,
      authorities: own.length,
      scores: METHODS.map((method, m) => scoreOf(own, method, covering[m] ?? new Map())),
    };
  };
  return { ahead, years: years.map(scored), all: scored(null) };
}

/** How far a method was out so many years ahead, over all years up to the table's last. */
export function seenSpread(table: PlansTable, method: Method, ahead: number): ErrorSpread | null {
  return spreadOfErrors(errorsOf(casesOf(table, ahead), method));
}

function casesOf(table: PlansTable, ahead: number): readonly Case[] {
  const cases: Case[] = [];
  for (const authority of table.authorities) {
    for (const [year, actual] of authority.totals) {
      const forecasts = METHODS.map((method) => {
        const total = forecastTotal(method, table, authority, year - ahead, ahead);
        return [method, total] as const;
      });
      if (actual === 0 || forecasts.some(([, total]) => total === null || total === 0)) continue;
      const forecast = Object.fromEntries(forecasts) as Case['forecast'];
      cases.push({ year, actual, forecast });
    }
  }
  return cases;
}

function errorsOf(cases: readonly Case[], method: Method): readonly SeenError[] {
  return cases.map(({ actual, forecast }) => ({
    log: Math.log(actual / forecast[method]),
    expected: forecast[method],
  }));
}

/** Whether each case fell into its interval; none where no error was known in time. */
function coverage(
  cases: readonly Case[],
  method: Method,
  ahead: number,
): ReadonlyMap<Case, boolean> {
  const covered = new Map<Case, boolean>();
  const spreads = new Map<number, ErrorSpread | null>();
  for (const one of cases) {
    const base = one.year - ahead;
    if (!spreads.has(base)) {
      const known = cases.filter(({ year }) => year <= base);
      spreads.set(base, spreadOfErrors(errorsOf(known, method)));
    }
    const spread = spreads.get(base);
    if (!spread) continue;
    const { low, high } = intervalAround(one.forecast[method], spread);
    covered.set(one, low <= one.actual && one.actual <= high);
  }
  return covered;
}

function scoreOf(
  cases: readonly Case[],
  method: Method,
  covered: ReadonlyMap<Case, boolean>,
): MethodScore {
  const relative = cases.map(({ actual, forecast }) => (forecast[method] - actual) / actual);
  const sizes = relative.map(Math.abs).sort((a, b) => a - b);
  const known = cases.flatMap((one) => covered.get(one) ?? []);
  return {
    method,
    meanError: meanOf(sizes),
    medianError: sizes[Math.floor((sizes.length - 1) / 2)] ?? 0,
    bias: meanOf(relative),
    covered: known.length === 0 ? null : meanOf(known.map(Number)),
  };
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
