import type { StoredEvent } from '../../lib/access/index.ts';
import type { Deps } from '../shared/deps.ts';
import { countLists } from '../use-cases/listing/count-lists.ts';
import type { Worker } from './worker.ts';

/**
 * Counts, for the settings that lists name, how they stand on them. A batch is counted at once: its lists name the same
 * settings again and again.
 */
export function tallyWorker(
  deps: Pick<Deps, 'cases' | 'lists' | 'objects' | 'tallies' | 'log'>,
): Worker {
  return {
    atOnce: 100,
    async work(events: readonly StoredEvent[]) {
      const byAuthority = Map.groupBy(events, ({ owner }) => owner.code);
      for (const ofAuthority of byAuthority.values()) {
        const [first] = ofAuthority;
        if (!first) continue;
        const requestIds = [...new Set(ofAuthority.map(({ subject }) => subject))];
        await countLists(deps, first.owner, requestIds);
      }
    },
  };
}
