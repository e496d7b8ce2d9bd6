import type { DirectoryEntry, SettingDirectory } from '../../shared/setting-directory.ts';
import type { FormFields } from '../forms/form-fields.ts';

/** A setting as it is chosen from among others. */
export interface SettingLabel {
  readonly key: string;
  readonly name: string;
  /** Town, postcode, authority and key, to tell two of one name apart. */
  readonly where: string;
}

export interface PickedSettings {
  readonly chosen: readonly SettingLabel[];
  /** The words that were searched for. */
  readonly search: string;
  /** What was found and is not chosen; null where nobody searched. */
  readonly matches: readonly SettingLabel[] | null;
  /** What is offered before anybody searches, such as the settings of a list. */
  readonly suggested: readonly SettingLabel[];
  readonly noneChosen: boolean;
}

/** The field that says for which words matches were shown. */
export function foundField(name: string): string {
  return `${name}-found`;
}

/**
 * Whether what was typed has not been looked for yet, or nothing was chosen of what was found: then it is not known what
 * is meant. Words that stay in their field after something was chosen do no harm.
 */
export function isUnsure(form: FormFields, name: string): boolean {
  const words = form.text(`${name}-search`);
  if (words === '') return false;
  return words !== form.text(foundField(name)) || form.all(name).length === 0;
}

const MOST_FOUND = 12;
const NONE = 'none';

/** What a picker shows: the settings of these keys, and those that the words find. */
export function pickedSettings(
  directory: SettingDirectory | null,
  keys: readonly string[],
  search = '',
  suggested: readonly string[] = [],
): PickedSettings {
  const matches = search === '' ? null : (directory?.search(search, MOST_FOUND) ?? []);
  return {
    chosen: chosenKeys(keys).map((key) => labelOf(directory, key)),
    search,
    matches: matches?.filter(({ key }) => !keys.includes(key)).map(label) ?? null,
    suggested: chosenKeys(suggested)
      .filter((key) => !keys.includes(key) && !matches?.some((match) => match.key === key))
      .map((key) => labelOf(directory, key)),
    noneChosen: keys.includes(NONE),
  };
}

/** The keys among what a picker sent, each once. */
export function chosenKeys(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.filter((key) => key !== '' && key !== NONE))];
}

/** A setting by its key, whether or not the register still has it. */
export function labelOf(directory: SettingDirectory | null, key: string): SettingLabel {
  const entry = directory?.find(key);
  if (entry) return label(entry);
  return { key, name: `Setting ${key}`, where: 'Not in the register that is in use' };
}

function label({ key, name, town, postcode, authorityName }: DirectoryEntry): SettingLabel {
  const number = key.length === 6 ? `URN ${key}` : `UKPRN ${key}`;
  return { key, name, where: [town, postcode, authorityName, number].filter(Boolean).join(', ') };
}
