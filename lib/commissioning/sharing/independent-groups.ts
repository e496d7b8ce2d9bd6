const NOTHING = 1e-9;

/** Groups as rows of 0 and 1, kept reduced, so that it can be told whether another group's charge follows from theirs. */
export class IndependentGroups {
  readonly #count: number;
  /** By the member at which a row begins, where it is 1. */
  readonly #rows = new Map<number, readonly number[]>();

  constructor(count: number) {
    this.#count = count;
  }

  get size(): number {
    return this.#rows.size;
  }

  /** Whether the charge of this group is settled by those of the groups that were added. */
  settles(bits: number): boolean {
    return this.#reduce(bits) === null;
  }

  /** False where the group was settled already. */
  add(bits: number): boolean {
    const reduced = this.#reduce(bits);
    if (reduced === null) return false;
    this.#rows.set(reduced.first, reduced.row);
    return true;
  }

  #reduce(bits: number): { readonly first: number; readonly row: readonly number[] } | null {
    const row = Array.from({ length: this.#count }, (_, member) => (bits >>> member) & 1);
    for (let member = 0; member < this.#count; member += 1) {
      const lead = row[member] ?? 0;
      if (Math.abs(lead) < NOTHING) continue;
      const known = this.#rows.get(member);
      if (known === undefined) return { first: member, row: row.map((x) => x / lead) };
      for (let at = member; at < this.#count; at += 1) {
        row[at] = (row[at] ?? 0) - lead * (known[at] ?? 0);
      }
    }
    return null;
  }
}
