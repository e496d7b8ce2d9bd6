import type { Deps } from '../shared/deps.ts';
import { lookAtWatch } from '../use-cases/reminders/look-at-watch.ts';
import type { Worker } from './worker.ts';

/** Reminds those who publish of figures that grow old, and those whom an authority asks of their first. */
export function reminderWorker(deps: Deps): Worker {
  return {
    atOnce: 1,
    async work(events) {
      for (const { owner, subject } of events) await lookAtWatch(deps, owner, subject);
    },
  };
}
