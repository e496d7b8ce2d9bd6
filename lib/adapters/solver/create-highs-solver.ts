import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type {
  ModelChanges,
  SolveOptions,
  Solver,
  SolverModel,
  SolverOutcome,
} from '../../commissioning/index.ts';
import { follow } from './follow.ts';
import type { SolveOrder } from './thread-messages.ts';
import { withChanges } from './with-changes.ts';

// Node has it; the library types that this project compiles with name its types only.
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<object> };

/** Where the thread's program and the solver's WebAssembly stand; a bundle has them beside itself. */
export interface SolverFiles {
  readonly thread: URL;
  readonly wasm: string;
}

/** Looked for only where they are used: in a bundle there is no `import.meta`. */
const SOURCE_FILES: SolverFiles = {
  get thread() {
    return new URL('./highs-thread.ts', import.meta.url);
  },
  get wasm() {
    return createRequire(import.meta.url).resolve('highs/runtime');
  },
};

/**
 * HiGHS in a thread of its own: one order after the other, a fresh instance for each model. A thread that
 * overruns the clock, crashes or is told to stop is ended, and the next order gets a new one; the best
 * solution that it told of is not lost.
 */
export function createHighsSolver(files: SolverFiles = SOURCE_FILES): Solver {
  const compiled = readFile(files.wasm).then((bytes) => WebAssembly.compile(bytes));
  // Whoever solves hears of it; until then it is nobody's failure.
  compiled.catch(() => {});
  let worker: Worker | null = null;
  /** The session whose model the thread has. */
  let loaded: object | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let orders = 0;

  async function thread(): Promise<Worker> {
    if (worker) return worker;
    const wasmModule = await compiled;
    const started = new Worker(files.thread, { workerData: { wasmModule } });
    // A thread that waits for orders keeps no process alive.
    started.unref();
    worker = started;
    loaded = null;
    return started;
  }

  function end(): void {
    void worker?.terminate();
    worker = null;
    loaded = null;
  }

  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const mine = turn.then(act, act);
    turn = mine.catch(() => {});
    return mine;
  }

  async function carryOut(
    session: object,
    model: SolverModel,
    changes: ModelChanges,
    { onProgress, signal, ...options }: SolveOptions,
    keep: boolean,
  ): Promise<SolverOutcome> {
    const at = await thread();
    // Only now, since a call to stop may come while the thread starts.
    if (signal?.aborted) return { status: 'clock', seconds: 0, detail: 'told to stop' };
    const id = ++orders;
    const order: SolveOrder = {
      id,
      model: loaded === session ? null : bare(model),
      changes: loaded === session ? changes : {},
      options,
      keep,
    };
    loaded = keep ? session : null;
    return follow(at, order, { onProgress, signal }, end);
  }

  return {
    solve: (model, options) => inTurn(() => carryOut({}, model, {}, options, false)),
    open(model) {
      const session = {};
      let current = model;
      return {
        solve: (changes, options) => {
          current = withChanges(current, changes);
          const now = current;
          return inTurn(() => carryOut(session, now, changes, options, true));
        },
        close() {
          if (loaded === session) loaded = null;
        },
      };
    },
    async close() {
      await turn;
      const last = worker;
      end();
      await last?.terminate();
    },
  };
}

function bare({ columns, rows }: SolverModel) {
  const { names: _columnNames, ...columnsOnly } = columns;
  const { names: _rowNames, ...rowsOnly } = rows;
  return { columns: columnsOnly, rows: rowsOnly };
}
