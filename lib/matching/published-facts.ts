import * as z from 'zod';
import { $Fee, type Fee } from '../banding/index.ts';
import { $CapacityReturn, type CapacityReturn } from '../capacity/index.ts';
import { $SettingPractice, type SettingPractice } from '../inclusion/index.ts';
import type { SettingKey } from '../kernel/index.ts';
import { $Setting } from '../register/index.ts';

/** What has been published of the settings of a register, beside the register itself. */
export interface PublishedFacts {
  /** The newest capacity return of each provision. */
  readonly returns: ReadonlyMap<string, CapacityReturn>;
  /** Every fee of each provision. */
  readonly fees: ReadonlyMap<string, readonly Fee[]>;
  readonly practice: ReadonlyMap<SettingKey, SettingPractice>;
}

export const NOTHING_PUBLISHED: PublishedFacts = {
  returns: new Map(),
  fees: new Map(),
  practice: new Map(),
};

/** One setting with all that is published of it, as the provision index keeps it. */
export const $PublishedSetting = z.object({
  setting: $Setting,
  returns: z.array($CapacityReturn),
  fees: z.array($Fee),
  practice: $SettingPractice.nullable(),
});
export type PublishedSetting = z.infer<typeof $PublishedSetting>;
