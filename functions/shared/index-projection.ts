import type { Result } from '../../lib/kernel/index.ts';
import type { IndexPointer } from '../../lib/matching/index.ts';
import type { Log } from './log.ts';

/** Asks for a new provision index after something was published. */
export interface IndexProjection {
  changed(): Promise<void>;
  /** When all that was asked for is done. */
  settled(): Promise<void>;
}

/**
 * At most one projection runs and one waits, however many changes come. With `wait` a change answers when the
 * index knows it; without, at once, and the index follows. A failure is logged and the next change tries
 * again: what was published is stored either way.
 */
export function createIndexProjection(
  project: () => Promise<Result<IndexPointer | null>>,
  log: Log,
  wait: boolean,
): IndexProjection {
  let running: Promise<void> | null = null;
  let waiting: Promise<void> | null = null;

  async function run(): Promise<void> {
    try {
      const projected = await project();
      if (projected.ok) return;
      const { code, detail } = projected.problem;
      log({ level: 'error', code: 'index-projection-refused', facts: { problem: code, detail } });
    } catch (error) {
      log({ level: 'error', code: 'index-projection-failed', error });
    }
  }

  function ask(): Promise<void> {
    if (running === null) {
      running = run().finally(() => {
        running = null;
      });
      return running;
    }
    // What runs may have read before this change was stored.
    waiting ??= running.then(() => {
      waiting = null;
      return ask();
    });
    return waiting;
  }

  return {
    async changed() {
      const asked = ask();
      if (wait) await asked;
    },
    async settled() {
      while (running ?? waiting) await (waiting ?? running);
    },
  };
}
