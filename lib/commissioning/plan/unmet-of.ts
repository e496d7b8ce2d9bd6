import type { Decision } from './decision.ts';
import type { Proposal } from './plan.ts';

/** Children short of each wish that a proposal does not meet, by the wish's pointer in the round. */
export function unmetOf({
  unmetWishes,
}: Pick<Proposal, 'unmetWishes'>): ReadonlyMap<string, number> {
  return new Map(unmetWishes.map(({ pointer, short }) => [pointer, short]));
}

/** The same of a decision. */
export function unmetBy({ shortOf }: Pick<Decision, 'shortOf'>): ReadonlyMap<string, number> {
  return new Map(
    shortOf.flatMap((short) =>
      short.wish === 'provider-share' ? [] : [[`/${short.wish}/${short.index}`, short.short]],
    ),
  );
}
