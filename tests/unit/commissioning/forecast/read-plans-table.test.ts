import { describe, expect, it } from 'vitest';
import { type ReadTable, readPlansTable } from '../../../../lib/commissioning/index.ts';
import { ageRow, caseloadCsv, totalRow } from '../../../support/plans-csv.ts';

const LEEDS = { code: '383', name: 'Leeds', first: 2024, totals: [5_000, 5_500] };

function read(caseload: string, needs: string | null = null): ReadTable {
  const result = readPlansTable(caseload, needs);
  if (!result.ok) throw new Error(result.problem.detail);
  return result.value;
}

function refusal(caseload: string): string {
  const result = readPlansTable(caseload, null);
  return result.ok ? 'read' : result.problem.detail;
}

describe('the DfE’s tables of plans', () => {
  it('give totals by the January of the academic year, ages and needs', () => {
    const needs = caseloadCsv(
      [],
      [ageRow(2025, '383', 'age 7', 10, [4, 0, 1, ...Array(9).fill(0)])],
    );
    const ages = [ageRow(2025, '383', 'under 3', 2), ageRow(2025, '383', 'age 25', 3)];
    const { table, faults } = read(caseloadCsv([LEEDS], ages), needs);
    expect(faults).toEqual([]);
    expect(table).toMatchObject({ firstYear: 2024, lastYear: 2025 });
    const [leeds] = table.authorities;
    expect([...(leeds?.totals ?? [])]).toEqual([
      [2024, 5_000],
      [2025, 5_500],
    ]);
    expect(leeds?.ages.get(2025)?.at(0)).toBe(2);
    expect(leeds?.ages.get(2025)?.at(-1)).toBe(3);
    expect(leeds?.needs.get(2025)?.[5]?.slice(0, 3)).toEqual([4, 0, 1]);
  });

  it('keep an authority whose nine-character code changed as one', () => {
    const row = '202425,Local authority,825,Buckinghamshire,All EHC plans,All EHC plans,6000';
    const before = totalRow(2024, '825', 'Buckinghamshire', 5_800);
    const { table } = read(caseloadCsv([], [before, row]));
    expect(table.authorities.map(({ code, totals }) => [code, totals.size])).toEqual([['825', 2]]);
  });

  it('report every wrong row with its line and read the rest', () => {
    const { table, faults, withheld } = read(
      caseloadCsv(
        [LEEDS],
        [
          totalRow(2025, '38', 'Short', 100),
          totalRow(2025, '380', 'Bradford', '12.5'),
          totalRow(2025, '383', 'Leeds', 9),
          ageRow(2025, '383', 'age 99', 4),
          ageRow(2025, '383', 'age 4', 'c'),
          '2025,Local authority,381,Calderdale,All EHC plans,All EHC plans,100',
          '202425,Regional,,Yorkshire,All EHC plans,All EHC plans,oops',
        ],
      ),
    );
    expect(faults.map(({ line, detail }) => `${line} ${detail}`)).toEqual([
      '4 old_la_code is "38", not the three digits of an authority',
      '5 ehcplans is "12.5", not a number of plans',
      '6 Leeds has a total for 2025 already; the first counts',
      '7 breakdown is "age 99", not "under 3" or "age 3" to "age 25"',
      '9 time_period is "2025", not an academic year such as 202425',
    ]);
    expect(withheld).toBe(1);
    expect(table.authorities.map(({ code }) => code)).toEqual(['383']);
    expect(table.authorities[0]?.totals.get(2025)).toBe(5_500);
  });

  it.each([
    ['an empty file', '', /lacks the columns time_period/],
    ['another table', 'urn,name\n1,x\n', /Its header has urn, name/],
    ['a table without a total', caseloadCsv([]), /lacks the columns|No row of the caseload/],
    [
      'a table with wrong totals only',
      caseloadCsv([], [totalRow(2025, '383', 'Leeds', 'many')]),
      /No row .* Line 2: ehcplans is "many"/,
    ],
    ['no CSV', 'a,"b\n', /is no CSV/],
  ])('are refused where there is nothing to read: %s', (_, text, words) => {
    expect(refusal(text)).toMatch(words);
  });
});
