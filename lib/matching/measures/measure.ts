import * as z from 'zod';

export const MEASURES = [
  'primary-need',
  'second-need',
  'nice-to-have',
  'peer-group',
  'road-miles',
  'free-places',
  'additional-cost',
  'suspensions',
  'sen-absence',
  'inclusion-inspection',
  'reintegration',
  'inclusion-load',
  'inspection',
  'continuity',
] as const;
export const $MeasureId = z.enum(MEASURES);
export type MeasureId = z.infer<typeof $MeasureId>;

/** Where a fact comes from. */
export const FACT_SOURCES = [
  'register',
  'request',
  'policy',
  'estimated',
  'routed',
  /** The provider's own return or fee, or an authority's on its behalf. */
  'published-return',
  'published-fee',
  /** A tariff of the authority's banding framework. */
  'published-tariff',
  /** A published file, such as the school census or Ofsted's. */
  'published-file',
  /** Invented figures laid over a register for a demonstration. */
  'simulated',
  /** Only bounds are known, from the policy or the banding framework. */
  'range',
  'not-published',
] as const;

/**
 * One fact and what it is worth. `value` is the raw fact, null when unknown. `share` is its part of
 * the criterion (the shares of a criterion add up to 1). `scaled` is its place on the published scale,
 * 0..1; `low` and `high` are the same if what is unknown were worst or best.
 */
export const $Measure = z.object({
  measure: $MeasureId,
  value: z.union([z.number(), z.string()]).nullable(),
  unit: z.string().nullable(),
  source: z.enum(FACT_SOURCES),
  /** The day or year that the fact stands for; null where it has none. */
  asOf: z.string().nullable(),
  share: z.number(),
  scaled: z.number(),
  low: z.number(),
  high: z.number(),
});
export type Measure = z.infer<typeof $Measure>;

type Raw = Pick<Measure, 'measure' | 'value' | 'unit' | 'source'> & {
  readonly asOf?: string | null;
};

/** A measure that is known, at its place on the scale; `share` is 1 until it is combined with others. */
export function known(raw: Raw, scaled: number): Measure {
  return bounded(raw, scaled, scaled, scaled);
}

/** A measure of which only bounds are known. */
export function bounded(
  { measure, value, unit, source, asOf = null }: Raw,
  scaled: number,
  low: number,
  high: number,
): Measure {
  return { measure, value, unit, source, asOf, share: 1, scaled, low, high };
}

/** A measure that is not known: ordered at the policy's neutral value, shown from 0 to 1. */
export function unknownMeasure(measure: MeasureId, neutral: number): Measure {
  const raw = { measure, value: null, unit: null, source: 'not-published' as const };
  return bounded(raw, neutral, 0, 1);
}
