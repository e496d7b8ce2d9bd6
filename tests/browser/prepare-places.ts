import type { Deps } from '../../functions/shared/deps.ts';
import { providerOf } from '../../functions/shared/provider-of.ts';
import { unchangedReturn } from '../../functions/use-cases/confirm-return.ts';
import { publishReturn } from '../../functions/use-cases/publish-return.ts';
import type { Owner } from '../../lib/access/index.ts';
import { NOTHING_SAID } from '../../lib/capacity/index.ts';

/** A return of The Willows School with a limit of admission that waits for its answer. */
export interface PreparedPlaces {
  readonly returnId: string;
  readonly limitId: string;
  /** A setting of which nothing is published. */
  readonly silentSettingKey: string;
}

const PUBLISHING = {
  settingKey: '995020',
  provisionId: '995020-main',
  publishedBy: 'provider',
} as const;

export async function preparePlaces(deps: Deps, area: Owner): Promise<PreparedPlaces> {
  const owner = providerOf(PUBLISHING.settingKey);
  const principal = {
    person: 'Priya Willow',
    organisation: owner,
    roles: ['provider-editor' as const],
  };
  const same = await unchangedReturn(deps, PUBLISHING);
  if (!same.ok) throw new Error(same.problem.detail);
  const admissionLimits = 'No child who needs a hoist before the lift is mended.';
  const input = { ...same.value.input, profile: { ...NOTHING_SAID, places: 152, admissionLimits } };
  const published = await publishReturn(deps, principal, PUBLISHING, input, null);
  if (!published.ok) throw new Error(published.problem.detail);
  const [limit] = (await deps.areaLimits(area).all()).items;
  if (!limit) throw new Error('The limit did not reach its authority.');
  const index = await deps.currentIndex();
  for (const key of index?.keys() ?? []) {
    const [provision] = index?.setting(key)?.provisions ?? [];
    if (provision === undefined) continue;
    const newest = await deps.returns(providerOf(key)).current(provision.id);
    if (newest.ok && newest.value === null) {
      return { returnId: published.value.published.id, limitId: limit.id, silentSettingKey: key };
    }
  }
  throw new Error('Every setting of the demo has published something.');
}
