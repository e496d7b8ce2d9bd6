import type { CountedList } from './part.ts';
import type { Tally } from './tally.ts';

/** With the revision that a change of it expects; 0 where there is none. */
export interface At<T> {
  readonly rev: number;
  readonly value: T;
}

/** Which tally: one setting’s of one season. */
export type TallyName = Pick<Tally, 'settingKey' | 'season'>;

/** What the lists of one authority add to the tallies of the settings that they name; for the workers alone. */
export interface TalliesStore {
  /** What of these requests is counted; of those that were never counted, nothing. */
  counted(requestIds: readonly string[]): Promise<ReadonlyMap<string, At<CountedList>>>;
  /** All that is counted. */
  allCounted(): Promise<readonly CountedList[]>;
  /** This authority’s own part of the tallies, by `tallyName`. */
  tallies(names: readonly TallyName[]): Promise<ReadonlyMap<string, At<Tally>>>;
  /** All of it or nothing; false where anything was changed by others meanwhile. */
  change(lists: readonly At<CountedList>[], tallies: readonly At<Tally>[]): Promise<boolean>;
}

export function tallyName({ settingKey, season }: TallyName): string {
  return `${season}/${settingKey}`;
}

/** The tallies of one setting, of every authority and season. What cannot be read is left out, and said. */
export interface SettingTallies {
  all(): Promise<{ readonly items: readonly Tally[]; readonly needChecking: number }>;
}
