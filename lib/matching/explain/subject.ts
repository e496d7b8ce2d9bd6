import type { SettingKey } from '../../kernel/index.ts';
import type { PolicyPack } from '../../policy/index.ts';
import type { Sector } from '../../register/index.ts';
import type { PlacementRequest } from '../../requests/index.ts';
import type { Evaluation } from '../evaluation.ts';
import type { NotListedReason } from '../proposal.ts';
import type { Robustness } from '../robustness/robustness.ts';

/** Where a setting stands in one list. */
export interface Standing {
  /** Place among the suitable settings, from 1; null when it is not suitable. */
  readonly rank: number | null;
  /** How many settings are suitable. */
  readonly of: number;
  /** The sector for which it was brought in. */
  readonly forMix: Sector | null;
  /** Why it is not recommended; null when it is. */
  readonly reason: NotListedReason | null;
  /** Score of the last setting that is listed by rank alone; null for an empty list. */
  readonly lastScore: number | null;
}

/** What an explanation is about; every sentence may look at it. */
export interface Subject {
  readonly evaluation: Evaluation;
  readonly request: PlacementRequest;
  readonly policy: PolicyPack;
  readonly standing: Standing;
  /** Null where it was not tried. */
  readonly robustness: Robustness | null;
  /** Names of the settings that its robustness speaks of. */
  readonly settingName: (key: SettingKey) => string;
}
