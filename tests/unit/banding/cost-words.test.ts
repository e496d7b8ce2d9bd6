import { expect, it } from 'vitest';
import { costOfPlace, type PlaceCostInput } from '../../../lib/banding/index.ts';
import { aFee, aPlace } from './a-place.ts';

const FUNDING =
  'DfE high needs funding operational guide (place funding); starting values (core), 2026-27';
const FRAMEWORK = 'Devon bands, version 3, in force from 1 April 2023';
const TRANSPORT = 'Starting values; DfE 2025-26: £8,800 for each pupil with SEN who is transported';
const INDEPENDENT = { kind: 'special', category: 'independent-special' } as const;

function words(input: PlaceCostInput): readonly string[] {
  return costOfPlace(input).lines.map(({ basis, source }) => `${basis} [${source}]`);
}

it('says how each line of a mainstream place was reckoned, and where it is published', () => {
  const provision = { kind: 'mainstream', category: 'mainstream-school' } as const;
  expect(words(aPlace({ provision, miles: 5.04 }))).toEqual([
    `core funding of one secondary pupil [${FUNDING}]`,
    `the first £6,000 of support, from the setting’s notional SEN budget [${FRAMEWORK}]`,
    `top-up of band 3 (Band 3) in a mainstream class [${FRAMEWORK}]`,
    `5 miles there and back, 190 days a year [${TRANSPORT}]`,
  ]);
});

const rows: readonly (readonly [string, number, PlaceCostInput, string])[] = [
  [
    'area factor and case by case',
    1,
    aPlace({ provision: { settingAuthorityCode: '383' }, request: { band: 7 } }),
    `top-up of band 7 (Band 7) in a special school, agreed case by case, times 1.05 for the area of authority 383 [${FRAMEWORK}]`,
  ],
  [
    'no band',
    1,
    aPlace({ request: { band: null } }),
    'the top-up is not known, because the child has no band yet; up to what such a place usually costs [assumption; anchors: £10,000 place and top-ups of £9,000 to £20,000 (Devon £11,412 to £17,556; DfE average £26,000)]',
  ],
  [
    'no tariff',
    1,
    aPlace({ request: { band: 1 } }),
    'the top-up is not known, because Devon bands has no price for a special school in band 1; up to what such a place usually costs [assumption; anchors: £10,000 place and top-ups of £9,000 to £20,000 (Devon £11,412 to £17,556; DfE average £26,000)]',
  ],
  [
    'a fee',
    0,
    aPlace({ provision: INDEPENDENT, fees: [aFee()] }),
    'the education part of the fee for a day place from 1 September 2026 [Published by the provider]',
  ],
  [
    'a share of a fee',
    2,
    aPlace({
      provision: INDEPENDENT,
      fees: [aFee({ publishedBy: 'simulated' })],
      jointFunding: { therapy: { health: 0.5, care: 0 }, care: { health: 0 } },
    }),
    'share of the therapy part of the fee for a day place from 1 September 2026 [Invented for the demonstration]',
  ],
  [
    'no fee',
    0,
    aPlace({ provision: INDEPENDENT }),
    'the setting has published no fee for a day place; what such a place usually costs [assumption; anchors: average £64,000 in 2024-25 (DfE headline £63,000), highest day fee seen £133,000]',
  ],
  [
    'a journey within walking distance',
    2,
    aPlace({ miles: 2.96 }),
    `none: 3 miles is within walking distance, 3 miles at this age [${TRANSPORT}]`,
  ],
  [
    'a mile',
    2,
    aPlace({ miles: 1 }),
    `none: 1 mile is within walking distance, 3 miles at this age [${TRANSPORT}]`,
  ],
  [
    'a journey that is not known',
    2,
    aPlace({ miles: null }),
    `the journey is not known; from nothing to a journey of 25 miles [${TRANSPORT}]`,
  ],
  [
    'term trips with a passenger assistant',
    1,
    aPlace({
      provision: INDEPENDENT,
      request: { basis: 'residential-38', dateOfBirth: '2017-03-14' },
      miles: 80,
    }),
    `80 miles there and back, 12 times a year, with a passenger assistant [${TRANSPORT}]`,
  ],
];
it.each(rows)('says %s', (_name, line, input, expected) => {
  expect(words(input)[line]).toBe(expected);
});

it('names the starting framework without a version', () => {
  const place = aPlace();
  const starting = { ...place.framework, version: 0, title: 'Starting values' };
  expect(costOfPlace({ ...place, framework: starting }).lines[1]?.source).toBe('Starting values');
});
