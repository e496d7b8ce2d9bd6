import { describe, expect, it } from 'vitest';
import { costOfPlace, type PlaceCostInput } from '../../../lib/banding/index.ts';
import { aFee, aPlace } from './a-place.ts';
import { linesOf } from './lines-of.ts';

const MAINSTREAM = { kind: 'mainstream', category: 'mainstream-school' } as const;
const INDEPENDENT = { kind: 'special', category: 'independent-special' } as const;

describe('who pays the parts of a fee', () => {
  const fees = [
    aFee({
      basis: 'residential-52',
      parts: { education: 5_000_000, therapy: 600_000, care: 1_000_001, residential: 3_000_000 },
    }),
  ];
  const request = { basis: 'residential-52' } as const;
  const exact = (pence: number) => ({ low: pence, high: pence });

  it('is education and care, where nothing is agreed', () => {
    const found = costOfPlace(aPlace({ provision: INDEPENDENT, request, fees }));
    expect(found.byPayer).toEqual({
      education: exact(5_600_000),
      health: exact(0),
      care: exact(4_000_001),
      setting: exact(0),
    });
    expect(found.additionalToAuthority).toEqual(exact(9_600_001));
  });

  it('is shared as agreed, to the penny, and health’s share is no cost to the authority', () => {
    const jointFunding = { therapy: { health: 0.5, care: 0.25 }, care: { health: 0.3333 } };
    const found = costOfPlace(aPlace({ provision: INDEPENDENT, request, fees, jointFunding }));
    expect(linesOf(found)).toEqual([
      'education 5000000 education published',
      'therapy 150000 education published',
      'therapy 300000 health published',
      'therapy 150000 care published',
      'care 666701 care published',
      'care 333300 health published',
      'residential 3000000 care published',
    ]);
    expect(found.byPayer).toEqual({
      education: exact(5_150_000),
      health: exact(633_300),
      care: exact(3_816_701),
      setting: exact(0),
    });
    expect(found.full).toEqual(exact(9_600_001));
    expect(found.additionalToAuthority).toEqual(exact(8_966_701));
    expect(found.additionalToPublicPurse).toEqual(exact(9_600_001));
  });

  it('leaves boarding in school terms with education', () => {
    const term = fees.map((fee) => ({ ...fee, basis: 'residential-38' as const }));
    const found = costOfPlace(
      aPlace({ provision: INDEPENDENT, request: { basis: 'residential-38' }, fees: term }),
    );
    expect(found.byPayer.education).toEqual(exact(8_600_000));
  });
});

describe('what is committed already', () => {
  const FIVE_MILES = 475_000;
  const rows: readonly (readonly [string, PlaceCostInput, number, number])[] = [
    ['nothing', aPlace({ miles: 5 }), 2_141_200 + FIVE_MILES, 2_141_200 + FIVE_MILES],
    [
      'a place that would stand empty: its place funding',
      aPlace({ commitments: { placeOtherwiseEmpty: true } }),
      2_141_200,
      1_141_200,
    ],
    [
      'a unit place that would stand empty: not its core funding',
      aPlace({
        provision: { kind: 'sen-unit', category: 'mainstream-school' },
        commitments: { placeOtherwiseEmpty: true },
      }),
      1_936_300,
      1_336_300,
    ],
    [
      'a mainstream place that would stand empty: only the notional SEN budget',
      aPlace({ provision: MAINSTREAM, commitments: { placeOtherwiseEmpty: true } }),
      1_686_300,
      1_086_300,
    ],
    [
      'a seat in a vehicle that runs already',
      aPlace({ miles: 5, commitments: { freeSeat: true } }),
      2_141_200 + FIVE_MILES,
      2_141_200,
    ],
    [
      'a pre-paid place that would stand empty: all but the transport',
      aPlace({
        provision: INDEPENDENT,
        fees: [aFee()],
        miles: 5,
        commitments: { prepaidPlace: true, placeOtherwiseEmpty: true },
      }),
      5_600_000 + FIVE_MILES,
      FIVE_MILES,
    ],
    [
      'a pre-paid place that another child would take: nothing',
      aPlace({ provision: INDEPENDENT, fees: [aFee()], commitments: { prepaidPlace: true } }),
      5_600_000,
      5_600_000,
    ],
    [
      'an independent place that would stand empty, and is not paid for: nothing',
      aPlace({
        provision: INDEPENDENT,
        fees: [aFee()],
        commitments: { placeOtherwiseEmpty: true },
      }),
      5_600_000,
      5_600_000,
    ],
  ];
  it.each(rows)('%s', (_name, input, full, additional) => {
    const found = costOfPlace(input);
    expect(found.full).toEqual({ low: full, high: full });
    expect(found.additionalToAuthority).toEqual({ low: additional, high: additional });
    expect(found.additionalToPublicPurse).toEqual({ low: additional, high: additional });
  });
});

describe('the reference of the band', () => {
  it('is what the additional cost is a multiple of', () => {
    const found = costOfPlace(aPlace({ provision: MAINSTREAM, request: { band: 1 } }));
    expect(found.reference).toBe(800_000);
    expect(found.multiple).toEqual({ low: 0.995375, high: 0.995375 });
  });

  it.each([null, 9])('is not known in band %s', (band) => {
    expect(costOfPlace(aPlace({ request: { band } }))).toMatchObject({
      reference: null,
      multiple: null,
    });
  });
});
