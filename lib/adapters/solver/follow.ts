import type { Worker } from 'node:worker_threads';
import type { SolveOptions, SolverOutcome } from '../../commissioning/index.ts';
import type { SolveOrder, ThreadNews } from './thread-messages.ts';

/** What HiGHS may overrun its own clock by, in seconds, before its thread is ended. */
const GRACE = 1;

/**
 * Gives a thread an order and waits for the outcome, but never longer than the order's clock and a little.
 * A thread that is late, has crashed or is to stop is ended; what it had found by then is the outcome.
 */
export function follow(
  worker: Worker,
  order: SolveOrder,
  { onProgress, signal }: Pick<SolveOptions, 'onProgress' | 'signal'>,
  end: () => void,
): Promise<SolverOutcome> {
  const began = performance.now();
  let found: Extract<ThreadNews, { kind: 'found' }> | null = null;
  let bound = -Infinity;
  return new Promise((resolve) => {
    const late = setTimeout(
      () => cut('clock', 'its clock ran out'),
      (order.options.seconds + GRACE) * 1000,
    );
    const stopped = () => cut('clock', 'told to stop');
    const crashed = (error: Error) => cut('crashed', error.message);
    const gone = (code: number) => cut('crashed', `the solver's thread ended with code ${code}`);

    function seconds(): number {
      return (performance.now() - began) / 1000;
    }
    function finish(outcome: SolverOutcome): void {
      clearTimeout(late);
      signal?.removeEventListener('abort', stopped);
      worker.off('message', heard).off('error', crashed).off('exit', gone);
      worker.unref();
      resolve(outcome);
    }
    function cut(status: 'clock' | 'crashed', detail: string): void {
      end();
      finish(foundSoFar() ?? { status, seconds: seconds(), detail });
    }
    function foundSoFar(): SolverOutcome | null {
      if (found === null) return null;
      const { objective, values } = found;
      return {
        status: 'stopped',
        seconds: seconds(),
        objective,
        bound,
        values,
        rowDuals: null,
        nodes: 0,
      };
    }
    function heard(news: ThreadNews): void {
      if (news.id !== order.id) return;
      if (news.kind === 'done') {
        if (news.outcome.status === 'crashed') end();
        finish(news.outcome);
        return;
      }
      if (news.kind === 'found') found = news;
      else bound = news.bound;
      onProgress?.({
        seconds: seconds(),
        objective: found?.objective ?? null,
        bound: Number.isFinite(bound) ? bound : null,
      });
    }

    worker.ref();
    worker.on('message', heard).on('error', crashed).on('exit', gone);
    signal?.addEventListener('abort', stopped, { once: true });
    worker.postMessage(order);
  });
}
