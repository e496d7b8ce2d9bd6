import * as z from 'zod';
import { $CalendarDate, $Need } from '../kernel/index.ts';
import { $CapacityPolicy } from './capacity-policy.ts';
import { $CostPolicy } from './cost-policy.ts';
import { $GradesPolicy, $InclusionPolicy } from './inclusion-policy.ts';
import { $RobustnessPolicy } from './robustness-policy.ts';
import { $Scale } from './scale.ts';
import { $Share, sumFault, sumsToOne } from './share.ts';
import { $TravelPolicy } from './travel-policy.ts';

/** What a list is ordered by, in the order in which it is published. */
export const CRITERIA = [
  'need-fit',
  'distance',
  'capacity',
  'cost',
  'inclusion',
  'quality',
  'continuity',
] as const;
export const $Criterion = z.enum(CRITERIA);
export type Criterion = z.infer<typeof $Criterion>;

const $Weights = z
  .record($Criterion, $Share)
  .refine(sumsToOne, sumFault('the weights of the criteria'));

/** Sub-weights of need fit; they add up to 1. A part that a request does not call for drops out and the others grow in proportion. */
const $NeedFit = z.object({
  weights: z
    .object({ primary: $Share, second: $Share, niceToHave: $Share, peers: $Share })
    .refine(sumsToOne, sumFault('the parts of need fit')),
  /** The provision is designated for the need. */
  designated: $Share,
  /** The setting has another provision designated for it, or accepts it. */
  accepted: $Share,
  /** Ordinarily available mainstream provision, by the level of the child's band. */
  mainstreamByBand: $Scale,
  /** The same for a child without a band. */
  mainstreamWithoutBand: $Share,
  /** Mainstream, for a need for which ordinarily available provision is never assumed. */
  mainstreamToCheck: $Share,
  /**
   * A specialist provision for which the register lists other needs but not this one. Stands below
   * the neutral value: silence says less against a provision than a list that leaves the need out.
   */
  listedOthers: $Share,
  /**
   * An ordinary independent school that publishes nothing of the need: it has neither the duty to admit
   * nor the funding on which ordinarily available provision rests.
   */
  independentOrdinary: $Share,
  /**
   * Alternative provision that publishes nothing of the need, for a child with SEMH; for other needs it is worth
   * nothing: an intervention on the way back to a school, not a school for a need.
   */
  alternativeProvision: $Share,
  /** From the number of pupils of the provision within two years of the child to value. */
  peers: $Scale,
});

/** When a mainstream provision passes the need gate; it is never failed on need (s. 33), only marked for checking. */
const $MainstreamRule = z.object({
  /** Needs for which ordinarily available provision is not assumed at any band. */
  alwaysCheck: z.array($Need).max($Need.options.length, 'give each need once'),
  /** Highest band level at which it is assumed. */
  assumedUpToBand: z.int().min(0).max(9),
});

/** Value used for the order where a measure is unknown; the score is shown with its low and high beside it. */
const $Neutral = z.object({
  needFit: $Share,
  second: $Share,
  niceToHave: $Share,
  /** As with capacity 0 in every pack that is published now; lists made before that was a rule hold 0.5. */
  peers: $Share,
  distance: $Share,
  /** Nothing published is worth nothing: silence never ranks above an honest "none". */
  capacity: z.literal(0),
  cost: $Share,
  inclusion: $Share,
  quality: $Share,
});

const MOST_REQUESTED = 20;

/** How many settings are shown, of which sectors. */
const $ListPolicy = z
  .object({
    /** Settings recommended. */
    size: z.int().min(1).max(30),
    /** Sectors of which at least one suitable setting stands in the list. */
    mix: z.array(z.enum(['mainstream', 'specialist', 'independent'])),
    nearestMisses: z.int().min(0).max(100),
    /** Candidates looked at closely before the list is cut. */
    shortlist: z.int().min(30).max(200),
  })
  .refine(({ size, mix }) => size >= mix.length, {
    error: 'the list must be long enough to hold one setting of each sector of the mix',
  })
  .refine(
    ({ size, mix, nearestMisses, shortlist }) =>
      shortlist >= size + mix.length + Math.ceil(nearestMisses / 2) + MOST_REQUESTED,
    {
      error: `the shortlist must reach past the list, its mix, half the nearest misses and ${MOST_REQUESTED} requested settings`,
    },
  );

export const $PolicyPack = z
  .object({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    /** Where the rules come from, for the page that publishes them. */
    sources: z.array(z.string()),
    inForceFrom: $CalendarDate,
    lawMode: z.enum(['2014-act', 'education-for-all']),
    weights: $Weights,
    needFit: $NeedFit,
    mainstream: $MainstreamRule,
    scales: z.object({ distanceDay: $Scale, distanceResidential: $Scale }),
    continuity: z.object({ attends: $Share, sibling: $Share }),
    capacity: $CapacityPolicy,
    cost: $CostPolicy,
    inclusion: $InclusionPolicy,
    /** What an inspection is worth for quality, and after how many years it counts as not known. */
    quality: z.object({ grades: $GradesPolicy, yearsKnown: z.number().positive() }),
    robustness: $RobustnessPolicy,
    neutral: $Neutral,
    travel: $TravelPolicy,
    journeyLimits: z.object({
      /** Oldest age at which the younger limit holds. */
      youngerUpToAge: z.int(),
      youngerMinutes: z.number().positive(),
      olderMinutes: z.number().positive(),
    }),
    inclusionLoad: z.object({
      /** Academic year of the norms; counts of another year are held against them at a price. */
      year: z.string().regex(/^\d{4}\/\d{2}$/, 'write an academic year as 2024/25'),
      /** Norms as shares of the roll, by phase: pupils with a plan, and on SEN support. */
      norms: z.record(
        z.enum(['nursery', 'primary', 'secondary', 'all-through', 'post-16']),
        z.object({ withPlan: $Share, onSupport: $Share }),
      ),
      /** Caution from this multiple of the norm. */
      cautionFrom: z.number().min(1),
      /** No caution on fewer pupils than this: a share of a tiny roll says nothing and points at a child. */
      fewestPupils: z.int().min(1),
    }),
    list: $ListPolicy,
  })
  .meta({ id: 'PolicyPack' });
export type PolicyPack = z.infer<typeof $PolicyPack>;
