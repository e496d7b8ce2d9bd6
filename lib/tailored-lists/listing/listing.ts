import * as z from 'zod';
import { $AuthorityCode, $SettingKey } from '../../kernel/index.ts';
import { $FailReason, $GateId, $MissingFact } from '../../matching/index.ts';
import { $Criterion } from '../../policy/index.ts';
import { COULD, PLACE_STATES } from './marks.ts';
import { $Shown, FEWEST_SHOWN } from './small-counts.ts';

/** Of a row that is there: rows of fewer are left out. */
const $Count = z.int().min(FEWEST_SHOWN);

const $Detail = z.object({
  /** What the requests asked for: a need, a year group, a basis or a feature. */
  detail: z.string(),
  count: $Count,
});

/** Why a provision was not listed, in counts that are at least what they say. */
export const $ProvisionListing = z.object({
  provisionId: z.string(),
  recommended: $Shown,
  notListed: $Shown,
  /** A gate failed. */
  failed: $Shown,
  /** Suitable, and others were placed above it. */
  outranked: $Shown,
  reasons: z.array(
    z.object({
      gate: $GateId,
      reason: $FailReason,
      count: $Count,
      details: z.array($Detail),
      /** It failed nothing else, and its score was that of a recommended setting; null where that is not shown. */
      alone: $Count.nullable(),
    }),
  ),
  /** What was not known of it where it was outranked. */
  unknown: z.array(
    z.object({ gate: $GateId, missing: $MissingFact, count: $Count, details: z.array($Detail) }),
  ),
  places: z.array(z.object({ state: z.enum(PLACE_STATES), count: $Count })),
  /** Where it would have been recommended if what it has not published were as good as can be, and all else stayed. */
  could: z.array(z.object({ criterion: z.enum(COULD), count: $Count })),
  cautions: z.array(z.object({ caution: z.string(), count: $Count })),
  /** High enough, but it gave its place to another sector; null where that is not shown. */
  gaveWay: $Count.nullable(),
  /**
   * On average, where it was outranked: by criterion what the last recommended setting had more of, in whole hundredths
   * of the score; below 0 where this provision had more. Null where it was outranked too seldom to be shown.
   */
  lost: z.array(z.object({ criterion: $Criterion, points: z.int() })).nullable(),
});
export type ProvisionListing = z.infer<typeof $ProvisionListing>;

/** How the lists of one season stand to a setting, as far as it may know: totals, and none below 5. */
export const $Listing = z
  .object({
    settingKey: $SettingKey,
    /** The calendar year in which the academic year of the children’s start begins. */
    season: z.int(),
    recommended: $Shown,
    notListed: $Shown,
    /** Named by the family, recommended or not. */
    requested: $Shown,
    /** Named by a family, while the register knows no provision of it; null where that is not shown. */
    withoutProvision: $Count.nullable(),
    provisions: z.array($ProvisionListing),
    authorities: z.array(
      z.object({ authority: $AuthorityCode, recommended: $Shown, notListed: $Shown }),
    ),
  })
  .meta({ id: 'Listing' });
export type Listing = z.infer<typeof $Listing>;
