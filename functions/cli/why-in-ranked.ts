import type { SettingKey } from '../../lib/kernel/index.ts';
import { type WhyNot, whyNot, whyNotSource } from '../../lib/matching/index.ts';
import type { Deps } from '../shared/deps.ts';
import type { Ranked } from '../use-cases/rank-request.ts';

/** Why a setting stands where it stands in a list that was not stored; null when the register does not have it. */
export async function whyInRanked(
  deps: Pick<Deps, 'indexById'>,
  { inputs, proposal }: Ranked,
  settingKey: SettingKey,
): Promise<WhyNot | null> {
  // The very index that the list was made from, should another have become current since.
  const index = await deps.indexById(inputs.indexId);
  if (!index.ok) return null;
  return whyNot(whyNotSource(index.value, proposal), inputs, settingKey);
}
