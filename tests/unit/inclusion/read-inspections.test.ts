import { describe, expect, it } from 'vitest';
import { readFile } from './practice-file.ts';

const OFSTED = {
  file: 'Ofsted, Management information: school inspections and outcomes',
  simulated: false,
};

/** The file of latest inspections, shortened to what is read and some of what is not; a title stands above its header. */
const LATEST = `Management information - state-funded schools - latest inspections,,,,,,,,,,,,
Web Link (opens in new window),URN,School name,Inspection start date,Safeguarding standards,Inclusion,Curriculum and teaching,Achievement,Attendance and behaviour,Personal development and wellbeing,Leadership and governance,Inspection start date of latest OEIF graded inspection,Latest OEIF overall effectiveness,Latest OEIF behaviour and attitudes
http://x,100001,Ash Lane,12/01/2026,Met,Strong standard,Expected standard,Needs attention,Exceptional,Urgent improvement,Expected standard,03/05/2022,2,1
http://x,100002,Beck High,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,10/10/2024,Not judged,3
http://x,100003,Cedar,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL
http://x,100004,Dale,20/01/2026,Not met,Urgent improvement,,,,,,NULL,9,NULL
`;

const HEADERLESS_TITLE = LATEST.split('\n').slice(1).join('\n');

describe('Ofsted’s latest inspections', () => {
  it.each([
    ['under a title', LATEST],
    ['without one', HEADERLESS_TITLE],
  ])('are read under both frameworks, newest first, %s', async (_name, content) => {
    const { figures, report, faults } = await readFile('inspections', content);
    expect(
      [...figures.values()].map(({ settingKey, inspections }) => [settingKey, inspections]),
    ).toEqual([
      [
        '100001',
        [
          {
            framework: 'report-card-2025',
            date: '2026-01-12',
            grades: {
              inclusion: 'strong-standard',
              'curriculum-and-teaching': 'expected-standard',
              achievement: 'needs-attention',
              'attendance-and-behaviour': 'exceptional',
              'personal-development-and-well-being': 'urgent-improvement',
              'leadership-and-governance': 'expected-standard',
            },
            safeguardingMet: true,
            ...OFSTED,
          },
          {
            framework: 'older',
            date: '2022-05-03',
            overall: 'good',
            behaviour: 'outstanding',
            ...OFSTED,
          },
        ],
      ],
      [
        '100002',
        [
          {
            framework: 'older',
            date: '2024-10-10',
            overall: null,
            behaviour: 'requires-improvement',
            ...OFSTED,
          },
        ],
      ],
      [
        '100004',
        [
          {
            framework: 'report-card-2025',
            date: '2026-01-20',
            grades: { inclusion: 'urgent-improvement' },
            safeguardingMet: false,
            ...OFSTED,
          },
        ],
      ],
    ]);
    expect(report).toMatchObject({
      rows: 4,
      read: 3,
      leftOut: 0,
      passedOver: { 'not-published': 1 },
      faultsByCode: {},
      missingColumns: [],
    });
    expect(faults).toEqual([]);
  });

  it('are read from files before the report card, where plain names stand for the older framework', async () => {
    const { figures } = await readFile(
      'inspections',
      'URN,Inspection start date,Overall effectiveness,Behaviour and attitudes\n100001,2023-05-03,Requires improvement,2\n100002,3-5-2019,4,NULL\n',
    );
    expect([...figures.values()].flatMap(({ inspections }) => inspections)).toEqual([
      {
        framework: 'older',
        date: '2023-05-03',
        overall: 'requires-improvement',
        behaviour: 'good',
        ...OFSTED,
      },
      { framework: 'older', date: '2019-05-03', overall: 'inadequate', behaviour: null, ...OFSTED },
    ]);
  });

  it('are found whatever the case and punctuation of the columns and their order', async () => {
    const { figures } = await readFile(
      'inspections',
      'INCLUSION,Attendance & Behaviour,"Personal development and well-being",urn,inspection_start_date\nStrong Standard,expected standard,EXCEPTIONAL,100001,12/01/2026\n',
    );
    expect(figures.get('100001')?.inspections).toMatchObject([
      {
        grades: {
          inclusion: 'strong-standard',
          'attendance-and-behaviour': 'expected-standard',
          'personal-development-and-well-being': 'exceptional',
        },
        safeguardingMet: null,
      },
    ]);
  });

  it('lose a wrong grade alone, and say where it stood', async () => {
    const { figures, report, faults } = await readFile(
      'inspections',
      'URN,Inspection start date,Inclusion,Achievement,Safeguarding standards\n100001,12/01/2026,Splendid,Exceptional,Perhaps\n',
    );
    expect(figures.get('100001')?.inspections).toMatchObject([
      { grades: { achievement: 'exceptional' }, safeguardingMet: null },
    ]);
    expect(report).toMatchObject({ read: 1, leftOut: 0, faultsByCode: { 'invalid-grade': 2 } });
    expect(faults[0]).toEqual({
      line: 2,
      column: 'Inclusion',
      value: 'Splendid',
      code: 'invalid-grade',
      detail:
        '“Splendid” is no grade that Ofsted gives here: correct the cell or leave it empty. The grade was left out.',
      action: 'value-left-out',
    });
    expect(faults[1]).toMatchObject({ column: 'Safeguarding standards', value: 'Perhaps' });
  });

  it('lose an inspection without a date, and the row with it where it gives nothing else', async () => {
    const { figures, report, faults } = await readFile(
      'inspections',
      'URN,Inspection start date,Inclusion,Inspection start date of latest OEIF graded inspection,Latest OEIF overall effectiveness\n100001,31/02/2026,Exceptional,03/05/2022,2\n100002,,Exceptional,,\n',
    );
    expect(figures.get('100001')?.inspections).toMatchObject([{ framework: 'older' }]);
    expect(figures.has('100002')).toBe(false);
    expect(report).toMatchObject({ rows: 2, read: 1, leftOut: 1 });
    expect(faults).toMatchObject([
      {
        line: 2,
        column: 'Inspection start date',
        value: '31/02/2026',
        code: 'invalid-date',
        action: 'value-left-out',
      },
      {
        line: 3,
        column: 'Inspection start date',
        value: '',
        code: 'invalid-date',
        action: 'row-left-out',
      },
    ]);
  });

  it('keep the newest of each framework where a file has several of a school', async () => {
    const { figures, faults } = await readFile(
      'inspections',
      'URN,Inspection start date,Overall effectiveness\n100001,03/05/2023,2\n100001,03/05/2019,4\n',
    );
    expect(figures.get('100001')?.inspections).toMatchObject([
      { date: '2023-05-03', overall: 'good' },
    ]);
    expect(faults).toEqual([]);
  });
});
