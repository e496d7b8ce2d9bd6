import {
  atLines,
  cellOf,
  first,
  isShareTold,
  lineOf,
  type Mutation,
  onSpot,
  undecided,
} from './case.ts';

const COUNTED = 'Every child is accounted for, once';
const SUITS = 'Every place suits the child, was decided by people, or is where the child is';
const RULED_OUT = 'No pair that was ruled out';
const WISHES = 'Placements stay and fixed pairs are met, or are named as unmet';
const LEFT_OUT = 'Nobody is left out for whom there is a place';

export const CHILDREN_MUTATIONS: readonly Mutation[] = [
  [
    'a child is dropped',
    COUNTED,
    ({ proposal }) =>
      first(proposal.allocation, (p) => {
        p.count -= 1;
      }),
  ],
  [
    'a row is dropped',
    COUNTED,
    ({ proposal: { allocation } }) => allocation.splice(0, 1).length > 0,
  ],
  [
    'a row stands twice',
    COUNTED,
    ({ proposal: { allocation } }) => first(allocation, (p) => allocation.push({ ...p })),
  ],
  [
    'a row has fewer children than none',
    COUNTED,
    ({ proposal: { allocation } }) =>
      first(allocation, (p) => {
        allocation.push({ ...p, count: -1 });
        p.count += 1;
      }),
  ],
  [
    'a child too many is unplaced',
    COUNTED,
    ({ proposal }) =>
      first(proposal.unplaced, (u) => {
        u.count += 1;
      }),
  ],
  [
    'unplaced children are forgotten',
    COUNTED,
    ({ proposal: p }) => p.unplaced.splice(0, 1).length > 0,
  ],
  [
    'a cell of another round',
    COUNTED,
    ({ proposal }) =>
      first(proposal.allocation, (p) => {
        p.cell = 'nobody';
      }),
  ],
  [
    'a line of another round',
    COUNTED,
    (it) =>
      first(atLines(it), (p) => {
        p.to.line = 'nowhere';
      }),
  ],
  [
    'a purchase of another round',
    COUNTED,
    ({ proposal }) =>
      first(proposal.purchases, (p) => {
        p.offer = 'nobody';
      }),
  ],
  [
    'a line of another basis',
    SUITS,
    (it) =>
      first(undecided(it), ({ to }) => {
        lineOf(it, to).basis = 'residential-52';
      }),
  ],
  [
    'a line for other bands',
    SUITS,
    (it) =>
      first(undecided(it), ({ to }) => {
        lineOf(it, to).bands = [9];
      }),
  ],
  [
    'a line for other needs',
    SUITS,
    (it) =>
      first(undecided(it), ({ to }) => {
        lineOf(it, to).needs = ['VI'];
      }),
  ],
  [
    'a line for other phases',
    SUITS,
    (it) =>
      first(undecided(it), ({ to }) => {
        lineOf(it, to).phases = ['post-16'];
      }),
  ],
  [
    'a feature is missing',
    SUITS,
    (it) => first(undecided(it), ({ cell }) => cellOf(it, cell).requires.push('braille')),
  ],
  [
    'a journey is too long',
    SUITS,
    (it) =>
      first(
        undecided(it).filter(({ minutes }) => (minutes ?? 0) > 1),
        () => it.round.journeyLimits.unshift({ minutes: 1 }),
      ),
  ],
  [
    'there is no spot market',
    SUITS,
    (it) =>
      first(onSpot(it), ({ cell }) => {
        cellOf(it, cell).spotPrice = null;
      }),
  ],
  [
    'the offer was ruled out',
    RULED_OUT,
    (it) =>
      first(atLines(it), ({ cell, to }) => it.round.forbidden.push({ cell, offer: to.offer })),
  ],
  [
    'the line was ruled out',
    RULED_OUT,
    (it) =>
      first(atLines(it), ({ cell, to }) =>
        it.round.forbidden.push({ cell, offer: to.offer, line: to.line }),
      ),
  ],
  [
    'a placement does not stay',
    WISHES,
    (it) =>
      first(atLines(it), ({ cell, to }) => {
        it.round.existing.push({ cell, offer: to.offer, count: cellOf(it, cell).count + 1 });
      }),
  ],
  [
    'a fixed pair is not met',
    WISHES,
    (it) =>
      first(atLines(it), ({ cell, to: { offer, line } }) => {
        it.round.fixed.push({ cell, offer, line, count: cellOf(it, cell).count + 1 });
      }),
  ],
  [
    'an unmet wish is forgotten',
    WISHES,
    ({ proposal: p }) => p.unmetWishes.splice(0, 1).length > 0,
  ],
  [
    'a wish is said to be shorter than it is',
    WISHES,
    ({ proposal: p }) =>
      first(p.unmetWishes, (wish) => {
        wish.short += 1;
      }),
  ],
  [
    'a wish is said to be unmet',
    WISHES,
    ({ proposal: p }) =>
      p.unmetWishes.push({ pointer: '/existing/99', short: 1, sentence: 'It was.' }) > 0,
  ],
  [
    'a provider above its share goes untold',
    WISHES,
    (it) => {
      if (atLines(it).length === 0 || isShareTold(it)) return false;
      it.round.providerShareCap = 0.001;
      return true;
    },
  ],
  [
    'a child is unplaced who could have a place by itself',
    LEFT_OUT,
    (it) =>
      first(onSpot(it), (p) => {
        p.count -= 1;
        it.proposal.unplaced.push({ cell: p.cell, count: 1, sentence: 'Nobody asked.' });
      }),
  ],
  [
    'a child is unplaced beside an empty place',
    LEFT_OUT,
    (it) => {
      if (isShareTold(it)) return false;
      return first(atLines(it), (p) => {
        p.count -= 1;
        cellOf(it, p.cell).spotPrice = null;
        it.proposal.unplaced.push({ cell: p.cell, count: 1, sentence: 'Nobody looked.' });
      });
    },
  ],
  [
    'nobody says why a child is unplaced',
    LEFT_OUT,
    ({ proposal }) =>
      first(proposal.unplaced, (u) => {
        u.sentence = ' ';
      }),
  ],
];
