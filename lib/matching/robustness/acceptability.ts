import { rankBest, scoreDraw } from './rank-best.ts';

/** A choice among alternatives of which weights and values are known only by how they are drawn. */
export interface UncertainChoice {
  /** How many; of equal scores the one with the lower number goes first. */
  readonly alternatives: number;
  readonly criteria: number;
  readonly draws: number;
  /** Ranks that are counted, from the first; all when left out. Fewer are found faster. */
  readonly ranks?: number;
  /** Writes the weights of a draw, one for each criterion. */
  readonly sampleWeights: (out: Float64Array) => void;
  /** Writes the values (0 worst, 1 best) of a draw, criterion by criterion. */
  readonly sampleValues: (out: Float64Array) => void;
}

/** What the draws came to, by number of the alternative. */
export interface Acceptability {
  /** Share of the draws, 0..1, in which an alternative takes each rank. */
  readonly rankAcceptability: readonly (readonly number[])[];
  /** Mean weights of the draws in which it is first: what one must hold important to choose it. Null when it never is. */
  readonly centralWeights: readonly (readonly number[] | null)[];
}

/**
 * Stochastic multicriteria acceptability analysis, SMAA-2 (Lahdelma and Salminen 2001, Operations
 * Research 49:444-454), with an additive value function, by simulation: the standard error of a share
 * is at most 0.5 / sqrt(draws).
 */
export function acceptability(choice: UncertainChoice): Acceptability {
  const { alternatives, criteria, draws, ranks = alternatives } = choice;
  const counted = Math.min(ranks, alternatives);
  const tallies = new Int32Array(alternatives * counted);
  const sums = new Float64Array(alternatives * criteria);
  tally(choice, counted, tallies, sums);

  const numbers = Array.from({ length: alternatives }, (_, i) => i);
  const tallyOf = (i: number) => Array.from(tallies.subarray(i * counted, (i + 1) * counted));
  return {
    rankAcceptability: numbers.map((i) => tallyOf(i).map((count) => count / draws)),
    centralWeights: numbers.map((i) => {
      const firsts = tallies[i * counted] ?? 0;
      const sum = sums.subarray(i * criteria, (i + 1) * criteria);
      return firsts === 0 ? null : Array.from(sum, (weight) => weight / firsts);
    }),
  };
}

/** Nothing is allocated from one draw to the next. */
function tally(
  { alternatives, criteria, draws, sampleWeights, sampleValues }: UncertainChoice,
  ranks: number,
  tallies: Int32Array,
  sums: Float64Array,
): void {
  const weights = new Float64Array(criteria);
  const values = new Float64Array(criteria * alternatives);
  const scores = new Float64Array(alternatives);
  const order = Int32Array.from({ length: alternatives }, (_, i) => i);
  for (let draw = 0; draw < draws; draw += 1) {
    sampleWeights(weights);
    sampleValues(values);
    scoreDraw(scores, weights, values);
    rankBest(order, scores, ranks);
    countDraw(order, ranks, tallies, weights, sums);
  }
}

function countDraw(
  order: Int32Array,
  ranks: number,
  tallies: Int32Array,
  weights: Float64Array,
  sums: Float64Array,
): void {
  for (let rank = 0; rank < ranks; rank += 1) {
    const at = (order[rank] ?? 0) * ranks + rank;
    tallies[at] = (tallies[at] ?? 0) + 1;
  }
  const start = (order[0] ?? 0) * weights.length;
  for (let c = 0; c < weights.length; c += 1) {
    sums[start + c] = (sums[start + c] ?? 0) + (weights[c] ?? 0);
  }
}

/**
 * Confidence factor of an alternative: the share of draws in which it is first when the weights are
 * its own central ones and only the values are drawn. Low, and the values are not known well enough to
 * choose it even by those who favour it most.
 */
export function confidenceFactor(
  choice: UncertainChoice,
  alternative: number,
  centralWeights: readonly number[],
): number {
  const atCentralWeights: UncertainChoice = {
    ...choice,
    ranks: 1,
    sampleWeights: (out) => out.set(centralWeights),
  };
  return acceptability(atCentralWeights).rankAcceptability[alternative]?.[0] ?? 0;
}
