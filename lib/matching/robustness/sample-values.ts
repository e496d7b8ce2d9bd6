import type { Random } from './random.ts';

/** How a measure, or a value, is drawn. Of a lognormal one, mean and deviation are those of its logarithm. */
export type Distribution =
  | { readonly kind: 'fixed'; readonly at: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'normal' | 'lognormal'; readonly mean: number; readonly deviation: number };

/** A straight line from the measure that is worth 0 to the one that is worth 1, going on beyond both. */
export interface LinearScale {
  readonly worst: number;
  readonly best: number;
}

/** The distributions of one criterion, one for each alternative, and the scale from measure to value. */
export interface UncertainCriterion {
  readonly scale: LinearScale;
  readonly measures: readonly Distribution[];
}

/** Draws every value independently; packed criterion by criterion. */
export function valuesFrom(
  criteria: readonly UncertainCriterion[],
  random: Random,
): (out: Float64Array) => void {
  const cells = criteria.flatMap(({ scale, measures }) =>
    measures.map((measure) => ({ scale, measure })),
  );
  return (out) => {
    cells.forEach(({ scale: { worst, best }, measure }, at) => {
      out[at] = (drawn(measure, random) - worst) / (best - worst);
    });
  };
}

function drawn(measure: Distribution, random: Random): number {
  switch (measure.kind) {
    case 'fixed':
      return measure.at;
    case 'uniform':
      return measure.low + (measure.high - measure.low) * random.uniform();
    case 'normal':
      return measure.mean + measure.deviation * random.normal();
    case 'lognormal':
      return Math.exp(measure.mean + measure.deviation * random.normal());
  }
}
