import type { PlaceCost } from '../banding/index.ts';
import type { SettingKey } from '../kernel/index.ts';
import type { PolicyPack } from '../policy/index.ts';
import type { PlacementRequest } from '../requests/index.ts';
import { applyMix, type Ranked } from './apply-mix.ts';
import type { Brief } from './brief.ts';
import type { Evaluation } from './evaluation.ts';
import { explain } from './explain/explain.ts';
import { orderedBy } from './explain/ordered-by.ts';
import { type Miss, pickNearestMisses } from './nearest-misses.ts';
import type { NotListedReason, TailoredListProposal, WithoutProvision } from './proposal.ts';
import { RANKING_VERSION } from './ranking-version.ts';
import type { Robustness } from './robustness/robustness.ts';
import { robustnessOf } from './robustness/robustness-of.ts';

/**
 * What a list is made of. `match` finds it by looking at every candidate, the provision index by
 * looking at a shortlist; the same parts give the same list.
 */
export interface ListParts {
  readonly brief: Brief;
  /**
   * Suitable settings in order: at least the best `policy.list.shortlist` and, of each sector, the
   * best and the best whose need gate is passed.
   */
  readonly ranked: readonly Ranked[];
  /** Every requested setting that has a provision, in the order asked; `rank` null when not suitable. */
  readonly requested: readonly { readonly evaluation: Evaluation; readonly rank: number | null }[];
  /**
   * Settings that failed a gate, nearest miss first: at least `nearestMisses` besides the requested
   * ones, and the nearest mainstream one.
   */
  readonly failed: readonly Miss[];
  /** The cost by line of the place that an evaluation is about. */
  readonly costOf: (evaluation: Evaluation) => PlaceCost;
  readonly counts: TailoredListProposal['counts'];
  readonly requestedWithoutProvision: readonly WithoutProvision[];
  readonly notInRegister: readonly SettingKey[];
}

/** Cut, mix, requested settings, nearest misses and explanations. */
export function assembleList(parts: ListParts): TailoredListProposal {
  const { brief, ranked, counts } = parts;
  const { request, policy } = brief;
  const { size, nearestMisses } = policy.list;
  const mix = applyMix(ranked, size, mixFor(request, policy));
  const listedKeys = new Set(mix.listed.map((entry) => entry.evaluation.settingKey));
  const requestedKeys = new Set(parts.requested.map((entry) => entry.evaluation.settingKey));
  const gaveWay = new Map(mix.gaveWay.map((entry) => [entry.evaluation.settingKey, entry]));
  const firmness =
    brief.seed === null
      ? new Map<SettingKey, Robustness>()
      : robustnessOf(
          // What stands behind the shortlist is known in parts only, so neighbours there are none.
          ranked.slice(0, policy.list.shortlist).map(({ evaluation }) => evaluation),
          policy,
          { seed: brief.seed, size },
        );
  const names = new Map(
    ranked.map(({ evaluation }) => [evaluation.settingKey, evaluation.settingName]),
  );
  const settingName = (key: SettingKey) => names.get(key) ?? key;
  const lastScore = mix.listed.findLast((entry) => entry.forMix === null)?.evaluation.score ?? null;

  const reasonFor = (evaluation: Evaluation, rank: number | null): NotListedReason => {
    if (evaluation.apart !== null) return { why: 'apart', rule: evaluation.apart };
    if (rank === null) return { why: 'gate-failed' };
    const way = gaveWay.get(evaluation.settingKey);
    return way === undefined
      ? { why: 'below-the-cut', rank }
      : { why: 'gave-way-to-mix', rank, to: way.to };
  };
  const explained = (
    evaluation: Evaluation,
    rank: number | null,
    reason: NotListedReason | null,
    forMix: TailoredListProposal['recommended'][number]['forMix'] = null,
  ) => ({
    evaluation,
    explanation: explain({
      evaluation,
      request,
      policy,
      standing: { rank, of: counts.suitable, forMix, reason, lastScore },
      robustness: firmness.get(evaluation.settingKey) ?? null,
      settingName,
    }),
  });
  const notListed = (evaluation: Evaluation, rank: number | null) => {
    const reason = reasonFor(evaluation, rank);
    return { ...explained(evaluation, rank, reason), reason };
  };

  const unlisted = ranked.filter(
    ({ evaluation: { settingKey } }) =>
      !listedKeys.has(settingKey) && !requestedKeys.has(settingKey),
  );
  const misses = pickNearestMisses(
    unlisted.filter(({ evaluation }) => !gaveWay.has(evaluation.settingKey)),
    parts.failed.filter(({ settingKey }) => !requestedKeys.has(settingKey)),
    nearestMisses,
    request.mainstreamWanted && mix.unfilled.includes('mainstream'),
  );
  return {
    rankingVersion: RANKING_VERSION,
    orderedBy: orderedBy(policy),
    recommended: mix.listed.map(({ evaluation, rank, forMix }) => ({
      ...explained(evaluation, rank, null, forMix),
      cost: parts.costOf(evaluation),
      robustness: firmness.get(evaluation.settingKey) ?? null,
      rank,
      forMix,
    })),
    requested: parts.requested.map(({ evaluation, rank }) => {
      const listed = mix.listed.find((l) => l.evaluation.settingKey === evaluation.settingKey);
      const reason = listed === undefined ? reasonFor(evaluation, rank) : null;
      const entry = explained(evaluation, rank, reason, listed?.forMix ?? null);
      const cost = parts.costOf(evaluation);
      const robustness = firmness.get(evaluation.settingKey) ?? null;
      return { ...entry, cost, robustness, rank, alsoRecommended: listed !== undefined, reason };
    }),
    notListed: [
      ...unlisted.filter(({ evaluation }) => gaveWay.has(evaluation.settingKey)),
      ...misses.below,
      ...misses.failed.map((miss) => ({ evaluation: miss.evaluation(), rank: null })),
    ].map(({ evaluation, rank }) => notListed(evaluation, rank)),
    requestedWithoutProvision: [...parts.requestedWithoutProvision],
    notInRegister: [...parts.notInRegister],
    mixUnfilled: [...mix.unfilled],
    counts,
  };
}

/** The policy's mix; a family that wants mainstream is always shown a mainstream setting (s. 33). */
export function mixFor({ mainstreamWanted }: PlacementRequest, { list: { mix } }: PolicyPack) {
  return mainstreamWanted && !mix.includes('mainstream') ? [...mix, 'mainstream' as const] : mix;
}
