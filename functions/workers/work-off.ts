import { readTableFile } from '../../lib/adapters/files/read-table-file.ts';
import type { Deps } from '../shared/deps.ts';
import { caseloadWorker } from './caseload-worker.ts';
import { byQueue } from './dispatch.ts';
import { importWorker } from './import-worker.ts';
import { indexWorker } from './index-worker.ts';
import { listWorker } from './list-worker.ts';
import { reminderWorker } from './reminder-worker.ts';
import { tallyWorker } from './tally-worker.ts';
import { uploadWorker } from './upload-worker.ts';
import type { Workers } from './worker.ts';

const MOST_AT_ONCE = 1_000;

/** What a process can do beside the act that it is there for. */
export function workOffHere(deps: Deps): Promise<void> {
  return workOff(deps, {
    index: indexWorker(deps),
    imports: importWorker(deps),
    lists: listWorker(deps),
    caseloads: caseloadWorker(deps),
    reminders: reminderWorker(deps),
    tallies: tallyWorker(deps),
    uploads: uploadWorker(deps, readTableFile),
  });
}

/**
 * Works off here and now what waits for these workers, for tests and the command line, which have no queues. What
 * fails is logged and waits on.
 */
export async function workOff(
  { outbox, log }: Pick<Deps, 'outbox' | 'log'>,
  workers: Workers,
): Promise<void> {
  for (;;) {
    const waiting = await outbox.waiting(MOST_AT_ONCE);
    let done = 0;
    for (const [queue, events] of byQueue(waiting)) {
      const worker = workers[queue];
      if (!worker) continue;
      for (let at = 0; at < events.length; at += worker.atOnce) {
        const batch = events.slice(at, at + worker.atOnce);
        try {
          await worker.work(batch);
        } catch (error) {
          log({ level: 'error', code: 'event-failed', facts: { queue }, error });
          continue;
        }
        await outbox.sent(batch);
        done += batch.length;
      }
    }
    if (done === 0) return;
  }
}
