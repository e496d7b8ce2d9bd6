import { wishesOf } from '../greedy/wishes.ts';
import type { PreparedRound } from '../round/prepare-round.ts';
import { cellInWords, countInWords } from './cell-in-words.ts';
import type { ChildrenAtLines } from './children-at-lines.ts';
import type { Decision, ShortOf } from './decision.ts';
import type { Proposal } from './plan.ts';
import { sayObstacles } from './say-obstacles.ts';

type UnmetWish = Proposal['unmetWishes'][number];

/** Each wish that is short, with its place in the round and what stood against it. */
export function sayUnmetWishes(
  prepared: PreparedRound,
  at: ChildrenAtLines,
  { shortOf, placedOfOption }: Decision,
): readonly UnmetWish[] {
  if (shortOf.length === 0) return [];
  const wishes = new Map(wishesOf(prepared).map((wish) => [`${wish.kind} ${wish.index}`, wish]));
  return shortOf.map((unmet) => {
    if (unmet.wish === 'provider-share') return sayAboveShare(prepared, at, unmet);
    const wish = wishes.get(`${unmet.wish} ${unmet.index}`);
    const { cell } = prepared.cells[wish?.cell ?? -1] ?? {};
    const pointer = `/${unmet.wish}/${unmet.index}`;
    if (!wish || !cell) throw new Error(`No wish at ${pointer} with a cell of the round`);
    const options = wish.options.flatMap((option) => prepared.options[option] ?? []);
    const placed = (prepared.optionsOfCell[wish.cell] ?? []).reduce(
      (sum, option) => sum + (placedOfOption[option] ?? 0),
      0,
    );
    const why =
      options.length === 0
        ? ['the pair is forbidden or not offered']
        : placed === cell.count
          ? ['no more children of the cell are without a place at an offer']
          : sayObstacles(prepared, at, options);
    const name = prepared.round.offers.find(({ id }) => id === wish.offer)?.name ?? wish.offer;
    const asked = unmet.wish === 'existing' ? 'cannot stay at' : 'cannot be at';
    const where = wish.line === null ? name : `${name} (${wish.line})`;
    const what = cellInWords(prepared.round, cell, unmet.short);
    const decided = unmet.wish === 'existing' ? '' : ', as was fixed';
    return {
      pointer,
      short: unmet.short,
      sentence: `${what} ${asked} ${where}${decided}: ${why.join('; ')}.`,
    };
  });
}

function sayAboveShare(
  { providerCap }: PreparedRound,
  at: ChildrenAtLines,
  { provider, short }: Extract<ShortOf, { wish: 'provider-share' }>,
): UnmetWish {
  const count = countInWords(at.atProvider(provider));
  return {
    pointer: '/providerShareCap',
    short,
    sentence: `${count} children are at ${provider}, ${short} more than the ${providerCap ?? 0} that the cap on a provider's share allows: they are there already or were fixed.`,
  };
}
