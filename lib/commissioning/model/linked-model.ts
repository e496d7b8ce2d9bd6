import { appendRows } from '../solver/append-rows.ts';
import type {
  ModelChanges,
  NewRow,
  SolveOptions,
  Solver,
  SolverOutcome,
  SolverSession,
} from '../solver/solver.ts';
import { relaxed } from './change-model.ts';
import { brokenLinks } from './linking-rows.ts';
import type { PlanModel } from './plan-model.ts';
import type { PlanProblem } from './plan-problem.ts';

/** Later rounds add few links and gain next to nothing. */
const MOST_ROUNDS = 5;

/** A plan's model that is solved again and again under changes, and gathers the links that its relaxations break. */
export class LinkedModel {
  readonly #problem: PlanProblem;
  readonly #plan: PlanModel;
  readonly #linked = new Set<number>();
  readonly #whole: SolverSession;
  readonly #linear: SolverSession;
  /** Links that the whole model does not have yet. */
  #waiting: NewRow[] = [];

  /** The relaxation goes without the further rows. */
  constructor(solver: Solver, problem: PlanProblem, plan: PlanModel, further: readonly NewRow[]) {
    this.#problem = problem;
    this.#plan = plan;
    this.#whole = solver.open(appendRows(plan.model, further));
    this.#linear = solver.open(relaxed(plan.model));
  }

  async solve(changes: ModelChanges, options: SolveOptions): Promise<SolverOutcome> {
    const rows = this.#waiting;
    this.#waiting = [];
    return this.#whole.solve({ ...changes, rows }, options);
  }

  /** Solves the relaxation under these changes, adds the links that it breaks, and again. */
  async link(changes: ModelChanges, options: SolveOptions): Promise<void> {
    let next = changes;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const found = await this.#linear.solve(next, options);
      if (found.status !== 'optimal') return;
      const rows = brokenLinks(this.#problem, this.#plan, found.values, this.#linked);
      if (rows.length === 0) return;
      this.#waiting.push(...rows);
      next = { rows };
    }
  }

  close(): void {
    this.#whole.close();
    this.#linear.close();
  }
}
