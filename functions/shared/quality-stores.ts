import {
  createSharedSuspensions,
  createSharedVisits,
  createSuspensionsStore,
  type createTable,
  createVisitsStore,
} from '../../lib/adapters/store/index.ts';
import type { ProvisionIndex } from '../../lib/matching/index.ts';
import { type SuspensionsStore, suspensionsOf } from '../../lib/quality/index.ts';
import { createKept } from './kept.ts';
import type { Log } from './log.ts';
import type { QualityDeps } from './quality-deps.ts';

interface Around {
  readonly now: () => number;
  readonly log: Log;
  readonly currentIndex: () => Promise<ProvisionIndex | null>;
}

const ALL = 'all';

/** Suspensions are few: all of them are read at once, at most every half minute, whatever a list names. */
export function qualityStores(
  table: ReturnType<typeof createTable>,
  { now, log, currentIndex }: Around,
): QualityDeps {
  const sharedSuspensions = createSharedSuspensions(table);
  const kept = createKept(async () => {
    const { items, needChecking } = await sharedSuspensions.all();
    for (const { key, detail } of needChecking) {
      // Left out of lists and alarmed; the item itself stays as it is.
      log({ level: 'error', code: 'suspension-unreadable', facts: { key, detail } });
    }
    return items;
  }, now);
  return {
    visits: (owner) => createVisitsStore(table, owner),
    sharedVisits: createSharedVisits(table),
    suspensions: (owner) => seenAtOnce(createSuspensionsStore(table, owner), kept.forget),
    sharedSuspensions,
    async suspensionsFor(authority, today) {
      const all = await kept.of(ALL);
      if (all.length === 0) return [];
      const index = await currentIndex();
      return suspensionsOf(
        authority,
        all,
        today,
        (code) => index?.authorityName(code) ?? `Authority ${code}`,
      );
    },
  };
}

/** A store through which a change is seen by the lists of this process at once. */
function seenAtOnce(store: SuspensionsStore, forget: () => void): SuspensionsStore {
  const then =
    (act: SuspensionsStore['add']): SuspensionsStore['add'] =>
    async (suspension, beside) => {
      const done = await act(suspension, beside);
      forget();
      return done;
    };
  return { ...store, add: then(store.add), change: then(store.change) };
}
