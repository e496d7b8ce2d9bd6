import { describe, expect, it } from 'vitest';
import { costOfPlace, type PlaceCostInput } from '../../../lib/banding/index.ts';
import { aFee, aPlace } from './a-place.ts';
import { linesOf } from './lines-of.ts';

const MAINSTREAM = { kind: 'mainstream', category: 'mainstream-school' } as const;
const INDEPENDENT = { kind: 'special', category: 'independent-special' } as const;

describe('a place in Devon’s bands of 2023-24', () => {
  it.each([
    ['mainstream', MAINSTREAM, 1, 160_000, 1_396_300, 796_300],
    ['mainstream', MAINSTREAM, 2, 310_000, 1_546_300, 946_300],
    ['mainstream', MAINSTREAM, 3, 450_000, 1_686_300, 1_086_300],
    ['special', {}, 3, 1_141_200, 2_141_200, 2_141_200],
    ['special', {}, 5, 1_755_600, 2_755_600, 2_755_600],
  ] as const)(
    '%s, %o, band %i: top-up, full price, additional',
    (_type, provision, band, topUp, full, additional) => {
      const found = costOfPlace(aPlace({ provision, request: { band } }));
      const amount = found.lines.find(({ code }) => code === 'top-up')?.amount;
      expect(amount).toEqual({ low: topUp, high: topUp });
      expect(found.full).toEqual({ low: full, high: full });
      expect(found.additionalToAuthority).toEqual({ low: additional, high: additional });
    },
  );
});

describe('the lines of a place', () => {
  const rows: readonly (readonly [string, PlaceCostInput, readonly string[]])[] = [
    [
      'a mainstream class, primary',
      aPlace({ provision: MAINSTREAM, request: { yearGroup: 6 } }),
      [
        'core 487500 education policy',
        'notional-sen 600000 setting published',
        'top-up 450000 education published',
      ],
    ],
    [
      'a mainstream class, early years',
      aPlace({
        provision: { kind: 'mainstream', category: 'nursery-school' },
        request: { yearGroup: -1 },
      }),
      [
        'core 487500 education policy',
        'notional-sen 600000 setting published',
        'top-up 450000 education published',
      ],
    ],
    [
      'a SEN unit',
      aPlace({ provision: { kind: 'sen-unit', category: 'mainstream-school' } }),
      [
        'core 636300 education policy',
        'unit-place 600000 education policy',
        'top-up 700000 education published',
      ],
    ],
    [
      'a resourced provision',
      aPlace({ provision: { kind: 'resourced-provision', category: 'mainstream-school' } }),
      [
        'core 636300 education policy',
        'unit-place 600000 education policy',
        'top-up 650000 education published',
      ],
    ],
    [
      'a non-maintained special school',
      aPlace({ provision: { category: 'non-maintained-special' } }),
      ['place 1000000 education policy', 'top-up 2500000 education published'],
    ],
    [
      'alternative provision',
      aPlace({ provision: { kind: 'alternative-provision', category: 'alternative-provision' } }),
      ['place 1000000 education policy', 'top-up 800000 education published'],
    ],
    [
      'a specialist college',
      aPlace({
        provision: { kind: 'specialist-post-16', category: 'specialist-post-16' },
        request: { yearGroup: 14 },
      }),
      ['place 1000000 education policy', 'top-up 1900000 education published'],
    ],
    [
      'a college',
      aPlace({
        provision: { kind: 'college', category: 'further-education' },
        request: { yearGroup: 12 },
      }),
      [
        'core 520900 education policy',
        'place 600000 education policy',
        'top-up 320000 education published',
      ],
    ],
    [
      'a special school in an area with a factor of 1.05',
      aPlace({ provision: { settingAuthorityCode: '383' } }),
      ['place 1000000 education policy', 'top-up 1198260 education published'],
    ],
    [
      'a special school of which the area is not known',
      aPlace({ provision: { settingAuthorityCode: null } }),
      ['place 1000000 education policy', 'top-up 1141200 education published'],
    ],
    [
      'a band priced case by case, in an area with a factor',
      aPlace({ provision: { settingAuthorityCode: '383' }, request: { band: 7 } }),
      ['place 1000000 education policy', 'top-up 3150000-8400000 education range'],
    ],
    [
      'a child without a band: up to what a special place usually costs',
      aPlace({ request: { band: null } }),
      ['place 1000000 education policy', 'top-up 900000-2000000 education range'],
    ],
    [
      'a band that does not price the type',
      aPlace({ request: { band: 1 } }),
      ['place 1000000 education policy', 'top-up 900000-2000000 education range'],
    ],
    [
      'a band that the framework does not have, in a mainstream class',
      aPlace({ provision: MAINSTREAM, request: { band: 9 } }),
      [
        'core 636300 education policy',
        'notional-sen 600000 setting published',
        'top-up 0-900000 education range',
      ],
    ],
    [
      'a residential special place without a fee',
      aPlace({ request: { basis: 'residential-38' } }),
      [
        'place 1000000 education policy',
        'top-up 1141200 education published',
        'residential 2858800-10858800 education range',
      ],
    ],
    [
      'a residential special place for most of the year',
      aPlace({ request: { basis: 'residential-52' } }),
      [
        'place 1000000 education policy',
        'top-up 1141200 education published',
        'residential 7858800-20858800 care range',
      ],
    ],
    [
      'an independent special school without a fee',
      aPlace({ provision: INDEPENDENT }),
      ['whole-price 4000000-9500000 education range'],
    ],
    [
      'an independent special school whose fee begins later',
      aPlace({ provision: INDEPENDENT, fees: [aFee({ from: '2027-09-02' })] }),
      ['whole-price 4000000-9500000 education range'],
    ],
    [
      'an independent special school with a fee for another basis only',
      aPlace({ provision: INDEPENDENT, request: { basis: 'residential-38' }, fees: [aFee()] }),
      ['whole-price 8000000-22000000 education range'],
    ],
    [
      'an ordinary independent school',
      aPlace({ provision: { kind: 'mainstream', category: 'independent-school' } }),
      ['whole-price 1500000-6000000 education range'],
    ],
    [
      'the fee in force on the start date, not the one before',
      aPlace({
        provision: INDEPENDENT,
        fees: [
          aFee({
            from: '2027-09-01',
            parts: { education: 5_200_000, therapy: 0, care: 0, residential: 0 },
          }),
          aFee(),
        ],
      }),
      ['education 5200000 education published'],
    ],
    [
      'a fee of a state special school takes the place of its funding',
      aPlace({ fees: [aFee({ publishedBy: 'simulated' })] }),
      ['education 5000000 education simulated', 'therapy 600000 education simulated'],
    ],
  ];
  it.each(rows)('%s', (_name, input, lines) => {
    expect(linesOf(costOfPlace(input))).toEqual(lines);
  });

  it('marks the amounts of the starting framework as policy', () => {
    const place = aPlace({ provision: MAINSTREAM });
    const found = costOfPlace({ ...place, framework: { ...place.framework, version: 0 } });
    expect(found.lines.map(({ marked }) => marked)).toEqual([
      'policy',
      'policy',
      'policy',
      'policy',
    ]);
  });
});
