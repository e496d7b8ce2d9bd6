import { assembleList } from './assemble-list.ts';
import type { Brief } from './brief.ts';
import type { Candidate } from './candidate.ts';
import { evaluateSetting, failedGates } from './evaluate-setting.ts';
import type { Evaluation } from './evaluation.ts';
import { costByLine } from './found.ts';
import type { JourneyTo } from './journey-to.ts';
import { type Miss, nearestMissFirst } from './nearest-misses.ts';
import { order } from './order.ts';
import type { TailoredListProposal, WithoutProvision } from './proposal.ts';

export interface MatchInput {
  readonly brief: Brief;
  /** Every provision of every setting, in any order; settings kept apart too, so that requests for them can be answered. */
  readonly candidates: readonly Candidate[];
  readonly journeyTo: JourneyTo;
  /** Settings of the register that have no provision; only those that are requested matter. */
  readonly withoutProvision?: readonly WithoutProvision[];
}

/**
 * From a child's request to a proposed list, by evaluating every candidate: gates, measures, scales,
 * score, order, cut, mix, requested settings, nearest misses, explanations. Pure: equal inputs in any
 * order of candidates give equal lists. The provision index does the same faster and is tested against this.
 */
export function match(input: MatchInput): TailoredListProposal {
  const { brief, journeyTo, withoutProvision = [] } = input;
  const bySetting = groupBySetting(input.candidates);
  const evaluations = [...bySetting.values()]
    .map((provisions) => evaluateSetting(brief, provisions, journeyTo))
    .filter((evaluation) => evaluation !== null);
  const considered = evaluations.filter(({ apart }) => apart === null);
  const ranked = considered
    .filter(({ suitable }) => suitable)
    .sort(order)
    .map((evaluation, i) => ({ evaluation, rank: i + 1 }));

  const byKey = new Map(evaluations.map((evaluation) => [evaluation.settingKey, evaluation]));
  const ranks = new Map(ranked.map(({ evaluation, rank }) => [evaluation.settingKey, rank]));
  const asked = [...new Set(brief.request.requestedSettings)];
  return assembleList({
    brief,
    ranked,
    requested: asked
      .map((key) => byKey.get(key))
      .filter((evaluation) => evaluation !== undefined)
      .map((evaluation) => ({ evaluation, rank: ranks.get(evaluation.settingKey) ?? null })),
    failed: considered
      .filter(({ suitable }) => !suitable)
      .map(missOf)
      .sort(nearestMissFirst),
    costOf: ({ provisionId, miles }) => {
      const candidate = input.candidates.find(({ provision }) => provision.id === provisionId);
      if (candidate === undefined) throw new Error(`There is no candidate ${provisionId}.`);
      return costByLine(brief, candidate, miles);
    },
    counts: { considered: considered.length, suitable: ranked.length },
    requestedWithoutProvision: asked
      .filter((key) => !byKey.has(key))
      .flatMap((key) => withoutProvision.filter(({ settingKey }) => settingKey === key)),
    notInRegister: asked.filter(
      (key) => !byKey.has(key) && !withoutProvision.some(({ settingKey }) => settingKey === key),
    ),
  });
}

function groupBySetting(candidates: readonly Candidate[]): ReadonlyMap<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.setting.key);
    if (group === undefined) groups.set(candidate.setting.key, [candidate]);
    else group.push(candidate);
  }
  return groups;
}

function missOf(evaluation: Evaluation): Miss {
  const { settingKey, sector, miles } = evaluation;
  const failed = failedGates(evaluation);
  return { settingKey, sector, miles, failedGates: failed, evaluation: () => evaluation };
}
