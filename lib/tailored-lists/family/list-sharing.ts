import * as z from 'zod';
import {
  $CalendarDate,
  $Id,
  $SettingKey,
  type Problem,
  problem,
  type SettingKey,
} from '../../kernel/index.ts';
import type { TailoredListProposal } from '../../matching/index.ts';

/** A setting that was told that a list names it; `noticeId` is the notice in the setting's own partition. */
export const $Told = z.object({
  settingKey: $SettingKey,
  settingName: z.string(),
  noticeId: $Id,
  at: z.iso.datetime(),
});
export type Told = z.infer<typeof $Told>;

/** Who was told of one version of a list, and whether the family was given it. */
export const $ListSharing = z
  .object({
    requestId: $Id,
    listVersion: z.int().min(1),
    told: z.array($Told),
    toldBy: z.string(),
    shared: z
      .object({
        at: z.iso.datetime(),
        by: z.string(),
        /** The last day for the family's answer. */
        answersBy: $CalendarDate,
      })
      .nullable(),
    revision: z.int().min(1),
  })
  .meta({ id: 'ListSharing' });
export type ListSharing = z.infer<typeof $ListSharing>;

/** A setting that a list names to a family. */
export interface NamedSetting {
  readonly settingKey: SettingKey;
  readonly settingName: string;
}

/** Every setting that a list names: the recommended, then those that the family asked for. */
export function namedSettings({
  recommended,
  requested,
  requestedWithoutProvision,
}: TailoredListProposal): readonly NamedSetting[] {
  const named = new Map<SettingKey, string>();
  for (const { evaluation } of [...recommended, ...requested]) {
    named.set(evaluation.settingKey, evaluation.settingName);
  }
  for (const { settingKey, settingName } of requestedWithoutProvision) {
    named.set(settingKey, settingName);
  }
  return [...named].map(([settingKey, settingName]) => ({ settingKey, settingName }));
}

/** The named settings that have not been told yet. */
export function untold(
  named: readonly NamedSetting[],
  sharing: ListSharing | null,
): readonly NamedSetting[] {
  const told = new Set(sharing?.told.map(({ settingKey }) => settingKey));
  return named.filter(({ settingKey }) => !told.has(settingKey));
}

/** Why a list cannot be given to the family alone, without telling settings in the same act; null where it can. */
export function sharingRefused(
  named: readonly NamedSetting[],
  sharing: ListSharing | null,
): Problem | null {
  if (sharing?.shared) {
    return problem(
      'conflict',
      'list-shared-already',
      `Version ${sharing.listVersion} of the list has been shared with the family already.`,
    );
  }
  const waiting = untold(named, sharing);
  if (waiting.length === 0) return null;
  const names = waiting.map(({ settingName }) => settingName).join(', ');
  return problem(
    'conflict',
    'settings-not-told',
    `The family is told with or after the settings that a list names, never before. ` +
      `Not told yet: ${names}. Tell the settings, or tell them and share at the same moment.`,
  );
}
