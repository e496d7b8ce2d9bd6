import type { ProvisionIndex } from '../../../lib/matching/index.ts';
import type { CaseloadRow } from '../../../lib/requests/index.ts';

export interface SettingFault {
  readonly field: string;
  readonly value: string | null;
  readonly detail: string;
}

/** Settings that a row names and the register does not have: nobody could be placed there, and a list could not say why. */
export function settingFaults(
  { fields }: CaseloadRow,
  index: Pick<ProvisionIndex, 'setting'> | null,
): SettingFault[] {
  if (index === null) return [];
  const named = [
    ...(fields.attends ? [['attends', fields.attends] as const] : []),
    ...(fields.requestedSettings ?? []).map((key) => ['requestedSettings', key] as const),
    ...(fields.siblingsAt ?? []).map((key) => ['siblingsAt', key] as const),
  ];
  return named
    .filter(([, key]) => !index.setting(key))
    .map(([field, value]) => ({
      field,
      value,
      detail:
        'is no setting of the register. Check the URN; where the setting is not in the register, leave it out.',
    }));
}
