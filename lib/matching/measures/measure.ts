import * as z from 'zod';

export const MEASURES = [
  'primary-need',
  'second-need',
  'nice-to-have',
  'peer-group',
  'road-miles',
  'free-places',
  'additional-cost',
  'inclusion-practice',
  'quality-record',
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
  share: z.number(),
  scaled: z.number(),
  low: z.number(),
  high: z.number(),
});
export type Measure = z.infer<typeof $Measure>;

type Raw = Pick<Measure, 'measure' | 'value' | 'unit' | 'source'>;

/** A measure that is known, at its place on the scale; `share` is 1 until it is combined with others. */
export function known({ measure, value, unit, source }: Raw, scaled: number): Measure {
  return { measure, value, unit, source, share: 1, scaled, low: scaled, high: scaled };
}

/** A measure that is not known: ordered at the policy's neutral value, shown from 0 to 1. */
export function unknownMeasure(measure: MeasureId, neutral: number): Measure {
  return {
    measure,
    value: null,
    unit: null,
    source: 'not-published',
    share: 1,
    scaled: neutral,
    low: 0,
    high: 1,
  };
}
