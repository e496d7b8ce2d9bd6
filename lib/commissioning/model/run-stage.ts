import type { Stage } from '../plan/plan.ts';
import {
  isSolution,
  type Solution,
  type SolveOptions,
  type SolverOutcome,
} from '../solver/solver.ts';

export interface PlanProgress {
  readonly stage: Stage['name'];
  /** Since the search began. */
  readonly seconds: number;
  /** Best cost so far in pounds a year; null before the first plan. */
  readonly objective: number | null;
  readonly bound: number | null;
}

export interface Follow {
  readonly onProgress?: ((progress: PlanProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type Solved = Solution & { readonly status: 'optimal' | 'stopped' };

/** Even when the clock has run out, placing children at chosen tiers is worth this much of a second. */
const MOST_HURRIED = 0.5;

/** Runs stages one after the other within one clock, keeps their records and tells whoever follows. */
export class StageRunner {
  readonly stages: Stage[] = [];
  /** What went wrong, in the solver's words. */
  failure: string | null = null;
  /** Best cost and highest bound so far. */
  objective: number | null = null;
  bound: number | null = null;
  readonly #clock: () => number;
  readonly #began: number;
  readonly #seconds: number;
  readonly #absoluteGap: number;
  readonly #follow: Follow;

  constructor(clock: () => number, seconds: number, absoluteGap: number, follow: Follow) {
    this.#clock = clock;
    this.#began = clock();
    this.#seconds = seconds;
    this.#absoluteGap = absoluteGap;
    this.#follow = follow;
  }

  raiseBound(bound: number): void {
    if (Number.isFinite(bound)) this.bound = Math.max(this.bound ?? -Infinity, bound);
  }

  /** Part of the clock that is left, in seconds. */
  left(): number {
    return Math.max(0, this.#seconds - this.elapsed());
  }

  elapsed(): number {
    return this.#clock() - this.#began;
  }

  /** Null where the stage has no solution. */
  async run(
    name: Stage['name'],
    solve: (options: SolveOptions) => Promise<SolverOutcome>,
  ): Promise<Solved | null> {
    const began = this.elapsed();
    const { onProgress, signal } = this.#follow;
    const tell = () =>
      onProgress?.({
        stage: name,
        seconds: this.elapsed(),
        objective: this.objective,
        bound: this.bound,
      });
    tell();
    const outcome = await solve({
      seconds: Math.max(MOST_HURRIED, this.left()),
      gap: 0,
      absoluteGap: this.#absoluteGap,
      ...(signal && { signal }),
      onProgress: tell,
    });
    const seconds = this.elapsed() - began;
    if (!isSolution(outcome)) {
      this.stages.push({ name, seconds, objective: null, bound: null });
      if (outcome.status === 'crashed') this.failure = outcome.detail;
      return null;
    }
    const bound = Number.isFinite(outcome.bound) ? outcome.bound : null;
    this.stages.push({ name, seconds, objective: outcome.objective, bound });
    return outcome;
  }
}
