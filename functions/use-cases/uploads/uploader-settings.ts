import type { Owner } from '../../../lib/access/index.ts';
import {
  settingNumber,
  type UploadSetting,
  type UploadSettings,
  uploadSettings,
} from '../../../lib/capacity/index.ts';
import type { SettingKey } from '../../../lib/kernel/index.ts';
import type { ProvisionIndex } from '../../../lib/matching/index.ts';
import type { Setting } from '../../../lib/register/index.ts';

/** Settings for which an organisation publishes: its own, a trust's, or those in an authority's area; in the register's order. */
export function settingKeysOf(index: ProvisionIndex, owner: Owner): readonly SettingKey[] {
  if (owner.kind === 'provider') return index.setting(owner.code) ? [owner.code] : [];
  if (owner.kind === 'trust') return index.trust(owner.code)?.settings ?? [];
  return owner.kind === 'authority' ? inArea(index, owner.code) : [];
}

/** The same with what the register says of each; those that are closed or kept apart take no children. */
export function settingsOf(index: ProvisionIndex, owner: Owner): readonly Setting[] {
  return settingKeysOf(index, owner)
    .flatMap((key) => index.setting(key) ?? [])
    .filter(({ apart, provisions }) => apart === null && provisions.length > 0);
}

/** How rows of an organisation's file name its settings. */
export function uploaderSettings(index: ProvisionIndex, owner: Owner): UploadSettings {
  const known = settingsOf(index, owner).map(uploadSettingOf);
  return uploadSettings(known, (number) => isKnown(index, number), WHOSE[owner.kind] ?? 'yours');
}

const WHOSE: Partial<Record<Owner['kind'], string>> = {
  trust: 'your trust',
  authority: 'your area',
  provider: 'yours',
};

function uploadSettingOf(setting: Setting): UploadSetting {
  const { key, name, urn, ukprn, authorityCode, establishmentNumber, provisions } = setting;
  const hasLaestab = authorityCode !== null && establishmentNumber !== null;
  return {
    ...{ key, name, urn, ukprn },
    laestab: hasLaestab ? settingNumber(`${authorityCode}${establishmentNumber}`) : null,
    provisionIds: provisions.map(({ id }) => id),
  };
}

function isKnown(index: ProvisionIndex, number: string): boolean {
  if (index.setting(number) !== null) return true;
  return settingsByNumber(index).has(number);
}

interface Areas {
  readonly byAuthority: ReadonlyMap<string, readonly SettingKey[]>;
  readonly numbers: ReadonlySet<string>;
}

const areas = new WeakMap<ProvisionIndex, Areas>();

/** Made once for each index: the index has settings by their key alone. */
function areasOf(index: ProvisionIndex): Areas {
  const made = areas.get(index);
  if (made) return made;
  const byAuthority = new Map<string, SettingKey[]>();
  const numbers = new Set<string>();
  for (const key of index.keys()) {
    const setting = index.setting(key);
    if (!setting) continue;
    const { laestab, ukprn } = uploadSettingOf(setting);
    for (const number of [laestab, ukprn]) if (number) numbers.add(number);
    if (setting.authorityCode === null) continue;
    const there = byAuthority.get(setting.authorityCode);
    if (there) there.push(key);
    else byAuthority.set(setting.authorityCode, [key]);
  }
  const found = { byAuthority, numbers };
  areas.set(index, found);
  return found;
}

function inArea(index: ProvisionIndex, authority: string): readonly SettingKey[] {
  return areasOf(index).byAuthority.get(authority) ?? [];
}

function settingsByNumber(index: ProvisionIndex): ReadonlySet<string> {
  return areasOf(index).numbers;
}
