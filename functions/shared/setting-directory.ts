import type { SettingKey } from '../../lib/kernel/index.ts';
import type { ProvisionIndex } from '../../lib/matching/index.ts';

/** A setting as people look it up. */
export interface DirectoryEntry {
  readonly key: SettingKey;
  readonly name: string;
  readonly town: string | null;
  readonly postcode: string | null;
  readonly authorityCode: string | null;
  readonly authorityName: string | null;
}

/** The names of all settings of a register. */
export interface SettingDirectory {
  /** The best matches first; every word given must begin a word of the name, town, postcode or key. */
  search(words: string, most: number): readonly DirectoryEntry[];
  find(key: SettingKey): DirectoryEntry | null;
}

const directories = new WeakMap<ProvisionIndex, SettingDirectory>();

/** Made once for each index, when somebody first looks something up. */
export function settingDirectory(index: ProvisionIndex): SettingDirectory {
  const made = directories.get(index) ?? makeDirectory(index);
  directories.set(index, made);
  return made;
}

function makeDirectory(index: ProvisionIndex): SettingDirectory {
  const entries = new Map<SettingKey, { entry: DirectoryEntry; words: string }>();
  for (const key of index.keys()) {
    const setting = index.setting(key);
    if (!setting) continue;
    const { name, town, postcode, authorityCode, authorityName } = setting;
    const entry = { key, name, town, postcode, authorityCode, authorityName };
    entries.set(key, { entry, words: ` ${plain([name, town, postcode, key].join(' '))}` });
  }
  const byName = [...entries.values()].sort((a, b) => a.entry.name.localeCompare(b.entry.name));
  return {
    search(given, most) {
      const asked = plain(given).split(' ').filter(Boolean);
      if (asked.length === 0) return [];
      const found = byName.filter(({ words }) => asked.every((word) => words.includes(` ${word}`)));
      const begins = plain(given);
      const first = found.filter(({ words }) => words.startsWith(` ${begins}`));
      const rest = found.filter(({ words }) => !words.startsWith(` ${begins}`));
      return [...first, ...rest].slice(0, most).map(({ entry }) => entry);
    },
    find: (key) => entries.get(key)?.entry ?? null,
  };
}

/** Without capitals, accents and marks, as people type. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
