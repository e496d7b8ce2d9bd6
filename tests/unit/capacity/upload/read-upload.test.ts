import { describe, expect, it } from 'vitest';
import {
  type CapacityReturn,
  mergeUpload,
  readUpload,
  rebased,
  uploadSettings,
} from '../../../../lib/capacity/index.ts';
import { parseRows } from '../../../../lib/kernel/index.ts';
import type { Provision } from '../../../../lib/register/index.ts';

const WILLOWS = {
  key: '995020',
  name: 'The Willows',
  urn: '995020',
  ukprn: '10095020',
  laestab: '9907020',
  provisionIds: ['995020-main'],
};
const ALDER = {
  key: '995002',
  name: 'Alder',
  urn: '995002',
  ukprn: null,
  laestab: null,
  provisionIds: ['995002-main', '995002-unit'],
};
const SETTINGS = uploadSettings([WILLOWS, ALDER], (number) => number === '995003', 'your trust');
const PROVISION: Provision = {
  id: '995020-main',
  kind: 'special',
  designatedNeeds: ['ASD'],
  lowAge: 11,
  highAge: 19,
  sex: 'mixed',
  bases: null,
  features: null,
  places: 96,
  onRoll: 90,
};
const NEWEST: CapacityReturn = {
  id: '01JCZ0000000000000000000AA',
  settingKey: '995020',
  provisionId: '995020-main',
  asOf: '2026-10-01',
  publishedAt: '2026-10-01T09:00:00Z',
  publishedBy: 'provider',
  person: '',
  years: [
    {
      yearGroup: 7,
      intent: 'can',
      reason: null,
      onRoll: 12,
      free: { now: 1, nextSeptember: 3, septemberAfter: null },
    },
  ],
};
const TODAY = '2026-11-23';

function read(...lines: string[]) {
  const found = readUpload([parseRows(lines.join('\n'))], SETTINGS);
  if (!found.ok) throw new Error(found.problem.detail);
  return found.value;
}

function merge(newest: CapacityReturn | null, ...lines: string[]) {
  const file = read(...lines);
  expect(file.faults).toEqual([]);
  const [provision] = file.provisions;
  if (!provision) throw new Error('no provision');
  return mergeUpload(provision, newest, PROVISION, TODAY);
}

describe('a setting is named', () => {
  it.each([
    ['URN', '995020'],
    ['setting_urn', '995020.0'],
    ['UKPRN', '10095020'],
    ['LAESTAB', '990/7020'],
    ['laestab', '9907020'],
  ])('by %s %s', (column, value) => {
    const { provisions } = read(`${column},Year group,Intent`, `${value},7,can`);
    expect(provisions).toMatchObject([{ settingKey: '995020', provisionId: '995020-main' }]);
  });
});

describe('a wrong cell is told by its place and value', () => {
  it.each([
    ['995020,main,7,perhaps,,', 'D2', 'perhaps', 'is not known here.'],
    ['995020,main,7,can,-1,', 'E2', '-1', 'is not a number of places.'],
    ['995020,main,7,can,2.5,', 'E2', '2.5', 'is not a number of places.'],
    ['995020,main,seven,can,1,', 'C2', 'seven', 'is not a year group.'],
    ['995020,main,,can,1,', 'C2', null, 'is empty, and the row gives places.'],
    ['995002,,7,can,1,', 'B2', null, 'is empty, and Alder has several:'],
    ['995020,unit,7,can,1,', 'B2', 'unit', 'is no provision of The Willows in the register'],
    ['995003,main,7,can,1,', 'A2', '995003', 'is not a setting of your trust.'],
    ['995004,main,7,can,1,', 'A2', '995004', 'is no setting of the register.'],
    ['Willows,main,7,can,1,', 'A2', 'Willows', 'is not the number of a setting.'],
    ['995020,main,7,can,1,01/09/26', 'F2', '01/09/26', 'has a year of two digits.'],
    ['995020,main,7,can,=1+1,', 'E2', '=1+1', 'is a formula whose result is not in the file.'],
    [',main,7,can,1,', 'A2', null, 'The row names no setting.'],
  ])('%s', (row, cell, value, detail) => {
    const { faults, provisions } = read('URN,Provision,Year group,Intent,Free now,As of', row);
    expect(faults).toMatchObject([{ line: 2, cell, value }]);
    expect(faults[0]?.detail).toContain(detail);
    expect(provisions).toEqual([]);
  });
});

it('a provision with one wrong row is left out whole, others are taken', () => {
  const file = read(
    'URN,Provision,Year group,Intent',
    '995020,main,7,can',
    '995020,main,8,perhaps',
    '995002,unit,7,can',
  );
  expect(file.leftOut).toEqual(['995020-main']);
  expect(file.provisions.map(({ provisionId }) => provisionId)).toEqual(['995002-unit']);
  expect(file.rows).toBe(3);
});

