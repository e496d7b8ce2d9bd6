import * as z from 'zod';
import {
  $AuthorityCode,
  $CalendarDate,
  $Id,
  $Need,
  $Pence,
  $PenceRange,
  pounds,
} from '../kernel/index.ts';
import { $Factor } from './multiply-pence.ts';
import { $PlaceType } from './place-type.ts';

const $Sentence = z.string().trim().min(1, 'describe it in a plain sentence').max(500);

const $TopUpRange = $PenceRange.refine(({ low, high }) => low <= high, {
  path: ['low'],
  error: (issue) => {
    const { low, high } = $PenceRange.parse(issue.input);
    return `the low amount ${pounds(low)} is above the high amount ${pounds(high)}; swap them`;
  },
});

/** One band: whom it is for, and what it pays, in pence a year. */
export const $Band = z
  .strictObject({
    level: z.int().min(1).max(9),
    name: z.string().trim().min(1).max(80),
    descriptors: z.strictObject({
      general: $Sentence,
      byNeed: z.partialRecord($Need, $Sentence).default({}),
    }),
    /** The third tier, priced case by case: `ranges` are then filled instead of `tariffs`. */
    caseByCase: z.boolean(),
    /** Top-up by type of provision; one that is missing is not priced in this band. */
    tariffs: z.partialRecord($PlaceType, $Pence).default({}),
    /** Lowest and highest top-up that is usually agreed, by type of provision. */
    ranges: z.partialRecord($PlaceType, $TopUpRange).default({}),
    /** The additional cost to the authority, transport included, of a usual place in this band: 1 on the cost scale. */
    referencePence: $Pence.min(1, 'give what a usual place in this band costs, above £0'),
  })
  .superRefine((band, context) => {
    const [kept, other] = band.caseByCase
      ? (['ranges', 'tariffs'] as const)
      : (['tariffs', 'ranges'] as const);
    if (Object.keys(band[other]).length === 0) return;
    const how = band.caseByCase ? 'case by case' : 'by tariff';
    const message = `band ${band.level} is priced ${how}; give ${kept} and leave ${other} out`;
    context.addIssue({ code: 'custom', path: [other], message });
  });
export type Band = z.infer<typeof $Band>;

const $Bands = z
  .array($Band)
  .min(1, 'give at least one band')
  .superRefine((bands, context) => {
    bands.forEach(({ level }, i) => {
      const before = bands[i - 1]?.level ?? 0;
      if (level > before) return;
      const message = `level ${level} stands after level ${before}; give each level once, the lowest first`;
      context.addIssue({ code: 'custom', path: [i, 'level'], message });
    });
  });

/** A banding framework as an authority sends it. */
export const $FrameworkInput = z
  .strictObject({
    title: z.string().trim().min(1).max(120),
    inForceFrom: $CalendarDate,
    /** Why it is published, or what has changed, for everybody who reads it. */
    reason: z.string().trim().min(1, 'say why this framework is published').max(2_000),
    bands: $Bands,
    /** Multiplies the top-ups of settings in the area of an authority, by its code; 1 where none is given. */
    areaFactor: z
      .record(
        $AuthorityCode,
        $Factor.min(0.5, 'give a factor of at least 0.5').max(2, 'give a factor of at most 2'),
      )
      .default({}),
    /** What a mainstream setting finds for one child from its notional SEN budget before a top-up; pence a year. */
    notionalSenThreshold: $Pence.default(600_000),
  })
  .meta({ id: 'BandingFrameworkInput' });
export type FrameworkInput = z.infer<typeof $FrameworkInput>;

/** A published version of an authority's framework. Never changed; the next version takes its place. */
export const $BandingFramework = z
  .object({
    ...$FrameworkInput.shape,
    id: $Id,
    authority: $AuthorityCode,
    /** From 1, without gaps; 0 marks the starting values, which no authority has published. */
    version: z.int().min(0),
    publishedAt: z.iso.datetime(),
    publishedBy: z.string(),
  })
  .meta({ id: 'BandingFramework' });
export type BandingFramework = z.infer<typeof $BandingFramework>;
