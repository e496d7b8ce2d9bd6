import { describe, expect, it } from 'vitest';
import { type Candidate, GATE_CATALOGUE, type GateId } from '../../../../lib/matching/index.ts';
import { ACT_2014 } from '../../../../lib/policy/index.ts';
import type { PlacementRequest } from '../../../../lib/requests/index.ts';
import {
  aMainstreamSchool,
  anAlternativeProvision,
  anIndependentSchool,
  aRequest,
  aResourcedProvision,
  aSpecialSchool,
} from '../../../support/candidates.ts';

function outcome(gate: GateId, request: Partial<PlacementRequest>, candidate: Candidate) {
  const found = GATE_CATALOGUE.find(({ id }) => id === gate)?.test(
    aRequest(request),
    candidate,
    ACT_2014,
  );
  if (found?.outcome === 'fail') return `fail: ${found.reason} (${found.got})`;
  if (found?.outcome === 'unknown') return `unknown: ${found.missing}`;
  return found?.outcome;
}

const inSetting = (setting: Partial<Candidate['setting']>) => aSpecialSchool('100001', { setting });
const inProvision = (provision: Partial<Candidate['provision']>) =>
  aSpecialSchool('100001', { provision });

describe('open: on a start date of 1 September 2027', () => {
  it.each([
    [{}, 'pass'],
    [{ openDate: '2027-09-01' }, 'pass'],
    [{ openDate: '2027-09-02' }, 'fail: opens-after-start (2027-09-02)'],
    [{ closeDate: '2027-09-02' }, 'pass'],
    [{ closeDate: '2027-09-01' }, 'fail: closed-by-start (2027-09-01)'],
    [{ openDate: '2020-01-01', closeDate: '2027-08-31' }, 'fail: closed-by-start (2027-08-31)'],
  ])('%j: %s', (setting, expected) => {
    expect(outcome('open', {}, inSetting(setting))).toBe(expected);
  });
});

describe('year-group: the register counts from the youngest age admitted to the age by which pupils leave', () => {
  it.each([
    [11, 16, 6, 'fail: below-age-range (11 to 16)'],
    [11, 16, 7, 'pass'],
    [11, 16, 11, 'pass'],
    [11, 16, 12, 'fail: above-age-range (11 to 16)'],
    [4, 11, 0, 'pass'],
    [4, 11, 6, 'pass'],
    [4, 11, 7, 'fail: above-age-range (4 to 11)'],
    [5, 11, 0, 'unknown: reception-not-stated'],
    [7, 11, 2, 'fail: below-age-range (7 to 11)'],
    [16, 99, 12, 'pass'],
    [null, null, 7, 'unknown: ages-not-published'],
    [11, null, 7, 'unknown: ages-not-published'],
    [11, null, 6, 'fail: below-age-range (11 to ?)'],
    [null, 16, 12, 'fail: above-age-range (? to 16)'],
  ])('ages %s to %s, Year %i: %s', (lowAge, highAge, yearGroup, expected) => {
    expect(outcome('year-group', { yearGroup }, inProvision({ lowAge, highAge }))).toBe(expected);
  });

  it('holds a child who is taught out of year group to the year taught', () => {
    const request = { yearGroup: 6, taughtInYearGroup: 6, dateOfBirth: '2016-03-01' };
    expect(outcome('year-group', request, inProvision({ lowAge: 4, highAge: 11 }))).toBe('pass');
  });
});

describe('sex: a blank is not read as mixed', () => {
  it.each([
    ['female', 'mixed', 'pass'],
    ['male', 'mixed', 'pass'],
    ['female', 'girls', 'pass'],
    ['male', 'girls', 'fail: other-sex (girls)'],
    ['male', 'boys', 'pass'],
    ['female', 'boys', 'fail: other-sex (boys)'],
    ['female', null, 'unknown: sex-not-published'],
  ] as const)('%s at a %s provision: %s', (sex, admits, expected) => {
    expect(outcome('sex', { sex }, inProvision({ sex: admits }))).toBe(expected);
  });
});

describe('need: never failed for want of a word in the register', () => {
  it.each([
    ['special, designated', inProvision({ designatedNeeds: ['ASD'] }), {}, 'pass'],
    [
      'special, no needs given',
      inProvision({ designatedNeeds: null }),
      {},
      'unknown: need-not-published',
    ],
    [
      'special, empty list',
      inProvision({ designatedNeeds: [] }),
      {},
      'unknown: need-not-published',
    ],
    [
      'special, others listed',
      inProvision({ designatedNeeds: ['HI', 'VI'] }),
      {},
      'unknown: need-not-listed',
    ],
    ['resourced, designated', aResourcedProvision('100001'), {}, 'pass'],
    ['mainstream, no band', aMainstreamSchool('100001'), {}, 'pass'],
    ['mainstream, band 4', aMainstreamSchool('100001'), { band: 4 }, 'pass'],
    [
      'mainstream, band 5',
      aMainstreamSchool('100001'),
      { band: 5 },
      'unknown: need-beyond-ordinary',
    ],
    [
      'mainstream, a need to check at any band',
      aMainstreamSchool('100001'),
      { primaryNeed: 'PMLD', band: 1 },
      'unknown: need-beyond-ordinary',
    ],
    [
      'alternative provision, no needs given',
      anAlternativeProvision('100001'),
      {},
      'unknown: need-at-alternative',
    ],
    ['independent, ordinary', anIndependentSchool('100001'), {}, 'unknown: need-at-independent'],
    [
      'independent, ordinary, designated',
      anIndependentSchool('100001', { provision: { designatedNeeds: ['ASD'] } }),
      {},
      'pass',
    ],
  ] as const)('%s', (_name, candidate, request, expected) => {
    expect(outcome('need', request, candidate)).toBe(expected);
  });

  it('says which other needs the register lists', () => {
    const gate = GATE_CATALOGUE.find(({ id }) => id === 'need');
    expect(
      gate?.test(aRequest(), inProvision({ designatedNeeds: ['HI', 'VI'] }), ACT_2014),
    ).toEqual({ gate: 'need', outcome: 'unknown', missing: 'need-not-listed', got: 'HI, VI' });
  });
});

describe('basis', () => {
  it.each([
    ['day', ['day'], 'pass'],
    [
      'day',
      ['residential-38', 'residential-52'],
      'fail: basis-not-offered (residential-38, residential-52)',
    ],
    ['residential-38', ['day', 'residential-38'], 'pass'],
    ['residential-52', ['day', 'residential-38'], 'fail: basis-not-offered (day, residential-38)'],
    ['day', null, 'unknown: basis-not-published'],
  ] as const)('%s at %j: %s', (basis, bases, expected) => {
    const candidate = inProvision({ bases: bases === null ? null : [...bases] });
    expect(outcome('basis', { basis }, candidate)).toBe(expected);
  });
});

describe('required-features', () => {
  it.each([
    [[], null, 'pass'],
    [['hoist'], null, 'unknown: features-not-published'],
    [['hoist'], ['hoist', 'braille'], 'pass'],
    [['hoist', 'braille'], ['hoist'], 'fail: must-have-missing (braille)'],
    [['hoist', 'braille'], [], 'fail: must-have-missing (hoist, braille)'],
  ] as const)('must have %j, published %j: %s', (mustHave, features, expected) => {
    const candidate = inProvision({ features: features === null ? null : [...features] });
    expect(outcome('required-features', { mustHave: [...mustHave] }, candidate)).toBe(expected);
  });
});
