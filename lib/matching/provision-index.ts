import type { Journey } from '../geography/index.ts';
import type { SettingKey } from '../kernel/index.ts';
import type { PolicyPack } from '../policy/index.ts';
import type { Setting } from '../register/index.ts';
import type { PlacementRequest } from '../requests/index.ts';
import type { Candidate } from './candidate.ts';
import type { Evaluation } from './evaluation.ts';
import type { TailoredListProposal } from './proposal.ts';

/** One of the best settings, with each criterion's part of its score. */
export interface BestSetting {
  readonly rank: number;
  readonly settingKey: SettingKey;
  readonly provisionId: string;
  readonly score: number;
  /** Estimated road miles; null where the setting's position is unknown. */
  readonly miles: number | null;
  /** Contributions in the order of CRITERIA. */
  readonly parts: readonly number[];
}

/** A register in memory, made for ranking: the same lists as `match` over every provision, many times faster. */
export interface ProvisionIndex {
  readonly indexId: string;
  readonly registerSnapshotId: string;
  readonly settingCount: number;
  readonly provisionCount: number;
  /** Any setting of the register, those kept apart too. */
  setting(key: SettingKey): Setting | null;
  candidatesOf(key: SettingKey): readonly Candidate[];
  /** The best `count` suitable settings of the whole register, by estimated journeys. */
  best(request: PlacementRequest, policy: PolicyPack, count: number): readonly BestSetting[];
  /** The settings that a list will show or weigh, so whose real journeys are worth asking for. */
  select(request: PlacementRequest, policy: PolicyPack): readonly SettingKey[];
  /** How many suitable settings stand before this evaluation, by estimated journeys. */
  suitableBefore(request: PlacementRequest, policy: PolicyPack, evaluation: Evaluation): number;
  /** The list. With no journeys given it is what `match` makes of every provision by estimated journeys. */
  tailoredList(
    request: PlacementRequest,
    policy: PolicyPack,
    journeys: ReadonlyMap<SettingKey, Journey>,
  ): TailoredListProposal;
}
