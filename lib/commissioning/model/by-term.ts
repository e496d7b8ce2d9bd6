import type { PlanProblem } from './plan-problem.ts';

/**
 * Options by the terms in which the most children can be there together: only terms in which some child comes, and
 * none whose children are all there in another such term too.
 */
export function byTerm(
  { cells, options }: Pick<PlanProblem, 'cells' | 'options'>,
  numbers: readonly number[],
): readonly (readonly [term: number, numbers: readonly number[]])[] {
  const cellOf = (option: number) => cells[options[option]?.cell ?? -1];
  const firsts = [...new Set(numbers.map((option) => cellOf(option)?.from ?? 0))].sort(
    (a, b) => a - b,
  );
  const found = firsts.map((term) => {
    const there = numbers.filter((option) => {
      const cell = cellOf(option);
      return cell !== undefined && cell.from <= term && term <= cell.to;
    });
    return [term, there] as const;
  });
  const isWithin = (own: readonly number[], other: readonly number[]) => {
    const others = new Set(other);
    return own.every((option) => others.has(option));
  };
  return found.filter(
    ([, own], i) =>
      !found.some(
        ([, other], j) =>
          i !== j &&
          (other.length > own.length || (other.length === own.length && j < i)) &&
          isWithin(own, other),
      ),
  );
}
