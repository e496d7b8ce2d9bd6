import { describe, expect, it } from 'vitest';
import { readFile } from './practice-file.ts';

const SUSPENSIONS = `time_period,time_identifier,geographic_level,country_code,country_name,school_urn,school_name,headcount,perm_excl,perm_excl_rate,suspension,susp_rate
202425,Academic year,National,E92000001,England,,,8000000,10000,0.1,900000,11.3
202324,Academic year,School,E92000001,England,100001,Ash Lane,400,0,0,12,3
202425,Academic year,School,E92000001,England,100001,Ash Lane,410,0,0,41,10
202425,Academic year,School,E92000001,England,100002,"Beck High, Leeds",900,1,0.11,1350,150
202425,Academic year,School,E92000001,England,100003,Cedar,96,c,c,c,c
202425,Spring term,School,E92000001,England,100004,Dale,500,0,0,5,1
`;

const DFE_SUSPENSIONS = 'DfE, Suspensions and permanent exclusions in England, school level';

describe('suspensions', () => {
  it('takes each school’s newest year and passes over totals, terms and suppressed rows', async () => {
    const { figures, report, faults } = await readFile('suspensions', SUSPENSIONS);
    expect([...figures.values()]).toEqual([
      {
        settingKey: '100001',
        suspensions: {
          value: 10,
          of: 'all-pupils',
          year: '2024/25',
          file: DFE_SUSPENSIONS,
          simulated: false,
        },
        absence: null,
        reintegration: null,
        inspections: [],
        notionalSenBudget: null,
      },
      {
        settingKey: '100002',
        suspensions: {
          value: 150,
          of: 'all-pupils',
          year: '2024/25',
          file: DFE_SUSPENSIONS,
          simulated: false,
        },
        absence: null,
        reintegration: null,
        inspections: [],
        notionalSenBudget: null,
      },
    ]);
    expect(report).toEqual({
      kind: 'suspensions',
      rows: 6,
      read: 3,
      leftOut: 0,
      passedOver: { 'not-a-school': 1, 'not-published': 1, 'part-year': 1 },
      settings: 2,
      unknownSettings: null,
      unknownExamples: [],
      faultsByCode: {},
      missingColumns: ['breakdown'],
    });
    expect(faults).toEqual([]);
  });

  it('works the rate out of counts where the file has none', async () => {
    const { figures } = await readFile(
      'suspensions',
      'URN,Time Period,Suspensions,Headcount\n100001,2024/25,30,"1,200"\n100002,2024/25,c,1200\n',
    );
    expect(figures.get('100001')?.suspensions?.value).toBe(2.5);
    expect(figures.has('100002')).toBe(false);
  });

  it('passes over rows of some of a school’s pupils', async () => {
    const { figures, report } = await readFile(
      'suspensions',
      'school_urn,time_period,breakdown,susp_rate\n100001,202425,Total,8\n100001,202425,Female,2\n',
    );
    expect(figures.get('100001')?.suspensions?.value).toBe(8);
    expect(report.passedOver).toEqual({ 'part-of-pupils': 1 });
  });
});

describe('the other yearly files', () => {
  it('reads absence', async () => {
    const { figures } = await readFile(
      'absence',
      'time_period,time_identifier,geographic_level,school_urn,enrolments,sess_overall_percent\n202425,Academic year,School,100001,410,7.14\n',
    );
    expect(figures.get('100001')?.absence).toEqual({
      value: 7.14,
      of: 'all-pupils',
      year: '2024/25',
      file: 'DfE, Pupil absence in schools in England, school level',
      simulated: false,
    });
  });

  it('reads reintegration from an authority’s own file', async () => {
    const { figures } = await readFile(
      'reintegration',
      'urn,academic_year,reintegrated_percent\n100009,2024/25,42.5%\n',
    );
    expect(figures.get('100009')?.reintegration).toEqual({
      value: 42.5,
      of: 'all-pupils',
      year: '2024/25',
      file: 'Reintegration from alternative provision, authority’s own figures',
      simulated: false,
    });
  });

  it('reads notional SEN budgets in pence', async () => {
    const { figures } = await readFile(
      'notional-sen',
      'URN,School,Financial year,Notional SEN Budget (£)\n100001,Ash,2025-26,"£708,543.10"\n',
    );
    expect(figures.get('100001')?.notionalSenBudget).toEqual({
      pence: 70_854_310,
      year: '2025/26',
      file: 'Notional SEN budgets, schools block funding',
      simulated: false,
    });
  });
});

describe('how values are written', () => {
  const row = (urn: string, year: string, value: string) =>
    readFile(
      'absence',
      `urn,year,sess_overall_percent\n${urn},${year},${value}\n100009,202425,1\n`,
    );

  it.each(['202425', '2024/25', '2024-25', '2024-2025', '2024 to 2025', '2024/2025'])(
    'the year %s is 2024/25',
    async (year) => {
      const { figures } = await row('100001', year, '5');
      expect(figures.get('100001')?.absence?.year).toBe('2024/25');
    },
  );

  it.each(['2024', '202426', '2024/26', '24/25', 'last year', ''])(
    '%j is no year',
    async (year) => {
      const { figures, faults } = await row('100001', year, '5');
      expect(figures.has('100001')).toBe(false);
      expect(faults).toMatchObject([
        { line: 2, column: 'year', value: year, code: 'invalid-year', action: 'row-left-out' },
      ]);
    },
  );

  it.each(['c', 'x', 'z', 'low', ':', '', 'C', '[c]', '[low]', '..', 'NULL', 'n/a', 'SUPP'])(
    '%j is not published, and no fault',
    async (value) => {
      const { figures, report, faults } = await row('100001', '202425', value);
      expect(figures.has('100001')).toBe(false);
      expect(report.passedOver).toEqual({ 'not-published': 1 });
      expect(faults).toEqual([]);
    },
  );

  it.each(['-1', 'five', '5.5.5', '1,23', '100.1', '1e2'])(
    '%j is no share of sessions',
    async (value) => {
      const { figures, faults } = await row(
        '100001',
        '202425',
        value.includes(',') ? `"${value}"` : value,
      );
      expect(figures.has('100001')).toBe(false);
      expect(faults).toEqual([
        {
          line: 2,
          column: 'sess_overall_percent',
          value,
          code: 'invalid-number',
          detail: `“${value}” is no number from 0 to 100: correct it, or write x where nothing is published. The row was left out.`,
          action: 'row-left-out',
        },
      ]);
    },
  );

  it.each(['12345', '1234567', '10000A', '', '100001.5'])('%j is no URN', async (urn) => {
    const { report, faults } = await row(urn, '202425', '5');
    expect(report).toMatchObject({ rows: 2, read: 1, leftOut: 1 });
    expect(faults).toMatchObject([{ line: 2, column: 'urn', value: urn, code: 'invalid-urn' }]);
  });

  it('takes a URN as a spreadsheet writes it', async () => {
    expect((await row('100001.0', '202425', '5')).figures.has('100001')).toBe(true);
  });
});
