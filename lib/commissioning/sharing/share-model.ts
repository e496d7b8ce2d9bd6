import { ModelBuilder } from '../solver/model-builder.ts';
import { isSolution, type Solution } from '../solver/solver.ts';
import type { Group } from './cost-game.ts';
import type { SharingTask } from './sharing-task.ts';

type Term = readonly [column: number, coefficient: number];

/**
 * The greatest amount of a game within a model. The solver's tolerances are absolute (1e-7): they come to 1e-12 of
 * that amount, well below what is held of one stage for the next (1e-11).
 */
const GREATEST = 100_000;
const SECONDS = 60;

/**
 * What later models may take of what earlier ones found, relative to the greatest amount, so that the solver's
 * rounding closes no door. More only where it did: of thousands of random games, in one of a thousand.
 */
const LEEWAYS = [1e-11, 1e-10, 1e-9, 1e-8];

type Solved = Solution & { readonly shares: readonly number[] };

/** Solves the model that is built with the least leeway, in pounds, that leaves any shares. */
export async function solveWithLeeway(
  { size }: SharingTask,
  build: (leeway: number) => ShareModel,
): Promise<Solved & { readonly unit: number }> {
  for (const leeway of LEEWAYS) {
    const model = build(leeway * size);
    const solved = await model.solveIfPossible();
    if (solved !== null) return { ...solved, unit: model.unit };
  }
  throw new Error(`No shares are left within ${LEEWAYS.at(-1)} of what was found before`);
}

/**
 * A linear model with one free column for each member's share, which add up to the total. Amounts go in and come
 * out in pounds.
 */
export class ShareModel {
  readonly #task: SharingTask;
  readonly #builder = new ModelBuilder();
  readonly #unit: number;
  readonly #count: number;

  constructor(task: SharingTask, { total = task.total }: { readonly total?: number | null } = {}) {
    this.#task = task;
    this.#unit = task.size / GREATEST;
    this.#count = task.alone.length;
    const members = task.alone.map((_, member) => member);
    const cost = total === null ? -1 : 0;
    for (const member of members)
      this.#builder.column(`share ${member}`, { lower: -Infinity, cost });
    if (total !== null) this.between('total', total, total, this.sharesOf(members));
  }

  /** Of an amount in pounds. */
  get unit(): number {
    return this.#unit;
  }

  sharesOf(group: Group): readonly Term[] {
    return group.map((member) => [member, 1] as const);
  }

  /** A free column beside the shares, counted in units. */
  free(name: string, cost: number): number {
    return this.#builder.column(name, { lower: -Infinity, cost });
  }

  /** Bounds are in pounds, coefficients of shares are plain. Answers the number of the row. */
  between(name: string, lower: number, upper: number, terms: readonly Term[]): number {
    return this.#builder.row(name, lower / this.#unit, upper / this.#unit, terms);
  }

  atMost(name: string, upper: number, terms: readonly Term[]): number {
    return this.between(name, -Infinity, upper, terms);
  }

  async solve(): Promise<Solved> {
    const solved = await this.solveIfPossible();
    if (solved === null) throw new Error('A model of shares came back infeasible');
    return solved;
  }

  /** Null where no shares keep all rows. */
  async solveIfPossible(): Promise<Solved | null> {
    const { solver, signal } = this.#task;
    const options = { seconds: SECONDS, gap: 0, absoluteGap: 0, ...(signal && { signal }) };
    const outcome = await solver.solve(this.#builder.build(), options);
    if (outcome.status === 'infeasible') return null;
    if (!isSolution(outcome)) {
      throw new Error(`A model of shares came back ${outcome.status}: ${outcome.detail}`);
    }
    if (outcome.status === 'stopped') throw new Error('A model of shares was stopped');
    const shares = Array.from(outcome.values.subarray(0, this.#count), (x) => x * this.#unit);
    return { ...outcome, shares };
  }
}
