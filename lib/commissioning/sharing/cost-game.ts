/** Members by their number, rising. */
export type Group = readonly number[];

/** The most over-charged group that was found. */
export interface Overcharge {
  readonly group: Group;
  /** What the group costs by itself, exact. */
  readonly cost: number;
  /** No group is charged more than this beyond its own cost: proved, not found. */
  readonly atMost: number;
}

/**
 * What every group of members would cost by itself, in pounds a year. Values are asked for one at a time, since
 * each may be an optimisation.
 */
export interface CostGame {
  readonly members: readonly string[];
  /** Every group's cost is known, and `mostOvercharged` looks at all of them; else it searches and proves a bound. */
  readonly looksAtAll?: boolean;
  /** No cost that was worked out so far is above the true one by more than this: proved. Left out where all are given. */
  precision?(): number;
  /** Cost of a group, remembered once worked out. */
  cost(group: Group): Promise<number>;
  /**
   * The group (neither empty nor all) with the greatest of charged less cost, under these shares. A search may stop
   * at any group that is charged more than `enough` beyond its cost.
   */
  mostOvercharged(shares: readonly number[], enough?: number): Promise<Overcharge>;
}
