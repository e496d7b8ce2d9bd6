import * as z from 'zod';
import { $PlaceCost } from '../banding/index.ts';
import { $SettingKey } from '../kernel/index.ts';
import { $ApartRule, SECTORS } from '../register/index.ts';
import { $Evaluation } from './evaluation.ts';
import { $Explanation } from './explain/explanation.ts';
import { $Robustness } from './robustness/robustness.ts';

const $Sector = z.enum(SECTORS);

/** Why a setting that was considered is not recommended. */
export const $NotListedReason = z
  .discriminatedUnion('why', [
    /** Suitable, but others rank above it. */
    z.object({ why: z.literal('below-the-cut'), rank: z.int() }),
    /** Suitable and high enough, but it gave its place to a setting that the mix calls for. */
    z.object({ why: z.literal('gave-way-to-mix'), rank: z.int(), to: $SettingKey }),
    z.object({ why: z.literal('gate-failed') }),
    z.object({ why: z.literal('apart'), rule: $ApartRule }),
  ])
  .meta({ id: 'NotListedReason' });
export type NotListedReason = z.infer<typeof $NotListedReason>;

export const $ListEntry = z.object({ evaluation: $Evaluation, explanation: $Explanation });

/** What is shown closely: with the cost of its place by line, and how firmly it stands in its place. */
const $CloseEntry = $ListEntry.extend({
  /** Null in lists of ranking version 1, which reckoned no cost. */
  cost: $PlaceCost.nullable(),
  /** Null where it was not tried, or the setting stands too far down. */
  robustness: $Robustness.nullable(),
});

export const $RecommendedEntry = $CloseEntry.extend({
  /** Place among all suitable settings, from 1. */
  rank: z.int(),
  /** The sector for which the setting was brought in from below the cut; null for the others. */
  forMix: $Sector.nullable(),
});
export type RecommendedEntry = z.infer<typeof $RecommendedEntry>;

export const $RequestedEntry = $CloseEntry.extend({
  /** Place among all suitable settings; null when a gate failed or the setting is apart. */
  rank: z.int().nullable(),
  alsoRecommended: z.boolean(),
  /** Why it is not recommended; null when it is. */
  reason: $NotListedReason.nullable(),
});
export type RequestedEntry = z.infer<typeof $RequestedEntry>;

export const $NotListedEntry = $ListEntry.extend({ reason: $NotListedReason });
export type NotListedEntry = z.infer<typeof $NotListedEntry>;

/** A requested setting of which the register knows no provision for children with plans, so nothing can be evaluated. */
export const $WithoutProvision = z.object({
  settingKey: $SettingKey,
  settingName: z.string(),
  apart: $ApartRule.nullable(),
});
export type WithoutProvision = z.infer<typeof $WithoutProvision>;

/** What matching proposes; people decide. Every part is in its order of showing. */
export const $TailoredListProposal = z
  .object({
    rankingVersion: z.string(),
    /** One sentence above the list: how it was ordered. */
    orderedBy: z.string(),
    recommended: z.array($RecommendedEntry),
    /** Settings that the family asked for, in the order asked, whatever their gates say; outside the size of the list. */
    requested: z.array($RequestedEntry),
    /** What gave way to the mix, the next below the cut, then the nearest that failed a gate; without the requested ones. */
    notListed: z.array($NotListedEntry),
    requestedWithoutProvision: z.array($WithoutProvision),
    /** Requested keys that the register does not have. */
    notInRegister: z.array($SettingKey),
    /** Sectors that the mix calls for and no suitable setting fills. */
    mixUnfilled: z.array($Sector),
    /** Settings considered (those kept apart are not), and how many of them are suitable. */
    counts: z.object({ considered: z.int(), suitable: z.int() }),
  })
  .meta({ id: 'TailoredListProposal' });
export type TailoredListProposal = z.infer<typeof $TailoredListProposal>;
