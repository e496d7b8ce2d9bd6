/**
 * Scores are compared to 1e-9, as in the order of a list, so that a tie there is a tie here. Rounded
 * by `floor(x + 0.5)`: `Math.round` compiles to a branch that random scores mispredict every other time.
 */
const ROUNDING = 1e9;

/**
 * Scores of one draw into `scores`, in units of 1e-9: sum of weight x value over the criteria, added up
 * in their order. `values` is packed criterion by criterion: that of alternative i on criterion c at
 * c x alternatives + i. Four alternatives at a time, since four sums in registers take half the time
 * of sums in an array.
 */
export function scoreDraw(scores: Float64Array, weights: Float64Array, values: Float64Array): void {
  const alternatives = scores.length;
  const criteria = weights.length;
  let i = 0;
  for (; i + 3 < alternatives; i += 4) {
    let first = 0;
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (let c = 0, at = i; c < criteria; c += 1, at += alternatives) {
      const weight = weights[c] ?? 0;
      first += weight * (values[at] ?? 0);
      second += weight * (values[at + 1] ?? 0);
      third += weight * (values[at + 2] ?? 0);
      fourth += weight * (values[at + 3] ?? 0);
    }
    scores[i] = Math.floor(first * ROUNDING + 0.5);
    scores[i + 1] = Math.floor(second * ROUNDING + 0.5);
    scores[i + 2] = Math.floor(third * ROUNDING + 0.5);
    scores[i + 3] = Math.floor(fourth * ROUNDING + 0.5);
  }
  for (; i < alternatives; i += 1) {
    let sum = 0;
    for (let c = 0, at = i; c < criteria; c += 1, at += alternatives) {
      sum += (weights[c] ?? 0) * (values[at] ?? 0);
    }
    scores[i] = Math.floor(sum * ROUNDING + 0.5);
  }
}

/**
 * Brings the best `ranks` alternatives to the front of `order`, best first, of equal scores the lower
 * number first; the rest stay behind them unsorted. An insertion sort from the order of the draw
 * before, which is nearly that of this one.
 */
export function rankBest(order: Int32Array, scores: Float64Array, ranks: number): void {
  for (let from = 1; from < order.length; from += 1) {
    const item = order[from] ?? 0;
    const score = scores[item] ?? 0;
    let to = from;
    if (from >= ranks) {
      const last = order[ranks - 1] ?? 0;
      const least = scores[last] ?? 0;
      if (score < least || (score === least && item > last)) continue;
      order[from] = last;
      to = ranks - 1;
    }
    while (to > 0) {
      const other = order[to - 1] ?? 0;
      const above = scores[other] ?? 0;
      if (score < above || (score === above && item > other)) break;
      order[to] = other;
      to -= 1;
    }
    order[to] = item;
  }
}
