import type { Need } from '../../kernel/index.ts';

/** Ages as published; the first stands for all below 3. Index 0 is age 2 and under, index 23 is 25. */
export const AGES = Array.from({ length: 24 }, (_, i) => i + 2);

/** Needs as published, in the order of the file; the DfE has no figures of Down syndrome alone yet. */
export const PUBLISHED_NEEDS = [
  'ASD',
  'HI',
  'MLD',
  'MSI',
  'OTH',
  'PD',
  'PMLD',
  'SEMH',
  'SLCN',
  'SLD',
  'SPLD',
  'VI',
] as const satisfies readonly Need[];

/** Children and young people with a plan, of one authority, at the January census of each year. */
export interface AuthorityPlans {
  /** Three digits, the same while an authority is the same. */
  readonly code: string;
  readonly name: string;
  /** By year of the census. */
  readonly totals: ReadonlyMap<number, number>;
  /** By year, then by age in the order of `AGES`. */
  readonly ages: ReadonlyMap<number, readonly number[]>;
  /** By year, age and need in the order of `PUBLISHED_NEEDS`; need not known is left out. */
  readonly needs: ReadonlyMap<number, readonly (readonly number[])[]>;
}

/** What the DfE publishes of plans, authority by authority. */
export interface PlansTable {
  readonly authorities: readonly AuthorityPlans[];
  readonly firstYear: number;
  readonly lastYear: number;
}

/** The number of all authorities with figures for both years, this year against the last; null where there is none. */
export function nationalGrowth({ authorities }: PlansTable, year: number): number | null {
  let now = 0;
  let before = 0;
  for (const { totals } of authorities) {
    const own = totals.get(year);
    const last = totals.get(year - 1);
    if (own === undefined || last === undefined) continue;
    now += own;
    before += last;
  }
  return before > 0 ? now / before : null;
}
