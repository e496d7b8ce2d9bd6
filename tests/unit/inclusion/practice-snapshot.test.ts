import { describe, expect, it } from 'vitest';
import {
  encodePracticeSnapshot,
  mergePractice,
  readPracticeSnapshot,
  type SettingPractice,
} from '../../../lib/inclusion/index.ts';

const FILE = { file: 'Some file', simulated: false };

function practice(settingKey: string, given: Partial<SettingPractice> = {}): SettingPractice {
  return {
    settingKey,
    suspensions: null,
    absence: null,
    reintegration: null,
    inspections: [],
    notionalSenBudget: null,
    ...given,
  };
}
const figure = (value: number, year: string, simulated = false) => ({
  value,
  of: 'all-pupils' as const,
  year,
  file: 'Some file',
  simulated,
});
const older = (date: string, simulated = false) => ({
  framework: 'older' as const,
  date,
  overall: 'good' as const,
  behaviour: null,
  file: 'Some file',
  simulated,
});
const card = (date: string) => ({
  framework: 'report-card-2025' as const,
  date,
  grades: {},
  safeguardingMet: null,
  ...FILE,
});
const stored = (given: Partial<SettingPractice>) =>
  new Map([['100001', practice('100001', given)]]);

describe('a snapshot of practice', () => {
  it('is one line for each setting, sorted by key, and reads back', () => {
    const second = practice('100002');
    const first = practice('100001', { absence: figure(5, '2024/25') });
    const bytes = encodePracticeSnapshot(
      new Map([
        ['100002', second],
        ['100001', first],
      ]),
    );
    expect(Buffer.from(bytes).toString()).toBe(
      '{"absence":{"file":"Some file","of":"all-pupils","simulated":false,"value":5,"year":"2024/25"},"inspections":[],"notionalSenBudget":null,"reintegration":null,"settingKey":"100001","suspensions":null}\n' +
        '{"absence":null,"inspections":[],"notionalSenBudget":null,"reintegration":null,"settingKey":"100002","suspensions":null}\n',
    );
    expect([...readPracticeSnapshot(bytes)]).toEqual([
      ['100001', first],
      ['100002', second],
    ]);
  });

  it('of nothing is empty', () => {
    expect(readPracticeSnapshot(encodePracticeSnapshot(new Map())).size).toBe(0);
  });

  it.each(['{"settingKey":"100001"', '{"settingKey":"1"}\n', 'x\n'])(
    'that is damaged is named by its line: %j',
    (text) => {
      expect(() => readPracticeSnapshot(Buffer.from(text))).toThrow(
        'Line 1 of the practice snapshot cannot be read.',
      );
    },
  );
});

describe('laying a file over what is stored', () => {
  const before = { suspensions: figure(3, '2023/24'), absence: figure(5, '2023/24') };

  it.each([
    [
      'a later year replaces',
      { suspensions: figure(9, '2024/25') },
      { ...before, suspensions: figure(9, '2024/25') },
      1,
    ],
    [
      'the same year is corrected',
      { suspensions: figure(4, '2023/24') },
      { ...before, suspensions: figure(4, '2023/24') },
      1,
    ],
    ['an earlier year does not replace', { suspensions: figure(9, '2022/23') }, before, 0],
    ['the same figure changes nothing', { suspensions: figure(3, '2023/24') }, before, 0],
    [
      'a simulated figure does not replace a published one',
      { suspensions: figure(9, '2024/25', true) },
      before,
      0,
    ],
  ])('%s', (_name, given, expected, changed) => {
    const merged = mergePractice(stored(before), [practice('100001', given)]);
    expect(merged.practice.get('100001')).toEqual(practice('100001', expected));
    expect(merged.changed).toBe(changed);
  });

  it.each([
    [
      'adds the other framework, newest first',
      [older('2023-05-03')],
      [card('2026-01-12')],
      [card('2026-01-12'), older('2023-05-03')],
    ],
    [
      'replaces an earlier one',
      [older('2019-05-03')],
      [older('2023-05-03')],
      [older('2023-05-03')],
    ],
    ['keeps a later one', [older('2023-05-03')], [older('2019-05-03')], [older('2023-05-03')]],
    [
      'puts the report card first of a day',
      [older('2026-01-12')],
      [card('2026-01-12')],
      [card('2026-01-12'), older('2026-01-12')],
    ],
    [
      'replaces a simulated one by an earlier one that is published',
      [older('2023-05-03', true)],
      [older('2019-05-03')],
      [older('2019-05-03')],
    ],
  ])('an inspection %s', (_name, inspections, given, expected) => {
    const merged = mergePractice(stored({ inspections }), [
      practice('100001', { inspections: given }),
    ]);
    expect(merged.practice.get('100001')?.inspections).toEqual(expected);
  });

  it('takes a corrected grade of the same inspection', () => {
    const corrected = { ...older('2023-05-03'), overall: 'inadequate' as const };
    const merged = mergePractice(stored({ inspections: [older('2023-05-03')] }), [
      practice('100001', { inspections: [corrected] }),
    ]);
    expect(merged.practice.get('100001')?.inspections).toEqual([corrected]);
  });

  it('replaces a simulated figure by an earlier one that is published', () => {
    const merged = mergePractice(stored({ absence: figure(5, '2024/25', true) }), [
      practice('100001', { absence: figure(6, '2022/23') }),
    ]);
    expect(merged.practice.get('100001')?.absence).toEqual(figure(6, '2022/23'));
  });

  it('leaves other settings as they are and adds new ones, without touching what was stored', () => {
    const given = stored(before);
    const added = practice('100002', { absence: figure(6, '2024/25') });
    const merged = mergePractice(given, [added]);
    expect([...merged.practice]).toEqual([
      ['100001', practice('100001', before)],
      ['100002', added],
    ]);
    expect(given.size).toBe(1);
  });
});
