import {
  isSolution,
  type ModelChanges,
  type SolveOptions,
  type SolverOutcome,
  type SolverSession,
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
  /** Holds the model of the groups. */
  readonly session: SolverSession;
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

  constructor(opened: Opened) {
    this.#opened = opened;
    this.members = opened.members;
    this.#known.set(everybody(opened.members.length).join(' '), opened.total);
    this.#known.set('', 0);
  }

  async cost(group: Group): Promise<number> {
    const key = group.join(' ');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const outcome = await this.#solveFor(group);
    const cost = objectiveOf(outcome);
    this.#known.set(key, cost);
    return cost;
  }

  /** Members who cannot place their children by themselves. */
  async membersWhoCannot(): Promise<readonly number[]> {
    const cannot: number[] = [];
    for (const member of everybody(this.members.length)) {
      const key = `${member}`;
      if (this.#known.has(key)) continue;
      const outcome = await this.#solveFor([member]);
      if (outcome.status === 'infeasible') cannot.push(member);
      else this.#known.set(key, objectiveOf(outcome));
    }
    return cannot;
  }

  async mostOvercharged(shares: readonly number[], enough = Infinity): Promise<Overcharge> {
    const { columns, options } = this.#opened;
    const outcome = await this.#solve(
      {
        costs: columns.map((column, i) => [column, 0 - (shares[i] ?? 0)] as const),
        columnBounds: columns.map((column) => [column, 0, 1] as const),
      },
      {
        gap: 0,
        absoluteGap: options.tolerance,
        ...(Number.isFinite(enough) && { stopBelow: 0 - enough }),
      },
    );
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
    this.#opened.session.close();
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

  #solve(
    changes: ModelChanges,
    gaps: Pick<SolveOptions, 'gap' | 'absoluteGap' | 'stopBelow'>,
  ): Promise<SolverOutcome> {
    const { session, options } = this.#opened;
    const { seconds, signal } = options;
    return session.solve(changes, { seconds, ...gaps, ...(signal && { signal }) });
  }
}

function objectiveOf(outcome: SolverOutcome): number {
  if (!isSolution(outcome)) throw new Error(failureOf(outcome));
  return Math.round(outcome.objective * 100) / 100;
}

function failureOf(outcome: Exclude<SolverOutcome, { readonly objective: number }>): string {
  return `The cost of a group of authorities could not be worked out: ${outcome.detail}.`;
}
