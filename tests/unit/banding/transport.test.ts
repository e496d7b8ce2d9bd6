import { describe, expect, it } from 'vitest';
import {
  costOfPlace,
  type PlaceInput,
  prepareTransport,
  transportPence,
} from '../../../lib/banding/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';
import { aPlace } from './a-place.ts';

const SEVEN = { dateOfBirth: '2020-03-14' };
const EIGHT_ON_THE_DAY = { dateOfBirth: '2019-09-01' };
const TEN = { dateOfBirth: '2016-09-02' };
const ELEVEN_ON_THE_DAY = { dateOfBirth: '2016-09-01' };
const TERM = { basis: 'residential-38' } as const;

const rows: readonly (readonly [string, Partial<PlaceInput['request']>, number, number])[] = [
  ['5 miles by taxi', {}, 5, 475_000],
  [
    '5 miles in an adapted vehicle for a wheelchair',
    { mustHave: ['wheelchair-access'] },
    5,
    665_000,
  ],
  ['5 miles in an adapted vehicle for a hoist', { mustHave: ['hoist'] }, 5, 665_000],
  ['a must-have that needs no other vehicle', { mustHave: ['sensory-room'] }, 5, 475_000],
  ['with a passenger assistant at 10', TEN, 5, 1_125_000],
  ['without one on the eleventh birthday', ELEVEN_ON_THE_DAY, 5, 475_000],
  ['with one for personal care at any age', { mustHave: ['personal-care'] }, 5, 1_125_000],
  ['with one for feeding at any age', { mustHave: ['feeding-support'] }, 5, 1_125_000],
  ['nothing within walking distance from 8', TEN, 3, 0],
  ['just beyond walking distance from 8', {}, 3.01, 285_950],
  ['nothing within walking distance under 8', SEVEN, 2, 0],
  ['the longer walking distance from the eighth birthday', EIGHT_ON_THE_DAY, 2.5, 0],
  ['beyond walking distance under 8', SEVEN, 2.5, 887_500],
  ['12 trips a year to a residential place', TERM, 100, 600_000],
  ['with a passenger assistant for those trips', { ...TERM, ...TEN }, 100, 641_053],
  ['to the nearest penny', {}, 3.000_005_3, 285_001],
  ['nothing next door', {}, 0, 0],
];

describe('a year’s transport in pence', () => {
  it.each(rows)('%s', (_name, change, miles, pence) => {
    const { request, policy } = aPlace({ request: change });
    expect(transportPence(prepareTransport(request, policy), miles)).toBe(pence);
    expect(costOfPlace(aPlace({ request: change, miles })).lines.at(-1)).toMatchObject({
      code: 'transport',
      amount: { low: pence, high: pence },
      payer: 'education',
      marked: 'policy',
    });
  });

  it.each([
    ['day', 25, 2_375_000],
    ['residential-38', 150, 900_000],
  ] as const)('is a range for a %s place while the journey is not known', (basis, miles, high) => {
    const { request } = aPlace({ request: { basis } });
    expect(prepareTransport(request, ACT_2014.cost).farthestMiles).toBe(miles);
    expect(costOfPlace(aPlace({ request: { basis }, miles: null })).lines.at(-1)).toMatchObject({
      amount: { low: 0, high },
      marked: 'range',
    });
  });
});
