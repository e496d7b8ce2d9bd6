import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { qualityPart } from '../../../lib/inclusion/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';
import { readFile } from './practice-file.ts';

const SAMPLE = readFileSync('docs/formats/examples/ofsted-inspections.csv', 'utf8');
const OFSTED = {
  file: 'Ofsted, Management information: school inspections and outcomes',
  simulated: false,
};

describe('the sample of Ofsted’s file, with every column that is read', () => {
  it('gives both frameworks with every area, safeguarding, publication and predecessor', async () => {
    const { figures, report, faults } = await readFile('inspections', SAMPLE);
    expect(faults).toEqual([]);
    expect(report).toMatchObject({ rows: 4, read: 4, missingColumns: [] });
    expect(figures.get('995001')?.inspections).toEqual([
      {
        framework: 'report-card-2025',
        date: '2026-01-12',
        publishedOn: '2026-02-16',
        grades: {
          inclusion: 'strong-standard',
          'curriculum-and-teaching': 'expected-standard',
          achievement: 'needs-attention',
          'attendance-and-behaviour': 'exceptional',
          'personal-development-and-well-being': 'expected-standard',
          'leadership-and-governance': 'expected-standard',
          'post-16-provision': 'strong-standard',
        },
        safeguardingMet: true,
        ...OFSTED,
      },
      {
        framework: 'older',
        date: '2022-05-03',
        publishedOn: '2022-06-14',
        overall: 'good',
        behaviour: 'outstanding',
        judgements: {
          'quality-of-education': 'good',
          'personal-development': 'good',
          'leadership-and-management': 'good',
          'sixth-form': 'good',
        },
        safeguardingEffective: true,
        ...OFSTED,
      },
    ]);
    expect(figures.get('995003')?.inspections).toMatchObject([
      { safeguardingMet: false },
      { ofPredecessor: true, concern: 'special-measures', safeguardingEffective: false },
    ]);
    expect(figures.get('995002')?.inspections).toMatchObject([
      { overall: null, judgements: { 'quality-of-education': 'requires-improvement' } },
    ]);
    expect(figures.get('995004')?.inspections).toMatchObject([
      { ungraded: { date: '2024-05-21', outcome: 'School remains Good' } },
    ]);
  });

  it('counts the same areas as before: a stage and a further judgement change no value', async () => {
    const { figures } = await readFile('inspections', SAMPLE);
    const part = (key: string) =>
      qualityPart(figures.get(key) ?? null, '2026-11-23', ACT_2014.quality);
    // Curriculum and leadership and personal development at the expected standard, one exceptional, one in need.
    expect(part('995001')).toMatchObject({ unit: 'of 5 areas', asOf: '2026-01-12' });
    // No overall grade was given, and none is made of the judgements.
    expect(part('995002')).toMatchObject({ scaled: null });
  });

  it('says where a new kind of cell is wrong, and keeps the rest', async () => {
    const { figures, faults } = await readFile(
      'inspections',
      'URN,Inspection start date of latest OEIF graded inspection,Latest OEIF overall effectiveness,Latest OEIF quality of education,Latest OEIF safeguarding is effective?,Latest OEIF category of concern\n100001,03/05/2022,2,7,Maybe,XX\n',
    );
    expect(faults.map(({ column, value, code }) => [column, value, code])).toEqual([
      ['Latest OEIF quality of education', '7', 'invalid-grade'],
      ['Latest OEIF safeguarding is effective?', 'Maybe', 'invalid-grade'],
      ['Latest OEIF category of concern', 'XX', 'invalid-grade'],
    ]);
    expect(figures.get('100001')?.inspections).toEqual([
      { framework: 'older', date: '2022-05-03', overall: 'good', behaviour: null, ...OFSTED },
    ]);
  });
});
