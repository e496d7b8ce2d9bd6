import * as z from 'zod';
import { $FeeHistory, type Fee, feeHistories } from '../../lib/banding/index.ts';
import { $SettingKey, londonDate } from '../../lib/kernel/index.ts';
import type { Deps } from '../shared/deps.ts';
import { providerOf } from '../shared/provider-of.ts';

/** All that a setting has published of its fees, and how each stands today. */
export const $SettingFees = z
  .object({
    settingKey: $SettingKey,
    histories: z.array($FeeHistory),
    /** Fees that cannot be read, and so are not shown. */
    needsChecking: z.array(z.string()),
  })
  .meta({ id: 'SettingFees' });
export type SettingFees = z.infer<typeof $SettingFees>;

export async function readFees(
  deps: Pick<Deps, 'fees' | 'now'>,
  settingKey: string,
): Promise<SettingFees> {
  const { items, needChecking } = await deps.fees(providerOf(settingKey)).all();
  return {
    settingKey,
    histories: [...feeHistories(items, londonDate(deps.now()))],
    needsChecking: needChecking.map(({ key }) => key),
  };
}

/** Who at the provider published each fee, which it alone reads. */
export async function whoPublished(
  deps: Pick<Deps, 'fees'>,
  settingKey: string,
): Promise<ReadonlyMap<string, Fee['person']>> {
  const { items } = await deps.fees(providerOf(settingKey)).all();
  return new Map(items.map(({ id, person }) => [id, person]));
}
