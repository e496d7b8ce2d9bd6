import type { LinkedModel } from '../model/linked-model.ts';
import {
  isSolution,
  type ModelChanges,
  type SolveOptions,
  type SolverOutcome,
} from '../solver/solver.ts';
import type { CostGame, Group, Overcharge } from './cost-game.ts';
import { chargeOf, everybody } from './group.ts';

export interface RoundGameOptions {
  /** The clock for each group's cost and for each search. */
  readonly seconds: number;
  /** Each group's cost is proved to within this share of it. */
  readonly gap: number;
  /** A search for the most over-charged group proves its answer to within so many pounds. */
  readonly tolerance: number;
  readonly signal?: AbortSignal | undefined;
}

interface Opened {
  readonly model: LinkedModel;
  /** Each member's column: 1 if it takes part. */
  readonly columns: readonly number[];
  readonly members: readonly string[];
  /** What all together pay, in pounds a year. */
  readonly total: number;
  readonly options: RoundGameOptions;
}

/** A round's game while its solver session is open. */
export class OpenGame implements CostGame {
  readonly members: readonly string[];
  readonly #opened: Opened;
  readonly #known = new Map<string, number>();
  #precision = 0;
  /** Solutions of groups that were costed, with which a search for another can begin. */
  readonly #solved: { readonly group: Group; readonly values: Float64Array }[] = [];

  constructor(opened: Opened) {
    this.#opened = opened;
    this.members = opened.members;
    this.#known.set(everybody(opened.members.length).join(' '), opened.total);
    this.#known.set('', 0);
  }

  precision(): number {
    return this.#precision;
  }

  async cost(group: Group): Promise<number> {
    const key = group.join(' ');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    return this.#learn(group, await this.#solveFor(group));
  }

  /** Members who cannot place their children by themselves. */
  async membersWhoCannot(): Promise<readonly number[]> {
    const cannot: number[] = [];
    for (const member of everybody(this.members.length)) {
      const key = `${member}`;
      if (this.#known.has(key)) continue;
      const outcome = await this.#solveFor([member]);
      if (outcome.status === 'infeasible') cannot.push(member);
      else this.#learn([member], outcome);
    }
    return cannot;
  }

  async mostOvercharged(shares: readonly number[], enough = Infinity): Promise<Overcharge> {
    const { columns, options, model } = this.#opened;
    const changes = {
      costs: columns.map((column, i) => [column, 0 - (shares[i] ?? 0)] as const),
      columnBounds: columns.map((column) => [column, 0, 1] as const),
    };
    // What part of the members a relaxation takes changes with the shares, and so do the links that it breaks.
    await model.link(changes, this.#options({}));
    const start = this.#startFor(shares);
    const outcome = await this.#solve(changes, {
      gap: 0,
      absoluteGap: options.tolerance,
      ...(start && { start }),
      ...(Number.isFinite(enough) && { stopBelow: 0 - enough }),
    });
    if (!isSolution(outcome)) throw new Error(failureOf(outcome));
    const group = everybody(this.members.length).filter(
      (member) => (outcome.values[columns[member] ?? -1] ?? 0) > 0.5,
    );
    const cost = await this.cost(group);
    // What was found may be more than the bound by the tolerance of a group's cost.
    const atMost = Math.max(0 - outcome.bound, chargeOf(group, shares) - cost);
    return { group, cost, atMost };
  }

  close(): void {
    this.#opened.model.close();
  }

  #learn(group: Group, outcome: SolverOutcome): number {
    if (!isSolution(outcome)) throw new Error(failureOf(outcome));
    const cost = Math.round(outcome.objective * 100) / 100;
    this.#precision = Math.max(this.#precision, outcome.objective - outcome.bound);
    this.#known.set(group.join(' '), cost);
    this.#solved.push({ group, values: outcome.values });
    return cost;
  }

  /** Of the groups that were costed, the one that these shares charge most. */
  #startFor(shares: readonly number[]): Float64Array | undefined {
    let most = -Infinity;
    let start: Float64Array | undefined;
    for (const { group, values } of this.#solved) {
      const over = chargeOf(group, shares) - (this.#known.get(group.join(' ')) ?? Infinity);
      if (over <= most) continue;
      most = over;
      start = values;
    }
    return start;
  }

  #solveFor(group: Group): Promise<SolverOutcome> {
    const { columns, options } = this.#opened;
    const taking = new Set(group);
    return this.#solve(
      {
        costs: columns.map((column) => [column, 0] as const),
        columnBounds: columns.map((column, member) => {
          const value = taking.has(member) ? 1 : 0;
          return [column, value, value] as const;
        }),
      },
      { gap: options.gap, absoluteGap: 0.99 },
    );
  }

  #solve(changes: ModelChanges, more: Partial<SolveOptions>): Promise<SolverOutcome> {
    return this.#opened.model.solve(changes, this.#options(more));
  }

  #options(more: Partial<SolveOptions>): SolveOptions {
    const { seconds, signal } = this.#opened.options;
    return { seconds, gap: 0, absoluteGap: 0, ...(signal && { signal }), ...more };
  }
}

function failureOf(outcome: Exclude<SolverOutcome, { readonly objective: number }>): string {
  return `The cost of a group of authorities could not be worked out: ${outcome.detail}.`;
}
