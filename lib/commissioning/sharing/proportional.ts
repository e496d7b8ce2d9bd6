import { ok, problem, type Result, refused } from '../../kernel/index.ts';

/** The total in proportion to weights: places, children, or what each would cost alone. In pounds. */
export function proportional(
  total: number,
  weights: readonly number[],
  what: string,
): Result<readonly number[]> {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0 || weights.some((weight) => weight * sum < 0)) {
    const detail = `Shares cannot go in proportion to ${what}: ${
      sum === 0 ? 'together they are 0' : 'some are above 0 and some below'
    }. Choose another rule.`;
    return refused(problem('invalid', 'no-proportion', detail));
  }
  return ok(weights.map((weight) => (total * weight) / sum));
}