it('the same year group twice is told with both lines', () => {
  const { faults } = read('URN,Year group,Intent', '995020,7,can', '995020,Year 7,may');
  expect(faults).toMatchObject([{ line: 3, cell: 'B3' }]);
  expect(faults[0]?.detail).toContain('stands on line 2 already');
});

it('a header is found under titles, a column twice is refused, one without a use is named', () => {
  const { columns } = read('Places of our trust,,', ',,', 'URN,Year group,Mood', '995020,7,good');
  expect(columns.leftOut).toMatchObject([{ name: 'Mood' }]);
  const twice = readUpload([parseRows('URN,Setting,Year\n1,2,3')], SETTINGS);
  expect(twice).toMatchObject({ ok: false, problem: { code: 'column-twice' } });
  const none = readUpload([parseRows('a,b\n1,2')], SETTINGS);
  expect(none).toMatchObject({ ok: false, problem: { code: 'no-header' } });
});

describe('rows over what is published', () => {
  it('change what they say and keep the rest', () => {
    const merged = merge(NEWEST, 'URN,Year group,Free next September', '995020,7,5');
    expect(merged).toEqual({
      outcome: 'changed',
      input: {
        asOf: TODAY,
        years: [
          {
            yearGroup: 7,
            intent: 'can',
            reason: null,
            onRoll: 12,
            free: { now: 1, nextSeptember: 5, septemberAfter: null },
          },
        ],
      },
      changes: [
        { what: 'Year 7, free next September', from: '3', to: '5' },
        { what: 'Counted on', from: '1 October 2026', to: '23 November 2026' },
      ],
    });
  });

  it('change nothing where they say the same, or nothing', () => {
    const lines = ['URN,Year group,Intent,Free now,Free next September', '995020,7,can offer,1,3'];
    expect(merge(NEWEST, ...lines)).toEqual({ outcome: 'unchanged' });
    expect(merge(NEWEST, 'URN,Year group,Intent', '995020,7,')).toEqual({ outcome: 'unchanged' });
    expect(merge(null, 'URN,Year group,Intent', '995020,7,')).toEqual({ outcome: 'unchanged' });
  });

  it('count the same figures anew where they give a later day', () => {
    const merged = merge(NEWEST, 'URN,Year group,As of', '995020,7,20/11/2026');
    expect(merged).toMatchObject({ outcome: 'changed', input: { asOf: '2026-11-20' } });
  });

  it('take a value away by “not said”, and a year group by “remove”', () => {
    const merged = merge(
      NEWEST,
      'URN,Year group,Intent,On roll',
      '995020,7,,not said',
      '995020,8,may offer,3',
    );
    expect(merged).toMatchObject({
      input: {
        years: [
          { yearGroup: 7, onRoll: null },
          { yearGroup: 8, intent: 'may' },
        ],
      },
    });
    const removed = merge(NEWEST, 'URN,Year group,Intent', '995020,7,remove', '995020,8,can');
    expect(removed).toMatchObject({ input: { years: [{ yearGroup: 8 }] } });
  });

  it.each([
    ['7,cannot offer,,0,', 'D2', 'is empty. Say why no place can be offered.'],
    ['7,cannot offer,full,2,', 'E2', 'contradicts “cannot offer”.'],
    ['8,,,2,', 'C2', 'is empty, and nothing is published of this year group yet.'],
    ['7,,,9,2026-09-01', 'F2', 'is before 1 October 2026'],
    ['7,,,9,2026-11-24', 'F2', 'is ahead of today'],
  ])('contradict themselves: %s', (row, cell, detail) => {
    const merged = merge(NEWEST, 'URN,Year group,Intent,Reason,Free now,As of', `995020,${row}`);
    if (!('faults' in merged)) throw new Error('no faults');
    const [fault] = merged.faults.filter((each) => each.detail.includes(detail));
    expect(fault).toMatchObject({ cell });
  });

  it('describe the provision once, and leave unsaid what the register says', () => {
    const same = merge(NEWEST, 'URN,Provision places,Needs', '995020,96,ASD');
    expect(same).toEqual({ outcome: 'unchanged' });
    const other = merge(NEWEST, 'URN,Provision places,Features', '995020,100,hoist; braille');
    expect(other).toMatchObject({
      input: { profile: { places: 100, features: ['hoist', 'braille'], needs: null } },
    });
    const twice = merge(NEWEST, 'URN,Provision places', '995020,100', '995020,101');
    expect(twice).toMatchObject({ faults: [{ cell: 'B3', value: '101' }] });
  });
});

it('after a September what was next September is now', () => {
  expect(rebased(NEWEST, '2027-09-02').years[0]?.free).toEqual({
    now: 3,
    nextSeptember: null,
    septemberAfter: null,
  });
  expect(rebased(NEWEST, '2027-08-31')).toEqual(NEWEST);
});
