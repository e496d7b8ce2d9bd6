import type { Principal } from '../../lib/access/index.ts';
import {
  type CapacityReturn,
  countOf,
  type PublishedReturn,
  placeName,
  placesIn,
  type ReturnInput,
  returnAgain,
} from '../../lib/capacity/index.ts';
import {
  type IdempotencyClaim,
  londonDate,
  ok,
  problem,
  type Result,
  refused,
} from '../../lib/kernel/index.ts';
import type { Deps } from '../shared/deps.ts';
import { type Publishing, providerOf, publishReturn } from './publish-return.ts';

export type ConfirmingDeps = Parameters<typeof publishReturn>[0] & Pick<Deps, 'placeCounters'>;

/** What “nothing has changed” would publish, and of which return it is said. */
export interface SameFigures {
  readonly newest: CapacityReturn;
  readonly input: ReturnInput;
}

/**
 * The newest figures as of today, each number of free places less what was taken of it since: a return is net of what
 * its provider has promised, so the same number again would give the places of those holds away twice.
 */
export async function sameFigures(
  deps: Pick<Deps, 'returns' | 'placeCounters' | 'now'>,
  settingKey: string,
  provisionId: string,
): Promise<Result<SameFigures>> {
  const newest = await deps.returns(providerOf(settingKey)).current(provisionId);
  if (!newest.ok) return newest;
  if (newest.value === null) return refused(NOTHING_PUBLISHED);
  const left = await placesLeft(deps, newest.value);
  if (!left.ok) return left;
  const today = londonDate(deps.now());
  const input = returnAgain(newest.value, left.value, today);
  return input.ok ? ok({ newest: newest.value, input: input.value }) : input;
}

/**
 * Publishes again what a provider has published, as of today, because nothing has changed. Refused as
 * `newer-return-there` where another return than `seen` is the newest by now: somebody must look at its figures first.
 */
export async function confirmNoChange(
  deps: ConfirmingDeps,
  principal: Principal,
  publishing: Publishing,
  seen: string,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
): Promise<Result<PublishedReturn>> {
  const same = await sameFigures(deps, publishing.settingKey, publishing.provisionId);
  if (!same.ok) return same;
  if (same.value.newest.id !== seen) return refused(NEWER);
  return publishReturn(deps, principal, publishing, same.value.input, claim);
}

/** Free places by the name of their key; refused where one cannot be read, since nobody knows what is left of it. */
async function placesLeft(
  deps: Pick<Deps, 'placeCounters' | 'now'>,
  newest: CapacityReturn,
): Promise<Result<ReadonlyMap<string, number>>> {
  const keys = placesIn(newest).map(({ key }) => key);
  const counters = await deps.placeCounters.read(keys);
  const left = new Map<string, number>();
  for (const key of keys) {
    const counter = counters.get(placeName(key));
    if (counter === undefined) continue;
    if ('needsChecking' in counter) return refused(UNREADABLE);
    const { published, taken } = countOf(counter, Math.floor(deps.now() / 1000));
    left.set(placeName(key), Math.max(0, published - taken));
  }
  return ok(left);
}

const NOTHING_PUBLISHED = problem(
  'conflict',
  'nothing-published',
  'Nothing is published of this provision yet, so there is nothing that could stay the same. Publish its figures.',
);

const NEWER = problem(
  'conflict',
  'newer-return-there',
  'Other figures have been published since. Look at them before you say that nothing has changed.',
);

const UNREADABLE = problem(
  'not-ready',
  'places-need-checking',
  'Some of its places cannot be read and need checking by those who run the service. Nothing was published.',
);
