import * as z from 'zod';
import { $Scale } from './scale.ts';
import { $Share, sumFault, sumsToOne } from './share.ts';

const $ReportCardGrades = z.object({
  exceptional: $Share,
  'strong-standard': $Share,
  'expected-standard': $Share,
  'needs-attention': $Share,
  'urgent-improvement': $Share,
});

const $OlderGrades = z.object({
  outstanding: $Share,
  good: $Share,
  'requires-improvement': $Share,
  inadequate: $Share,
});

/** What a graded inspection is worth, by the framework that it was made under. */
export const $GradesPolicy = z.object({ reportCard: $ReportCardGrades, older: $OlderGrades });
export type GradesPolicy = z.infer<typeof $GradesPolicy>;

/**
 * Inclusion practice as it is scored. Parts that do not apply to a kind of setting (reintegration is for
 * alternative provision only, and load is never applied to special schools, units and alternative
 * provision) drop out and the others grow in proportion.
 */
export const $InclusionPolicy = z.object({
  weights: z
    .object({
      suspensions: $Share,
      absence: $Share,
      inspection: $Share,
      reintegration: $Share,
      /** 0 unless the authority publishes otherwise: an inclusive school is not marked down for being one. */
      load: $Share,
    })
    .refine(sumsToOne, sumFault('the parts of inclusion')),
  scales: z.object({
    /** Suspensions a year for each 100 pupils. */
    suspensions: $Scale,
    /** Per cent of sessions missed. */
    absence: $Scale,
    /** Per cent of pupils who went back to a school. */
    reintegration: $Scale,
    /** Load as a multiple of the norm. */
    load: $Scale,
  }),
  grades: $GradesPolicy,
  /** Years after which a figure or an inspection counts as not known. */
  yearsKnown: z.number().positive(),
});
export type InclusionPolicy = z.infer<typeof $InclusionPolicy>;
