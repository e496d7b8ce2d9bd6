import type { Owner, StoredEvent } from '../../lib/access/index.ts';
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
        await countAll(deps, first.owner, [...new Set(ofAuthority.map(({ subject }) => subject))]);
      }
    },
  };
}

/** Where one of them cannot be counted, as beside a tally that cannot be read, it must not keep the others from being counted. */
async function countAll(
  deps: Parameters<typeof tallyWorker>[0],
  owner: Owner,
  requestIds: readonly string[],
): Promise<void> {
  try {
    await countLists(deps, owner, requestIds);
  } catch (error) {
    if (requestIds.length === 1) throw error;
    let failed: unknown = null;
    for (const id of requestIds) {
      await countLists(deps, owner, [id]).catch((reason: unknown) => {
        failed ??= reason;
      });
    }
    if (failed) throw failed;
  }
}
