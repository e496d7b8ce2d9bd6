import { canonicalJson, type SettingKey } from '../kernel/index.ts';
import { newerPractice } from './newer-practice.ts';
import type { SettingPractice } from './setting-practice.ts';

/** What a merge gives. */
export interface MergedPractice {
  readonly practice: ReadonlyMap<SettingKey, SettingPractice>;
  /** Settings of which something is otherwise than before. */
  readonly changed: number;
}

/**
 * Lays the figures of a file over what is stored: a setting in the file takes them unless it has newer ones, its figures
 * of other kinds stay, and settings that the file has not stay as they are. Doing it twice changes nothing more.
 */
export function mergePractice(
  stored: ReadonlyMap<SettingKey, SettingPractice>,
  given: Iterable<SettingPractice>,
): MergedPractice {
  const practice = new Map(stored);
  let changed = 0;
  for (const figures of given) {
    const before = practice.get(figures.settingKey);
    const after = before === undefined ? figures : newerPractice(before, figures);
    if (before !== undefined && canonicalJson(before) === canonicalJson(after)) continue;
    practice.set(figures.settingKey, after);
    changed += 1;
  }
  return { practice, changed };
}
