import { providerCaps, type Wish, wishesOf } from '../greedy/wishes.ts';
import type { Offer } from '../round/offer.ts';
import type { PreparedLine, PreparedRound } from '../round/prepare-round.ts';

/** Children who are alike. */
export interface ProblemCell {
  readonly name: string;
  readonly count: number;
  /** Pounds a year for a place bought by itself; null where there is none. */
  readonly spot: number | null;
  /** First and last term, counted from 0. */
  readonly from: number;
  readonly to: number;
}

/** A cell at a line that suits it. */
export interface ProblemOption {
  readonly cell: number;
  readonly line: number;
  /** Beyond the price of the place, in pounds a year, each child. */
  readonly cost: number;
  /** Each child's use of the offer's resources, in the offer's order. */
  readonly uses: readonly number[];
}

/** What the optimiser decides about, with rules resolved to numbers. */
export interface PlanProblem {
  readonly cells: readonly ProblemCell[];
  readonly lines: readonly PreparedLine[];
  readonly options: readonly ProblemOption[];
  readonly offers: readonly Offer[];
  readonly wishes: readonly Pick<Wish, 'kind' | 'index' | 'cell' | 'count' | 'options'>[];
  /** Most children by provider; null without a cap. */
  readonly providerCaps: ReadonlyMap<string, number> | null;
  /** Two different totals differ by £1 or more. */
  readonly wholePounds: boolean;
}

export function planProblem(prepared: PreparedRound): PlanProblem {
  const { round, lines, cells, options, wholePounds } = prepared;
  const wishes = wishesOf(prepared);
  return {
    cells: cells.map(({ cell, spot, from, to }) => ({
      name: cell.id,
      count: cell.count,
      spot,
      from,
      to,
    })),
    lines,
    options,
    offers: round.offers,
    // A pair that is forbidden too has no option: nothing can be asked of the plan.
    wishes: wishes.filter((wish) => wish.options.length > 0),
    providerCaps: providerCaps(prepared, wishes),
    wholePounds,
  };
}

/** The same with wishes short by what a plan could not meet, by their pointers in the round. */
export function withFewerWishes(
  problem: PlanProblem,
  short: ReadonlyMap<string, number>,
): PlanProblem {
  return {
    ...problem,
    wishes: problem.wishes.map((wish) => ({
      ...wish,
      count: wish.count - (short.get(`/${wish.kind}/${wish.index}`) ?? 0),
    })),
  };
}
