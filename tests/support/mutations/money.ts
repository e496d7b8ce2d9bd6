import { atLines, first, type Mutation, offerOf, onSpot } from './case.ts';

const CONTRACTS = 'A contract with each offer bought, and with no other';
const AMOUNTS = 'Every amount is right to the penny';
const NUMBERS = 'Children, empty places and minutes are counted right';
const A_PENNY = 0.01;

export const MONEY_MUTATIONS: readonly Mutation[] = [
  ['a contract is missing', CONTRACTS, ({ proposal: p }) => p.contracts.splice(0, 1).length > 0],
  [
    'a contract stands twice',
    CONTRACTS,
    ({ proposal: { contracts } }) => first(contracts, (one) => contracts.push({ ...one })),
  ],
  [
    'a contract of no places',
    CONTRACTS,
    ({ proposal: p }) => p.contracts.push({ offer: 'nobody', fixedCost: 0 }) > 0,
  ],
  [
    'a penny on the cost of places',
    AMOUNTS,
    ({ proposal: p }) =>
      first(p.purchases, (one) => {
        one.cost += A_PENNY;
      }),
  ],
  [
    'a penny off a contract',
    AMOUNTS,
    ({ proposal: p }) =>
      first(p.contracts, (one) => {
        one.fixedCost -= A_PENNY;
      }),
  ],
  [
    'a penny on a journey',
    AMOUNTS,
    (it) =>
      first(atLines(it), (p) => {
        p.cost += A_PENNY;
      }),
  ],
  [
    'a penny off the spot price',
    AMOUNTS,
    (it) =>
      first(onSpot(it), (p) => {
        p.cost -= A_PENNY;
      }),
  ],
  [
    'a penny on the whole',
    AMOUNTS,
    (it) =>
      first([it.proposal], (p) => {
        p.cost += A_PENNY;
      }),
  ],
  [
    'a penny off the whole',
    AMOUNTS,
    (it) =>
      first([it.proposal], (p) => {
        p.cost -= A_PENNY;
      }),
  ],
  [
    'no whole cost',
    AMOUNTS,
    (it) =>
      first([it.proposal], (p) => {
        p.cost = Number.NaN;
      }),
  ],
  [
    'the contract costs more',
    AMOUNTS,
    (it) =>
      first(it.proposal.contracts, ({ offer }) => {
        offerOf(it, offer).fixedCost += 1;
      }),
  ],
  [
    'the child costs more than said',
    AMOUNTS,
    (it) =>
      first(atLines(it), ({ cell, to: { offer, line } }) => {
        it.round.pairs.push({ cell, offer, line, cost: 777.77 });
      }),
  ],
  [
    'a child too many is counted as placed',
    NUMBERS,
    ({ proposal: p }) =>
      first(p.purchases, (one) => {
        one.placed += 1;
      }),
  ],
  [
    'an empty place is not counted',
    NUMBERS,
    ({ proposal: p }) =>
      first(p.purchases, (one) => {
        one.voids -= 1;
      }),
  ],
  [
    'a minute is left out',
    NUMBERS,
    (it) =>
      first(
        atLines(it).filter(({ minutes }) => minutes !== null),
        (p) => {
          p.minutes = (p.minutes ?? 0) - 1;
        },
      ),
  ],
  [
    'a journey that nobody knows',
    NUMBERS,
    (it) =>
      first(
        atLines(it).filter(({ minutes }) => minutes === null),
        (p) => {
          p.minutes = 10;
        },
      ),
  ],
];
