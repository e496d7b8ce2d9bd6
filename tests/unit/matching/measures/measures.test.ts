import { describe, expect, it } from 'vitest';
import { findOut } from '../../../../lib/matching/found.ts';
import { type Candidate, MEASURE_CATALOGUE } from '../../../../lib/matching/index.ts';
import { ACT_2014, type Criterion } from '../../../../lib/policy/index.ts';
import type { PlacementRequest } from '../../../../lib/requests/index.ts';
import {
  aBrief,
  aMainstreamSchool,
  anAlternativeProvision,
  anEstimatedJourney,
  anIndependentSchool,
  aResourcedProvision,
  aSpecialSchool,
} from '../../../support/candidates.ts';

/** Value, low and high of a criterion, to six places. */
function worth(
  criterion: Criterion,
  request: Partial<PlacementRequest>,
  candidate: Candidate,
  miles: number | null = 3,
) {
  const brief = aBrief(request);
  const journey = miles === null ? null : anEstimatedJourney(miles);
  const found = MEASURE_CATALOGUE.find((entry) => entry.criterion === criterion)?.measure(
    brief,
    candidate,
    findOut(brief, candidate, journey),
  );
  return [found?.value, found?.low, found?.high].map((n) => Number(n?.toFixed(6)));
}

describe('need fit, primary need alone: 0.6 and peers 0.1 become 6/7 and 1/7, peers unknown at 0', () => {
  it.each([
    ['designated: 6/7', {}, aSpecialSchool('100001'), [0.857143, 0.857143, 1]],
    [
      'nothing published: 6/7 of 0.5',
      {},
      aSpecialSchool('100001', { provision: { designatedNeeds: null } }),
      [0.428571, 0, 1],
    ],
    [
      'others listed: 6/7 of 0.2',
      {},
      aSpecialSchool('100001', { provision: { designatedNeeds: ['HI'] } }),
      [0.171429, 0, 1],
    ],
    [
      'another provision of the setting designated: 6/7 of 0.7',
      {},
      aSpecialSchool('100001', {
        provision: { designatedNeeds: null },
        neighbouringNeeds: ['ASD'],
      }),
      [0.6, 0, 1],
    ],
    [
      'mainstream without a band: 6/7 of 0.6',
      {},
      aMainstreamSchool('100001'),
      [0.514286, 0.514286, 0.657143],
    ],
    [
      'mainstream at band 2, half-way from 0.9 to 0.7: 6/7 of 0.8',
      { band: 2 },
      aMainstreamSchool('100001'),
      [0.685714, 0.685714, 0.828571],
    ],
    [
      'mainstream at band 5, beyond what is assumed: 6/7 of 0.4',
      { band: 5 },
      aMainstreamSchool('100001'),
      [0.342857, 0, 1],
    ],
    [
      'mainstream for a need that is always checked: 6/7 of 0.2',
      { primaryNeed: 'PMLD' },
      aMainstreamSchool('100001'),
      [0.171429, 0, 1],
    ],
    ['alternative provision, autism', {}, anAlternativeProvision('100001'), [0, 0, 1]],
    [
      'alternative provision, SEMH: 6/7 of 0.2',
      { primaryNeed: 'SEMH' },
      anAlternativeProvision('100001'),
      [0.171429, 0, 1],
    ],
    ['ordinary independent: 6/7 of 0.2', {}, anIndependentSchool('100001'), [0.171429, 0, 1]],
  ] as const)('%s', (_name, request, candidate, expected) => {
    expect(worth('need-fit', request, candidate)).toEqual(expected);
  });
});

describe('need fit, every part called for: 0.6 + 0.2 + 0.1 + 0.1', () => {
  it('adds up known and unknown parts', () => {
    const request: Partial<PlacementRequest> = {
      secondNeed: 'SLCN',
      niceToHave: ['hoist', 'braille'],
    };
    const candidate = aSpecialSchool('100001', { provision: { features: ['hoist'] } });
    // 0.6 x 1 + 0.2 x 0.2 (other needs listed) + 0.1 x 1/2 + 0.1 x 0
    expect(worth('need-fit', request, candidate)).toEqual([0.69, 0.65, 0.95]);
  });

  it('has the second need of a pupil in a resourced provision met by the school around it', () => {
    const request: Partial<PlacementRequest> = { secondNeed: 'SLCN' };
    // (0.6 x 1 + 0.2 x 0.6 + 0.1 x 0) / 0.9
    expect(worth('need-fit', request, aResourcedProvision('100001'))).toEqual([0.8, 0.8, 0.911111]);
  });
});

describe('distance', () => {
  it.each([
    ['day', 0, 1],
    ['day', 3, 0.9],
    ['day', 5.5, 0.75],
    ['day', 8, 0.6],
    ['day', 14, 0.4],
    ['day', 40, 0],
    ['day', 41, 0],
    ['residential-38', 14, 1],
    ['residential-52', 60, 0.6],
    ['residential-38', 105, 0.4],
    ['residential-38', 300, 0],
  ] as const)('%s, %d miles: %d', (basis, miles, value) => {
    expect(worth('distance', { basis }, aSpecialSchool('100001'), miles)).toEqual([
      value,
      value,
      value,
    ]);
  });

  it('stands at the neutral value, from 0 to 1, when the position is unknown', () => {
    expect(worth('distance', {}, aSpecialSchool('100001'), null)).toEqual([0, 0, 1]);
  });
});

describe('what the register does not tell', () => {
  it.each([
    ['capacity', [0, 0, 1]],
    ['cost', [0.5, 0, 1]],
    ['inclusion', [0.5, 0, 1]],
    ['quality', [0.5, 0, 1]],
  ] as const)('%s stands at the neutral value', (criterion, expected) => {
    expect(worth(criterion, {}, aSpecialSchool('100001'))).toEqual(expected);
  });
});

describe('inclusion of which the policy counts only what is for other kinds of setting', () => {
  it('stands at the neutral value, and not at nothing', () => {
    const weights = { suspensions: 0, absence: 0, inspection: 0, reintegration: 1, load: 0 };
    const brief = aBrief({}, { ...ACT_2014, inclusion: { ...ACT_2014.inclusion, weights } });
    const candidate = aSpecialSchool('100001');
    const found = MEASURE_CATALOGUE.find((entry) => entry.criterion === 'inclusion')?.measure(
      brief,
      candidate,
      findOut(brief, candidate, null),
    );
    expect(found).toMatchObject({ value: 0.5, low: 0.5, high: 0.5 });
  });
});

describe('continuity is known either way', () => {
  it.each([
    ['neither', {}, 0],
    ['a sibling here', { siblingsAt: ['100001'] }, 0.8],
    ['attends', { attends: '100001' }, 1],
    ['both', { attends: '100001', siblingsAt: ['100001'] }, 1],
    ['elsewhere', { attends: '100002', siblingsAt: ['100003'] }, 0],
  ])('%s: %d', (_name, request, value) => {
    expect(worth('continuity', request, aSpecialSchool('100001'))).toEqual([value, value, value]);
  });
});
