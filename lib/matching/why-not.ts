import * as z from 'zod';
import type { Journey } from '../geography/index.ts';
import { $SettingKey, type SettingKey } from '../kernel/index.ts';
import { $ApartRule } from '../register/index.ts';
import type { Brief } from './brief.ts';
import type { Candidate } from './candidate.ts';
import { evaluateSetting } from './evaluate-setting.ts';
import { $Evaluation, type Evaluation } from './evaluation.ts';
import { explain } from './explain/explain.ts';
import { $Explanation } from './explain/explanation.ts';
import { journeysFrom } from './journey-to.ts';
import type { LivePlace } from './live-place.ts';
import { $NotListedReason, type NotListedReason, type TailoredListProposal } from './proposal.ts';
import { withLivePlaces } from './with-live-places.ts';

/** Where any setting stands for one list, and why; `evaluation` is null for a setting without provisions. */
export const $WhyNot = z
  .object({
    settingKey: $SettingKey,
    settingName: z.string(),
    apart: $ApartRule.nullable(),
    recommended: z.boolean(),
    /** The place that it holds, or would hold, among the suitable settings; null when it is not suitable. */
    rank: z.int().nullable(),
    reason: $NotListedReason.nullable(),
    evaluation: $Evaluation.nullable(),
    explanation: $Explanation.nullable(),
  })
  .meta({ id: 'WhyNot' });
export type WhyNot = z.infer<typeof $WhyNot>;

/** What a list was decided on, as it is stored. */
export interface MatchInputs extends Brief {
  readonly journeys: Readonly<Record<SettingKey, Journey>>;
  /** Live counts as they were read, by provision. */
  readonly counts: Readonly<Record<string, LivePlace>>;
}

/** Where the answer is looked up: the provision index, or in tests the plain `match`. */
export interface WhyNotSource {
  setting(key: SettingKey): Pick<Candidate['setting'], 'key' | 'name' | 'apart'> | null;
  /** Provisions of a setting; none for a setting in which no child is placed by a plan. */
  candidates(key: SettingKey): readonly Candidate[];
  list(inputs: MatchInputs): TailoredListProposal;
  /** The place that a suitable setting holds in the order of the list. */
  rankOf(inputs: MatchInputs, key: SettingKey): number;
}

/** Why any setting of the register stands where it stands, by the rules of the list; null when the register does not have it. */
export function whyNot(
  source: WhyNotSource,
  inputs: MatchInputs,
  settingKey: SettingKey,
): WhyNot | null {
  const setting = source.setting(settingKey);
  if (setting === null) return null;
  const about = { settingKey, settingName: setting.name, apart: setting.apart };
  const list = source.list(inputs);
  const isAsked = (entry: { readonly evaluation: Evaluation }) =>
    entry.evaluation.settingKey === settingKey;

  const recommended = list.recommended.find(isAsked);
  if (recommended !== undefined) {
    const { rank, evaluation, explanation } = recommended;
    return { ...about, recommended: true, rank, reason: null, evaluation, explanation };
  }
  const stored = list.requested.find(isAsked) ?? list.notListed.find(isAsked);
  if (stored?.reason) {
    const { evaluation, explanation, reason } = stored;
    return { ...about, recommended: false, rank: rankIn(reason), reason, evaluation, explanation };
  }
  const { request, policy } = inputs;
  const found = new Map(Object.entries(inputs.journeys));
  const journeyTo = journeysFrom(request.home.point, policy.travel, found);
  const candidates = withLivePlaces(source.candidates(settingKey), (id) => inputs.counts[id]);
  const evaluation = evaluateSetting(inputs, candidates, journeyTo);
  if (evaluation === null) {
    const rule = setting.apart ?? 'not-a-placement-setting';
    const reason = { why: 'apart' as const, rule };
    return { ...about, recommended: false, rank: null, reason, evaluation, explanation: null };
  }
  const reason = reasonOf(evaluation, () => source.rankOf(inputs, settingKey));
  const rank = rankIn(reason);
  const standing = {
    rank,
    of: list.counts.suitable,
    forMix: null,
    reason,
    lastScore: list.recommended.findLast((e) => e.forMix === null)?.evaluation.score ?? null,
  };
  const explanation = explain({
    evaluation,
    request,
    policy,
    standing,
    robustness: null,
    settingName: (key) => key,
  });
  return { ...about, recommended: false, rank, reason, evaluation, explanation };
}

function reasonOf(evaluation: Evaluation, rank: () => number): NotListedReason {
  if (evaluation.apart !== null) return { why: 'apart', rule: evaluation.apart };
  return evaluation.suitable ? { why: 'below-the-cut', rank: rank() } : { why: 'gate-failed' };
}

function rankIn(reason: NotListedReason): number | null {
  return 'rank' in reason ? reason.rank : null;
}
