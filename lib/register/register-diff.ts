import * as z from 'zod';
import { $SettingKey } from '../kernel/index.ts';

/** One value that differs. A provision's field is `unit.places`; a provision that came or went is `unit` alone. */
export const $FieldChange = z.object({
  field: z.string(),
  before: z.json(),
  after: z.json(),
});
export type FieldChange = z.infer<typeof $FieldChange>;

export const $SettingRef = z.object({ key: $SettingKey, name: z.string() });
export type SettingRef = z.infer<typeof $SettingRef>;

/** How it is known that one establishment follows another. */
export const $Succession = z.enum(['previous-laestab', 'same-laestab']);

export const $OpenedSetting = $SettingRef.extend({
  openDate: z.string().nullable(),
  predecessor: $SettingRef.extend({ knownBy: $Succession }).nullable(),
  /** What else differs, where the setting stood in the old snapshot as proposed. */
  fields: z.array($FieldChange),
});
export type OpenedSetting = z.infer<typeof $OpenedSetting>;

export const $ClosedSetting = $SettingRef.extend({
  closeDate: z.string().nullable(),
  closeReason: z.string().nullable(),
  successors: z.array($SettingRef),
  fields: z.array($FieldChange),
});

export const $ChangedSetting = $SettingRef.extend({ fields: z.array($FieldChange) });

/**
 * What a newer register does to an older one. A setting stands in one list only; all lists are sorted by key.
 */
export const $RegisterDiff = z.object({
  /** New in the file, or proposed before, and open now. */
  opened: z.array($OpenedSetting),
  /** In both, and closed only now. */
  closed: z.array($ClosedSetting),
  /** In both, closed before and not now. */
  reopened: z.array($ChangedSetting),
  /** New in the file, but proposed or closed already. */
  added: z.array($SettingRef),
  /** In the old snapshot and not in the file: closed without a trace, or a file that lacks rows. */
  gone: z.array($SettingRef.extend({ successors: z.array($SettingRef) })),
  /** In both, neither opened nor closed, with other values. */
  changed: z.array($ChangedSetting),
});
export type RegisterDiff = z.infer<typeof $RegisterDiff>;
