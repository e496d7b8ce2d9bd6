import * as z from 'zod';
import type { Owner } from '../../lib/access/index.ts';
import { $SettingKey, londonDate, ok, type Result } from '../../lib/kernel/index.ts';
import {
  $TailoredListProposal,
  compareProposals,
  type TailoredListProposal,
} from '../../lib/matching/index.ts';
import {
  $Criterion,
  $PolicyPack,
  CRITERIA,
  completeWeights,
  type PolicyPack,
  type SomeWeights,
} from '../../lib/policy/index.ts';
import type { Deps } from '../shared/deps.ts';
import { rankRequest } from './rank-request.ts';

/** What is tried in place of the policy in force; what is left out stands. */
export const $WhatIfInput = z
  .strictObject({
    /** Those given stand; the others shrink or grow in proportion, so that all add up to 1. */
    weights: z
      .partialRecord($Criterion, z.number().min(0).max(1))
      .refine((weights) => Object.keys(weights).length > 0, { error: 'give at least one weight' })
      .optional(),
    scales: $PolicyPack.shape.scales.optional(),
    list: $PolicyPack.shape.list.optional(),
  })
  .refine(({ weights, scales, list }) => weights ?? scales ?? list, {
    error: 'give weights, scales or list: something that is tried in place of the policy',
  })
  .meta({ id: 'WhatIfInput' });
type WhatIfInput = z.infer<typeof $WhatIfInput>;

const $Rank = z.int().nullable();

const $RankChange = z.object({
  settingKey: $SettingKey,
  settingName: z.string(),
  /** Place among all suitable settings; null where the setting is not suitable, or too far below the cut to be looked at. */
  inForce: $Rank,
  whatIf: $Rank,
});

export const $WhatIf = z
  .object({
    /** The policy in force, against which it is tried. */
    policy: z.object({ id: z.string(), version: z.string() }),
    /** The weights that were tried, all of them. */
    weights: $PolicyPack.shape.weights,
    /** How those were made of what was given, in a sentence; null where no weights were given. */
    weightsCompleted: z.string().nullable(),
    proposal: $TailoredListProposal,
    changed: z.object({
      /** Every setting that either list recommends, in the order of the list that was tried, then of the one in force. */
      ranks: z.array($RankChange),
      entered: z.array($SettingKey),
      left: z.array($SettingKey),
    }),
  })
  .meta({ id: 'WhatIf' });
export type WhatIf = z.infer<typeof $WhatIf>;

/** Ranks for a request by the policy in force and by what is tried in its place, and compares. Stores nothing. */
export async function tryWhatIf(
  deps: Pick<Deps, 'requests' | 'policyOf' | 'now'> & Parameters<typeof rankRequest>[0],
  owner: Owner,
  requestId: string,
  input: WhatIfInput,
): Promise<Result<WhatIf>> {
  const request = await deps.requests(owner).get(requestId);
  if (!request.ok) return request;
  const policy = await deps.policyOf(owner, londonDate(deps.now()));
  const tried = triedPolicy(policy, input);
  if (!tried.ok) return tried;
  const inForce = await rankRequest(deps, request.value, policy);
  if (!inForce.ok) return inForce;
  const whatIf = await rankRequest(deps, request.value, tried.value);
  if (!whatIf.ok) return whatIf;
  return ok({
    policy: { id: policy.id, version: policy.version },
    weights: tried.value.weights,
    weightsCompleted: input.weights ? completedInWords(input.weights) : null,
    proposal: whatIf.value.proposal,
    changed: changesOf(inForce.value.proposal, whatIf.value.proposal),
  });
}

function triedPolicy(policy: PolicyPack, input: WhatIfInput): Result<PolicyPack> {
  const weights = completeWeights(policy.weights, input.weights ?? {});
  if (!weights.ok) return weights;
  return ok({
    ...policy,
    version: `${policy.version}, what if`,
    weights: input.weights ? weights.value : policy.weights,
    scales: input.scales ?? policy.scales,
    list: input.list ?? policy.list,
  });
}

function completedInWords(given: SomeWeights): string {
  const kept = Object.entries(given).map(([criterion, w]) => `${criterion.replace('-', ' ')} ${w}`);
  if (kept.length === CRITERIA.length) return `All weights were given (${kept.join(', ')}).`;
  return (
    `The weights given stand as they are (${kept.join(', ')}); ` +
    'the others keep their proportions to each other and take up the rest, so that all add up to 1.'
  );
}

function changesOf(inForce: TailoredListProposal, whatIf: TailoredListProposal): WhatIf['changed'] {
  const { ranks, entered, left } = compareProposals(inForce, whatIf);
  return {
    ranks: ranks.map(({ settingKey, settingName, before, after }) => ({
      settingKey,
      settingName,
      inForce: before,
      whatIf: after,
    })),
    entered: [...entered],
    left: [...left],
  };
}
