import * as z from 'zod';

/** A part of a whole, or a value between worst (0) and best (1). */
export const $Share = z.number().min(0).max(1);

const $Weights = z.record(z.string(), z.number());

const SUM_TOLERANCE = 1e-9;

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** Whether parts add up to 1, but for what floating point leaves over. */
export function isWhole(sum: number): boolean {
  return Math.abs(sum - 1) < SUM_TOLERANCE;
}

export function sumsToOne(weights: Readonly<Record<string, number>>): boolean {
  return isWhole(sumOf(Object.values(weights)));
}

/** A sum as people write it, without what floating point leaves over. */
export function shownSum(sum: number): string {
  return String(Number(sum.toFixed(9)));
}

/** The fault of weights that do not add up to 1, with what they add up to. `what` names them: "the weights of the criteria". */
export function sumFault(what: string) {
  return {
    error: (issue: { readonly input?: unknown }) => {
      const sum = sumOf(Object.values($Weights.parse(issue.input)));
      return `${what} must add up to 1; these add up to ${shownSum(sum)}`;
    },
  };
}
