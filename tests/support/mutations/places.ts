import { atLines, cellOf, first, lineOf, type Mutation, offerOf } from './case.ts';

const ENOUGH = 'Enough places are bought for the fullest term';
const TIERS = 'Each line is bought at one tier, within its bounds, at its price';
const CAPACITY = 'No offer is bought beyond its capacity';
const RESOURCES = 'No shared resource is used beyond its limit';
const SHARE = 'No provider has more than its share of children';
const A_PENNY = 0.01;

export const PLACES_MUTATIONS: readonly Mutation[] = [
  [
    'a purchase is dropped',
    ENOUGH,
    ({ proposal: { purchases } }) => {
      const used = purchases.findIndex(({ placed }) => placed > 0);
      return used >= 0 && purchases.splice(used, 1).length > 0;
    },
  ],
  [
    'a place too few is bought',
    ENOUGH,
    ({ proposal: { purchases } }) =>
      first(
        purchases.filter(({ placed }) => placed > 0),
        (p) => {
          p.places = p.placed - 1;
        },
      ),
  ],
  [
    'more places than the tier has',
    TIERS,
    (it) =>
      first(it.proposal.purchases, (p) => {
        p.places = (lineOf(it, p).tiers[p.tier - 1]?.to ?? 0) + 1;
      }),
  ],
  [
    'less than the smallest block',
    TIERS,
    (it) =>
      first(it.proposal.purchases, (p) => {
        p.places = (lineOf(it, p).tiers[0]?.from ?? 0) - 1;
      }),
  ],
  [
    'half a place',
    TIERS,
    ({ proposal: p }) =>
      first(p.purchases, (one) => {
        one.places -= 0.5;
      }),
  ],
  [
    'the next tier',
    TIERS,
    ({ proposal: p }) =>
      first(p.purchases, (one) => {
        one.tier += 1;
      }),
  ],
  [
    'a penny off the price',
    TIERS,
    ({ proposal: p }) =>
      first(p.purchases, (one) => {
        one.price -= A_PENNY;
      }),
  ],
  [
    'a line is bought twice',
    TIERS,
    ({ proposal: { purchases } }) => first(purchases, (one) => purchases.push({ ...one })),
  ],
  [
    'the offer has fewer places',
    CAPACITY,
    (it) =>
      first(it.proposal.purchases, ({ offer, places }) => {
        offerOf(it, offer).capacity = places - 1;
      }),
  ],
  [
    'a shared resource is short',
    RESOURCES,
    (it) =>
      first(atLines(it), ({ cell, to }) => {
        cellOf(it, cell).uses['nurse-hours'] = 2;
        offerOf(it, to.offer).resources.push({ id: 'nurse-hours', limit: 1.9 });
      }),
  ],
  [
    'a provider has more than its share',
    SHARE,
    (it) => {
      if (atLines(it).length === 0) return false;
      it.round.existing.splice(0);
      it.round.fixed.splice(0);
      it.round.providerShareCap = 0.001;
      return true;
    },
  ],
];
