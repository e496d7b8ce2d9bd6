import type { GridPoint, Journey } from '../geography/index.ts';
import type { SettingKey } from '../kernel/index.ts';
import type { Setting } from '../register/index.ts';
import type { Brief } from './brief.ts';
import type { Candidate } from './candidate.ts';
import type { LivePlace } from './live-place.ts';
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

/** An academy trust as the register has it. */
export interface RegisterTrust {
  readonly name: string;
  readonly settings: readonly SettingKey[];
}

/** What a list will show or weigh, found by estimated journeys. */
export interface ListSelection {
  /**
   * Settings that were asked for, then those that may be listed, the best first: their real journeys are worth asking
   * for and their live counts worth reading.
   */
  readonly competing: readonly SettingKey[];
  /** The list. Journeys that are given replace the estimate for their settings, live counts the returns of their provisions. */
  list(
    journeys: ReadonlyMap<SettingKey, Journey>,
    counts: ReadonlyMap<string, LivePlace>,
  ): TailoredListProposal;
}

/** A register in memory, made for ranking: the same lists as `match` over every provision, many times faster. */
export interface ProvisionIndex {
  readonly indexId: string;
  readonly registerSnapshotId: string;
  readonly settingCount: number;
  readonly provisionCount: number;
  /** As the register names it; null for a code that no setting has. */
  authorityName(code: string): string | null;
  /** An academy trust and its settings; null for a code that no setting has. */
  trust(code: string): RegisterTrust | null;
  /** Of every setting of the register, those kept apart too, in order. */
  keys(): readonly SettingKey[];
  /** Of the settings that stand in the area of an authority, those kept apart too, in order. */
  keysIn(authorityCode: string): readonly SettingKey[];
  /** Any setting of the register, those kept apart too. */
  setting(key: SettingKey): Setting | null;
  /** Where a setting is; null when it has no position or no provision that matching sees. */
  positionOf(key: SettingKey): GridPoint | null;
  candidatesOf(key: SettingKey): readonly Candidate[];
  /** The best `count` suitable settings of the whole register, by estimated journeys. */
  best(brief: Brief, count: number): readonly BestSetting[];
  /** Finds what a list will show or weigh; the list itself is made once its journeys are known. */
  select(brief: Brief): ListSelection;
  /**
   * The place that a suitable setting holds in the list that `tailoredList` makes of the same journeys and counts,
   * shown there or not.
   */
  rankOf(
    brief: Brief,
    settingKey: SettingKey,
    journeys: ReadonlyMap<SettingKey, Journey>,
    counts: ReadonlyMap<string, LivePlace>,
  ): number;
  /** The list. With no journeys and no counts given it is what `match` makes of every provision by estimated journeys. */
  tailoredList(
    brief: Brief,
    journeys: ReadonlyMap<SettingKey, Journey>,
    counts: ReadonlyMap<string, LivePlace>,
  ): TailoredListProposal;
}
