import type { SolverModel } from './solver.ts';

interface Column {
  readonly cost?: number;
  readonly lower?: number;
  readonly upper?: number;
  readonly integer?: boolean;
}

type Term = readonly [column: number, coefficient: number];

/** Collects named columns and rows and packs them. Bounds that are left out are 0 and infinity, as is usual. */
export class ModelBuilder {
  readonly #columns: (Required<Column> & { readonly name: string })[] = [];
  readonly #rows: { readonly name: string; readonly lower: number; readonly upper: number }[] = [];
  readonly #starts: number[] = [0];
  readonly #indices: number[] = [];
  readonly #values: number[] = [];

  /** Answers the number of the new column. */
  column(name: string, { cost = 0, lower = 0, upper = Infinity, integer = false }: Column): number {
    return this.#columns.push({ name, cost, lower, upper, integer }) - 1;
  }

  /** lower <= sum of the terms <= upper. Answers the number of the new row. */
  row(name: string, lower: number, upper: number, terms: Iterable<Term>): number {
    for (const [column, coefficient] of terms) {
      this.#indices.push(column);
      this.#values.push(coefficient);
    }
    this.#starts.push(this.#indices.length);
    return this.#rows.push({ name, lower, upper }) - 1;
  }

  build(): SolverModel {
    const columns = this.#columns;
    const rows = this.#rows;
    return {
      columns: {
        names: columns.map(({ name }) => name),
        cost: Float64Array.from(columns, ({ cost }) => cost),
        lower: Float64Array.from(columns, ({ lower }) => lower),
        upper: Float64Array.from(columns, ({ upper }) => upper),
        integer: Uint8Array.from(columns, ({ integer }) => (integer ? 1 : 0)),
      },
      rows: {
        names: rows.map(({ name }) => name),
        lower: Float64Array.from(rows, ({ lower }) => lower),
        upper: Float64Array.from(rows, ({ upper }) => upper),
        starts: Int32Array.from(this.#starts),
        indices: Int32Array.from(this.#indices),
        values: Float64Array.from(this.#values),
      },
    };
  }
}
