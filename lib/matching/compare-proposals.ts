import type { SettingKey } from '../kernel/index.ts';
import type { TailoredListProposal } from './proposal.ts';

/** Where a setting stands in two lists: its place among all suitable settings, as far as each list tells it. */
export interface RankChange {
  readonly settingKey: SettingKey;
  readonly settingName: string;
  /** Null where the setting is not suitable, or too far below the cut to be looked at. */
  readonly before: number | null;
  readonly after: number | null;
}

export interface ProposalChanges {
  /** Every setting that either list recommends, in the order of the later list, then of the earlier one. */
  readonly ranks: readonly RankChange[];
  readonly entered: readonly SettingKey[];
  readonly left: readonly SettingKey[];
}

/** What of the recommended settings is otherwise in a later list. */
export function compareProposals(
  earlier: TailoredListProposal,
  later: TailoredListProposal,
): ProposalChanges {
  const before = recommendedIn(earlier);
  const after = recommendedIn(later);
  const names = new Map([...after, ...before]);
  return {
    ranks: [...names].map(([settingKey, settingName]) => ({
      settingKey,
      settingName,
      before: rankIn(earlier, settingKey),
      after: rankIn(later, settingKey),
    })),
    entered: [...after.keys()].filter((key) => !before.has(key)),
    left: [...before.keys()].filter((key) => !after.has(key)),
  };
}

function recommendedIn({ recommended }: TailoredListProposal): Map<string, string> {
  return new Map(recommended.map(({ evaluation: e }) => [e.settingKey, e.settingName]));
}

/** Place among all suitable settings as far as the list tells it. */
function rankIn(proposal: TailoredListProposal, settingKey: string): number | null {
  const { recommended, requested, notListed } = proposal;
  const ranked = [...recommended, ...requested].find(
    ({ evaluation }) => evaluation.settingKey === settingKey,
  );
  if (ranked) return ranked.rank;
  const reason = notListed.find(({ evaluation }) => evaluation.settingKey === settingKey)?.reason;
  return reason && 'rank' in reason ? reason.rank : null;
}
