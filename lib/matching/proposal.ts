import * as z from 'zod';
import { $SettingKey } from '../kernel/index.ts';
import { $Evaluation } from './evaluation.ts';
import { $Explanation } from './explain/explanation.ts';

/** Why a setting that was considered is not recommended. */
export const $NotListedReason = z.discriminatedUnion('why', [
  /** Suitable, but others rank above it. */
  z.object({ why: z.literal('below-the-cut'), rank: z.int() }),
  /** Suitable and high enough, but it gave its place to a setting that the mix calls for. */
  z.object({ why: z.literal('gave-way-to-mix'), rank: z.int(), to: $SettingKey }),
  z.object({ why: z.literal('gate-failed') }),
  z.object({ why: z.literal('apart'), rule: z.string() }),
]);

const $Entry = z.object({ evaluation: $Evaluation, explanation: $Explanation });

/** What matching proposes; people decide. Every part is in its order of showing. */
export const $TailoredListProposal = z.object({
  rankingVersion: z.string(),
  /** One sentence above the list: how it was ordered. */
  orderedBy: z.string(),
  /** `rank` counts suitable settings; `forMix` names the sector for which a setting was brought in. */
  recommended: z.array(
    $Entry.extend({
      rank: z.int(),
      forMix: z.enum(['mainstream', 'specialist', 'independent']).nullable(),
    }),
  ),
  /** Settings that the family asked for, whatever their gates say; outside the size of the list. */
  requested: z.array($Entry.extend({ rank: z.int().nullable(), alsoRecommended: z.boolean() })),
  notListed: z.array($Entry.extend({ reason: $NotListedReason })),
  /** Requested keys that the register does not have. */
  notInRegister: z.array($SettingKey),
  /** Sectors that the mix calls for and no suitable setting fills. */
  mixUnfilled: z.array(z.enum(['mainstream', 'specialist', 'independent'])),
  /** Suitable settings found, of how many considered. */
  counts: z.object({ considered: z.int(), suitable: z.int() }),
});
export type TailoredListProposal = z.infer<typeof $TailoredListProposal>;
