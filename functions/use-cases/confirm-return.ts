import type { Principal } from '../../lib/access/index.ts';
import {
  type CapacityReturn,
  countOf,
  type Found,
  type FoundCounter,
  type PublishedReturn,
  placeName,
  type ReturnInput,
  returnAgain,
} from '../../lib/capacity/index.ts';
import {
  type IdempotencyClaim,
  londonDate,
  ok,
  type Problem,
  problem,
  type Result,
  refused,
} from '../../lib/kernel/index.ts';
import type { Deps } from '../shared/deps.ts';
import { providerOf } from '../shared/provider-of.ts';
import { type Publishing, publishReturn } from './publish-return.ts';

export type ConfirmDeps = Pick<
  Deps,
  'returns' | 'placeCounters' | 'currentIndex' | 'eventsStored' | 'now' | 'newId'
>;

const TRIES = 5;

/**
 * “Nothing has changed”: publishes the newest figures as of today. Of free places it publishes what is left of them now,
 * since a return is net of what was promised: a place that was held since is not free a second time.
 * Refused where another return than `seen` is the newest by now: somebody must look at its figures first.
 */
export async function confirmReturn(
  deps: ConfirmDeps,
  principal: Principal,
  publishing: Publishing,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
  seen: string | null = null,
): Promise<Result<PublishedReturn>> {
  for (let attempt = 1; ; attempt += 1) {
    const unchanged = await unchangedReturn(deps, publishing);
    if (!unchanged.ok) return unchanged;
    const { input } = unchanged.value;
    if (seen !== null && input.replaces !== seen) return refused(NEWER);
    const published = await publishReturn(deps, principal, publishing, input, claim, (found) =>
      countedOtherwise(found, unchanged.value),
    );
    const isMoved = !published.ok && published.problem.code === 'places-counted-otherwise';
    if (!isMoved || attempt >= TRIES) return published;
  }
}

interface Unchanged {
  readonly newest: CapacityReturn;
  readonly input: ReturnInput;
  /** Free places by the name of their places, as `input` says. */
  readonly counted: ReadonlyMap<string, number>;
  /** When they were counted, in seconds since 1970. */
  readonly at: number;
}

/** What “nothing has changed” publishes today; refused where a new academic year has begun since, or nothing is published. */
export async function unchangedReturn(
  deps: Pick<ConfirmDeps, 'returns' | 'placeCounters' | 'now'>,
  { settingKey, provisionId }: Pick<Publishing, 'settingKey' | 'provisionId'>,
): Promise<Result<Unchanged>> {
  const newest = await deps.returns(providerOf(settingKey)).current(provisionId);
  if (!newest.ok) return newest;
  if (newest.value === null) return refused(NOTHING_PUBLISHED);
  const today = londonDate(deps.now());
  const { items } = await deps.placeCounters.ofProvision(settingKey, provisionId);
  const at = Math.floor(deps.now() / 1000);
  const counted = freeNow(items, at);
  const again = returnAgain(newest.value, counted, today);
  if (!again.ok) return again;
  return ok({
    newest: newest.value,
    input: { ...again.value, replaces: newest.value.id },
    counted,
    at,
  });
}

function freeNow(
  counters: readonly FoundCounter[],
  nowSeconds: number,
): ReadonlyMap<string, number> {
  return new Map(
    counters.flatMap(({ key, counter }) => {
      const { published } = counter;
      if (published === null) return [];
      const { taken } = countOf({ ...counter, published }, nowSeconds);
      return [[placeName(key), Math.max(0, published - taken)] as const];
    }),
  );
}

/** A place was held or given back between counting what is left and publishing it. */
function countedOtherwise({ counters }: Found, { counted, at }: Unchanged): Problem | null {
  const now = freeNow(counters, at);
  return [...counted].every(([name, free]) => now.get(name) === free) ? null : COUNTED_OTHERWISE;
}

const COUNTED_OTHERWISE = problem(
  'conflict',
  'places-counted-otherwise',
  'Places were held or given back in the same moment. Nothing was stored; try again.',
);
const NEWER = problem(
  'conflict',
  'newer-return-there',
  'Other figures have been published since. Look at them before you say that nothing has changed.',
);
const NOTHING_PUBLISHED = problem(
  'conflict',
  'nothing-published',
  'Nothing is published of this provision yet, so there is nothing to confirm. Publish its figures first.',
);
