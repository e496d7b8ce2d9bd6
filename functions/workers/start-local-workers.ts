import { setTimeout as pause } from 'node:timers/promises';
import type { StoredEvent } from '../../lib/access/index.ts';
import type { Deps } from '../shared/deps.ts';
import { sealAudit } from '../use-cases/seal-audit.ts';
import { dueEvents } from './dispatch.ts';
import { LocalQueue } from './local-queue.ts';
import { QUEUES, TOPICS } from './queues.ts';
import type { Worker } from './worker.ts';

export interface LocalWorkers {
  /** Looks at once for what was stored. */
  nudge(): void;
  /** Ends what is worked on; what waits is taken up by the next start. */
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 500;
const SWEEP_EVERY_MS = 10_000;
const MOST_AT_ONCE = 1_000;

/**
 * Dispatcher and workers inside the local server: the table's outbox takes the place of its stream. An event counts as
 * sent when it has been worked on, so that one that a killed server had taken is taken up by the next.
 */
export function startLocalWorkers(
  deps: Pick<Deps, 'outbox' | 'log' | 'now' | 'audit' | 'unsealedEntries'>,
  workers: Readonly<Record<(typeof QUEUES)[number], Worker>>,
): LocalWorkers {
  const stopping = new AbortController();
  let looking = new AbortController();
  const queues = new Map(
    QUEUES.map((name) => [name, new LocalQueue(name, workers[name], deps, stopping.signal)]),
  );
  let sweptAt = Number.NEGATIVE_INFINITY;

  function hand(events: readonly StoredEvent[]): void {
    for (const event of events) queues.get(TOPICS[event.topic].queue)?.take(event);
  }

  async function look(): Promise<void> {
    hand(await deps.outbox.waiting(MOST_AT_ONCE));
    if (deps.now() - sweptAt < SWEEP_EVERY_MS) return;
    sweptAt = deps.now();
    hand(await dueEvents(deps));
    await sealAudit(deps);
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await look();
      } catch (error) {
        deps.log({ level: 'error', code: 'dispatcher-failed', error });
      }
      await pause(LOOK_EVERY_MS, null, {
        signal: AbortSignal.any([stopping.signal, looking.signal]),
      }).catch(() => {});
      looking = new AbortController();
    }
  }

  const running = run();
  return {
    nudge: () => looking.abort(),
    async stop() {
      stopping.abort();
      await running;
      await Promise.all([...queues.values()].map((queue) => queue.idle()));
    },
  };
}
