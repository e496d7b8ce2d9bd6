import type { ChunkedRun, ChunkedRunsStore } from '../../lib/access/index.ts';
import type { Deps } from '../shared/deps.ts';

/** A kind of run whose rows workers take in chunks, and how it moves on. */
export interface ChunkedWork<R extends ChunkedRun, W extends string, P> {
  readonly store: ChunkedRunsStore<R, W, P>;
  readonly isAtWork: (run: R) => boolean;
  readonly workOf: (run: R) => W;
  readonly chunksIn: (run: R) => number;
  /** Null where its time has not come, or it is over. */
  readonly calledAgain: (run: R, now: number) => R | null;
  readonly finished: (run: R, now: number) => R;
}

/** Tells workers of the chunks that are not over; where none is left the run is finished. Told twice, it does no harm. */
export async function callRun<R extends ChunkedRun, W extends string, P>(
  deps: Pick<Deps, 'now'>,
  kind: ChunkedWork<R, W, P>,
  id: string,
): Promise<void> {
  const run = await runOf(kind, id);
  if (kind.isAtWork(run)) await callChunks(deps, kind, run);
}

/** Looks after a run whose time has come. */
export async function lookAfterRun<R extends ChunkedRun, W extends string, P>(
  deps: Pick<Deps, 'now'>,
  kind: ChunkedWork<R, W, P>,
  id: string,
): Promise<void> {
  const called = kind.calledAgain(await runOf(kind, id), deps.now());
  if (called === null) return;
  const stored = await kind.store.change(called);
  // Changed in the same moment, so that somebody looks after it.
  if (stored.ok && kind.isAtWork(called)) await callChunks(deps, kind, called);
}

async function callChunks<R extends ChunkedRun, W extends string, P>(
  deps: Pick<Deps, 'now'>,
  kind: ChunkedWork<R, W, P>,
  run: R,
): Promise<void> {
  const begun = await kind.store.chunks(run.id, kind.workOf(run));
  const all = Array.from({ length: kind.chunksIn(run) }, (_none, chunk) => chunk);
  const left = all.filter((chunk) => !begun.get(chunk)?.over);
  if (left.length === 0) await finishRun(deps, kind, run.id, kind.workOf(run));
  else await kind.store.call(run, left, new Date(deps.now()).toISOString());
}

/** Ends its work once all chunks are over. Whoever comes second finds it ended. */
export async function finishRun<R extends ChunkedRun, W extends string, P>(
  deps: Pick<Deps, 'now'>,
  kind: ChunkedWork<R, W, P>,
  id: string,
  work: W,
): Promise<void> {
  const run = await runOf(kind, id);
  if (!kind.isAtWork(run) || kind.workOf(run) !== work) return;
  const chunks = [...(await kind.store.chunks(id, work)).values()];
  if (chunks.filter(({ over }) => over).length < kind.chunksIn(run)) return;
  await kind.store.change(kind.finished(run, deps.now()));
}

/** The run that an event is about: it is stored before the event is told. */
async function runOf<R extends ChunkedRun, W extends string, P>(
  { store }: Pick<ChunkedWork<R, W, P>, 'store'>,
  id: string,
): Promise<R> {
  const found = await store.get(id);
  if (!found.ok) throw new Error(found.problem.detail);
  return found.value;
}
