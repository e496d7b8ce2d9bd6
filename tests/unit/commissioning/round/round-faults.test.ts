import { describe, expect, it } from 'vitest';
import { checkRound } from '../../../../lib/commissioning/index.ts';
import { type Change, faultsWith } from '../../../support/faults-with.ts';
import { goodRound } from '../../../support/good-round.ts';
import { dayLine, smallRound } from '../../../support/small-round.ts';

const LEEDS_AT_OAK = { cell: 'leeds-asd', offer: 'oak' };

/** One slip each: where it is pointed at, and what is said. */
const FAULTS: readonly (readonly [
  name: string,
  pointer: string,
  detail: string,
  ...changes: Change[],
])[] = [
  // Names for two things.
  [
    'an authority twice',
    '/authorities/2/code',
    '"383" stands at /authorities/0/code already; give every authority a code of its own',
    ['/authorities/2', { code: '383', name: 'Leeds again' }],
  ],
  [
    'two authorities of one name, which sentences could not tell apart',
    '/authorities/1/name',
    '"Leeds" stands at /authorities/0/name already; give every authority a name of its own',
    ['/authorities/1/name', 'Leeds'],
  ],
  [
    'a term twice',
    '/terms/3',
    '"autumn" stands at /terms/0 already; give every term a name of its own',
    ['/terms/3', 'autumn'],
  ],
  [
    'a cell twice',
    '/cells/2/id',
    '"leeds-asd" stands at /cells/0/id already; give every cell an id of its own',
    ['/cells/2', goodRound().cells[0]],
  ],
  [
    'an offer twice',
    '/offers/2/id',
    '"oak" stands at /offers/1/id already; give every offer an id of its own',
    ['/offers/2', goodRound().offers[1]],
  ],
  [
    'a line twice in an offer',
    '/offers/1/lines/1/id',
    '"day" stands at /offers/1/lines/0/id already; give every line of an offer an id of its own',
    ['/offers/1/lines/1', goodRound().offers[1]?.lines[0]],
  ],
  [
    'a resource twice in an offer',
    '/offers/0/resources/1/id',
    '"hours" stands at /offers/0/resources/0/id already; give every resource of an offer an id of its own',
    ['/offers/0/resources/1', { id: 'hours', limit: 4 }],
  ],
  // Names for nothing.
  [
    'an unknown authority of a cell',
    '/cells/1/authority',
    '"999" is not among the authorities (383, 380); correct it, or add it to them',
    ['/cells/1/authority', '999'],
  ],
  [
    'an unknown first term',
    '/cells/1/from',
    '"winter" is not among the terms (autumn, spring, summer); correct it, or add it to them',
    ['/cells/1/from', 'winter'],
  ],
  [
    'an unknown last term',
    '/cells/0/to',
    '"winter" is not among the terms (autumn, spring, summer); correct it, or add it to them',
    ['/cells/0/to', 'winter'],
  ],
  [
    'an unknown resource of a cell',
    '/cells/0/uses/nurses',
    '"nurses" is not among the resources of the offers (hours); correct it, or add it to them',
    ['/cells/0/uses/nurses', 1],
  ],
  [
    'a resource of a pair that only another offer has',
    '/pairs/1/uses/hours',
    '"hours" is not among the resources of "oak" (there are none); correct it, or add it to them',
    ['/pairs/1', { cell: 'bradford-asd', offer: 'oak', uses: { hours: 1 } }],
  ],
  [
    'an unknown cell of an existing placement',
    '/existing/0/cell',
    '"leeds" is not among the cells (leeds-asd, bradford-asd); correct it, or add it to them',
    ['/existing/0/cell', 'leeds'],
  ],
  [
    'an unknown offer of a fixed pair',
    '/fixed/0/offer',
    '"ash" is not among the offers (elm, oak); correct it, or add it to them',
    ['/fixed/0/offer', 'ash'],
  ],
  [
    'an unknown line of a forbidden pair',
    '/forbidden/0/line',
    '"night" is not among the lines of "oak" (day); correct it, or add it to them',
    ['/forbidden/0/line', 'night'],
  ],
  [
    'an unknown cell of a pair',
    '/pairs/0/cell',
    '"york-asd" is not among the cells (leeds-asd, bradford-asd); correct it, or add it to them',
    ['/pairs/0/cell', 'york-asd'],
  ],
  [
    'an unknown offer of an entitlement',
    '/entitlements/2/offer',
    '"ash" is not among the offers (elm, oak); correct it, or add it to them',
    ['/entitlements/2', { offer: 'ash', authority: '383', places: 1 }],
  ],
  [
    'an unknown authority of an entitlement',
    '/entitlements/1/authority',
    '"381" is not among the authorities (383, 380); correct it, or add it to them',
    ['/entitlements/1/authority', '381'],
  ],
  // Out of order.
  [
    'a last term before the first',
    '/cells/1/to',
    '"autumn" is a term before "spring", from which the place is needed; give the same term or a later one',
    ['/cells/1/to', 'autumn'],
  ],
  [
    'a tier from above to',
    '/offers/1/lines/0/tiers/0/to',
    'is 4, and the tier begins at 5; give 5 or more',
    ['/offers/1/lines/0/tiers/0/from', 5],
  ],
  [
    'tiers that overlap',
    '/offers/0/lines/0/tiers/1/from',
    'is 3, and the tier before it is 2 to 3, so that they overlap; begin at 4',
    ['/offers/0/lines/0/tiers/1/from', 3],
  ],
  [
    'tiers with a gap of one',
    '/offers/0/lines/0/tiers/1/from',
    'is 5, and the tier before it is 2 to 3, so that 4 cannot be bought; begin at 4, or give a tier for them',
    ['/offers/0/lines/0/tiers/1/from', 5],
  ],
  [
    'tiers with a wider gap',
    '/offers/0/lines/0/tiers/1/from',
    'is 6, and the tier before it is 2 to 3, so that 4 to 5 cannot be bought; begin at 4, or give a tier for them',
    ['/offers/0/lines/0/tiers/1/from', 6],
  ],
  [
    'tiers in falling order',
    '/offers/1/lines/0/tiers/1/from',
    'is 1, and the tier before it is 3 to 4; give the tiers in rising order',
    ['/offers/1/lines/0/tiers/0/from', 3],
    ['/offers/1/lines/0/tiers/1', { from: 1, to: 2, price: 40_000 }],
  ],
  [
    'a minimum above the capacity',
    '/offers/0/lines/0/tiers/0/from',
    'is 2, the fewest places that can be bought, and the offer has 1; lower it, or raise /offers/0/capacity',
    ['/offers/0/capacity', 1],
    ['/entitlements', []],
  ],
  // Contradictions.
  [
    'a pair fixed and forbidden',
    '/fixed/1',
    'places children of "leeds-asd" at "oak", and /forbidden/0 forbids it; take one of the two out',
    ['/fixed/1', LEEDS_AT_OAK],
  ],
  [
    'a line fixed and its offer forbidden',
    '/fixed/1',
    'places children of "leeds-asd" at "oak" (day), and /forbidden/0 forbids it; take one of the two out',
    ['/fixed/1', { ...LEEDS_AT_OAK, line: 'day' }],
  ],
  [
    'an offer fixed and its only line forbidden',
    '/fixed/1',
    'places children of "leeds-asd" at "oak", and /forbidden/0 forbids it; take one of the two out',
    ['/fixed/1', LEEDS_AT_OAK],
    ['/forbidden/0/line', 'day'],
  ],
  [
    'a placement that stays and is forbidden',
    '/existing/0',
    'places children of "leeds-asd" at "elm" (day), and /forbidden/1 forbids it; take one of the two out',
    ['/forbidden/1', { cell: 'leeds-asd', offer: 'elm', line: 'day' }],
  ],
  [
    'more children decided than there are, at the lines of one offer',
    '/fixed/1/count',
    'is 2, which makes 4 children of "leeds-asd" to be placed by decision, and it has 3; lower a count, or raise /cells/0/count',
    ['/fixed/1', { cell: 'leeds-asd', offer: 'elm', line: 'boarding', count: 2 }],
  ],
  [
    'more children decided than there are, at two offers',
    '/fixed/1/count',
    'is 2, which makes 4 children of "leeds-asd" to be placed by decision, and it has 3; lower a count, or raise /cells/0/count',
    ['/forbidden', []],
    ['/fixed/1', { ...LEEDS_AT_OAK, count: 2 }],
  ],
  [
    'more children at one offer than there are',
    '/existing/0/count',
    'is 4, which makes 4 children of "leeds-asd" to be placed by decision, and it has 3; lower a count, or raise /cells/0/count',
    ['/existing/0/count', 4],
  ],
  [
    'a pair with two costs',
    '/pairs/1',
    'is about "leeds-asd" at "elm", of which /pairs/0 says something else; keep one of the two',
    ['/pairs/1', { cell: 'leeds-asd', offer: 'elm', cost: 1_300 }],
  ],
  [
    'a pair fixed with two counts',
    '/fixed/1',
    'is about "leeds-asd" at "elm", of which /fixed/0 says something else; keep one of the two',
    ['/fixed/1', { cell: 'leeds-asd', offer: 'elm', count: 1 }],
  ],
  // Entitlements.
  [
    'entitlements below the capacity',
    '/entitlements/0/places',
    'the entitlements to "elm" add up to 5.9 places, and it has 6; make them add up to that',
    ['/entitlements/0/places', 3.4],
  ],
  [
    'entitlements above the places of an offer without a capacity of its own',
    '/entitlements/2/places',
    'the entitlements to "oak" add up to 5 places, and it has 4; make them add up to that',
    ['/entitlements/2', { offer: 'oak', authority: '383', places: 5 }],
  ],
  [
    'an entitlement twice',
    '/entitlements/2',
    'entitles 383 to places of "elm" as /entitlements/0 does; give one row for each offer and authority',
    ['/entitlements/2', { offer: 'elm', authority: '383', places: 0 }],
  ],
];

describe('a fault of a round', () => {
  it.each(
    FAULTS.map(([name, pointer, detail, ...changes]) => ({ name, pointer, detail, changes })),
  )('$name', ({ pointer, detail, changes }) => {
    expect(faultsWith(...changes)).toEqual([{ pointer, detail }]);
  });
});

describe('a tier', () => {
  it('that begins before the one before it and ends in it overlaps with it', () => {
    const line = dayLine([3, 6, 50_000], [1, 4, 60_000]);
    expect(checkRound(smallRound({ cells: [{}], offers: [{ lines: [line] }] }))).toEqual([
      {
        pointer: '/offers/0/lines/0/tiers/1/from',
        detail: 'is 1, and the tier before it is 3 to 6, so that they overlap; begin at 7',
      },
    ]);
  });
});
