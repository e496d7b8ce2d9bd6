import { describe, expect, it } from 'vitest';
import {
  $Forecast,
  type Forecast,
  forecastMarkdown,
  forecastText,
  makeForecast,
  type PlansTable,
  readPlansTable,
} from '../../../../lib/commissioning/index.ts';
import { Random } from '../../../../lib/matching/index.ts';
import { ageRow, caseloadCsv, type SmallSeries } from '../../../support/plans-csv.ts';

function tableOf(series: readonly SmallSeries[], more: readonly string[] = [], needs?: string) {
  const result = readPlansTable(caseloadCsv(series, more), needs ?? null);
  if (!result.ok) throw new Error(result.problem.detail);
  return result.value.table;
}

function growing(count: number, years: number, growthOf: (authority: number) => number) {
  return Array.from({ length: count }, (_, i): SmallSeries => {
    const growth = growthOf(i);
    const totals = Array.from({ length: years }, (_y, year) => Math.round(8_000 * growth ** year));
    return { code: String(300 + i), name: `Authority ${i}`, first: 2019, totals };
  });
}

function firstOf(table: PlansTable, years = 2): Forecast['authorities'][number]['years'] {
  return makeForecast(table, { years }).authorities[0]?.years ?? [];
}

describe('a forecast of plans', () => {
  it('takes the simple rule where it wins', () => {
    // Every authority keeps its own growth for ever: no trend of all can beat that.
    const table = tableOf(growing(12, 7, (i) => 1 + i / 50));
    const forecast = makeForecast(table, { years: 2 });
    expect(forecast.authorities.map(({ years }) => years[0]?.method)).toContain('same-growth');
    const last = forecast.authorities[10]?.years.map(({ plans }) => plans.expected) ?? [];
    expect(last[0]).toBeCloseTo(8_000 * 1.2 ** 7, -2);
    expect(last[1]).toBeCloseTo(8_000 * 1.2 ** 8, -2);
  });

  it('takes last year where nothing moves but by chance', () => {
    const random = new Random('still');
    const still = growing(30, 7, () => 1).map((one) => ({
      ...one,
      totals: one.totals.map((total) => Number(total) + Math.round(400 * random.normal())),
    }));
    expect(firstOf(tableOf(still))[0]?.method).toBe('same-as-last-year');
  });

  it('holds about the share of cases that it is meant to', () => {
    const random = new Random('noise');
    const noisy = growing(80, 9, () => 1).map((one) => {
      let total = 4_000;
      const totals = Array.from({ length: 9 }, () => {
        total *= Math.exp(0.08 + 0.05 * random.normal());
        return Math.round(total);
      });
      return { ...one, totals };
    });
    const { backTests } = makeForecast(tableOf(noisy), { years: 1 });
    const all = backTests.find(({ year }) => year === null);
    for (const { method, covered } of all?.scores ?? []) {
      if (method === 'same-as-last-year') continue;
      expect(covered).toBeGreaterThan(0.72);
      expect(covered).toBeLessThan(0.88);
    }
  });

  it('never looks at the year that it forecasts', () => {
    const before = growing(10, 6, (i) => 1.05 + i / 100);
    const after = before.map((one) => ({ ...one, totals: [...one.totals.slice(0, 5), 1] }));
    const errors = (series: readonly SmallSeries[]) =>
      makeForecast(tableOf(series), { years: 1 }).backTests.filter(({ year }) => year === 2023);
    expect(errors(after)).toEqual(errors(before));
  });

  it('says nothing of errors where there is one year only', () => {
    const table = tableOf(growing(3, 1, () => 1));
    expect(firstOf(table)[0]).toMatchObject({
      method: 'same-as-last-year',
      plans: { expected: 8_000, low: null, high: null },
      ages: [],
    });
    expect(forecastText(makeForecast(table, { years: 1 }))).not.toContain('How far');
  });

  it('goes by all others for an authority that is new', () => {
    const young = { code: '999', name: 'New', first: 2025, totals: [100] };
    const table = tableOf([...growing(12, 7, (i) => 1.1 + i / 1_000), young]);
    const forecast = makeForecast(table, { years: 1, authorities: ['999'] });
    const [next] = forecast.authorities[0]?.years ?? [];
    expect(next?.plans.expected).toBeCloseTo(110.6, 0);
  });

  it('lets cohorts grow a year older, with their needs', () => {
    const series = growing(20, 7, () => 1.1);
    const ages = series.flatMap(({ code }, i) => {
      // A large cohort, a year older in the second census; others stay as they are.
      const counts = (year: number) =>
        Array.from({ length: 20 }, (_, a) => {
          const age = a + 4;
          const isLarge = age === (i % 2 === 0 ? 10 : 15) + (year - 2024);
          return ageRow(year, code, `age ${age}`, isLarge ? 900 : 300);
        });
      return [...counts(2024), ...counts(2025)];
    });
    const mix = (first: number) => [first, ...Array(10).fill(0), 100 - first];
    const needs = caseloadCsv(
      [],
      series.flatMap(({ code }) => [
        ageRow(2025, code, 'age 10', 100, mix(90)),
        ageRow(2025, code, 'age 12', 100, mix(10)),
      ]),
    );
    const forecast = makeForecast(tableOf(series, ages, needs), { years: 1 });
    expect(forecast.shape).toBe('cohorts');
    const [bands, others] = forecast.authorities.slice(0, 2).map(({ years }) => years[0]?.ages);
    // Of the first the large cohort stays among those of 11 to 15, of the second it stays among those of 16 to 19.
    const share = (of: typeof bands, band: string) =>
      of?.find((age) => age.band === band)?.plans.expected ?? 0;
    expect(share(bands, '11 to 15')).toBeGreaterThan(share(others, '11 to 15') * 1.2);
    expect(share(others, '16 to 19')).toBeGreaterThan(share(bands, '16 to 19') * 1.2);
    // Whoever was 10 is 11 and keeps the need: the band of 11 to 15 now has both mixes.
    const secondary = bands?.find(({ band }) => band === '11 to 15');
    const autistic = secondary?.needs.find(({ need }) => need === 'ASD')?.plans.expected ?? 0;
    expect(autistic / (secondary?.plans.expected ?? 1)).toBeCloseTo(0.5, 1);
    const sum = secondary?.needs.reduce((all, { plans }) => all + plans.expected, 0) ?? 0;
    expect(sum).toBeCloseTo(secondary?.plans.expected ?? 0, 0);
  });

  it('is what its schema says, and reads as a table', () => {
    const forecast = makeForecast(tableOf(growing(4, 7, (i) => 1.05 + i / 50)), { years: 3 });
    expect($Forecast.parse(forecast)).toEqual(forecast);
    expect(forecastMarkdown(forecast)).toContain('| Authority 0 (300) |');
    expect(forecastText(forecast)).toContain('How far such forecasts were out');
  });
});
