import { canonicalJson, type SettingKey } from '../kernel/index.ts';
import { $SettingPractice, type SettingPractice } from './setting-practice.ts';

/**
 * The practice of all settings as immutable bytes: NDJSON, one setting a line in canonical JSON, sorted by key, so that
 * the same figures have the same bytes whatever order they were imported in.
 */
export function encodePracticeSnapshot(
  practice: ReadonlyMap<SettingKey, SettingPractice>,
): Uint8Array {
  const sorted = [...practice.values()].sort((a, b) => (a.settingKey < b.settingKey ? -1 : 1));
  return Buffer.from(sorted.map((setting) => `${canonicalJson(setting)}\n`).join(''));
}

/**
 * The practice of each setting by key. Throws on damaged bytes: they are named by their content, so that
 * is broken infrastructure and no one's input.
 */
export function readPracticeSnapshot(bytes: Uint8Array): ReadonlyMap<SettingKey, SettingPractice> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const practice = new Map<SettingKey, SettingPractice>();
  for (let at = 0; at < buffer.length; ) {
    const end = buffer.indexOf(10, at);
    const line = buffer.toString('utf8', at, end < 0 ? buffer.length : end);
    const setting = readLine(line, practice.size + 1);
    practice.set(setting.settingKey, setting);
    at = end < 0 ? buffer.length : end + 1;
  }
  return practice;
}

function readLine(line: string, number: number): SettingPractice {
  try {
    return $SettingPractice.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`Line ${number} of the practice snapshot cannot be read.`, { cause });
  }
}
