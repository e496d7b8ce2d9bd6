import { keyOfToken, tooManyAttempts } from '../../../lib/access/index.ts';
import {
  type CapacityReturn,
  type NoChangeLink,
  type ReturnInput,
  usableLink,
  WRONG_LINK,
} from '../../../lib/capacity/index.ts';
import { ok, type Result, refused } from '../../../lib/kernel/index.ts';
import type { Setting } from '../../../lib/register/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { providerOf } from '../../shared/provider-of.ts';
import { unchangedReturn } from '../confirm-return.ts';

const TRIES = { most: 30, windowSeconds: 900 };
/** All links of a setting together, for those who try one after another from many places. */
const TRIES_OF_ALL = { most: 300, windowSeconds: 900 };

/** What a link in a reminder says: whose it is, and its secret. */
export interface NoChangeToken {
  readonly settingKey: string;
  readonly secret: string;
}

/** What somebody is asked to confirm. */
export interface NoChangeAsked {
  readonly link: NoChangeLink;
  readonly setting: Setting;
  readonly newest: CapacityReturn;
  /** What would be published: the same, net of what was taken since. */
  readonly input: ReturnInput;
}

export type NoChangeDeps = Pick<
  Deps,
  'currentIndex' | 'reminders' | 'returns' | 'placeCounters' | 'rateLimits' | 'now'
>;

/**
 * What a link asks; changes nothing, since programs follow every link in a message. A secret is looked up by its hash, so how
 * long that takes says nothing of how near a wrong one came.
 */
export async function openNoChange(
  deps: NoChangeDeps,
  { settingKey, secret }: NoChangeToken,
  address: string | null,
): Promise<Result<NoChangeAsked>> {
  const now = deps.now();
  const keys = [
    [`no-change/${settingKey}/${address ?? 'unknown'}`, TRIES],
    [`no-change/${settingKey}`, TRIES_OF_ALL],
  ] as const;
  for (const [key, limit] of keys) {
    if (!(await deps.rateLimits.take(key, limit, now))) return refused(tooManyAttempts(limit));
  }
  const owner = providerOf(settingKey);
  const found = await deps.reminders(owner).link(keyOfToken(secret));
  const setting = (await deps.currentIndex())?.setting(settingKey) ?? null;
  const newest = found ? await deps.returns(owner).current(found.provisionId) : ok(null);
  if (!newest.ok) return newest;
  // A setting that the register has no longer has nothing to publish.
  if (setting === null) return refused(WRONG_LINK);
  const link = usableLink(found, newest.value?.id ?? null, now);
  if (!link.ok) return link;
  const same = await unchangedReturn(deps, link.value);
  if (!same.ok) return same;
  const { newest: published, input } = same.value;
  return ok({ link: link.value, setting, newest: published, input });
}
