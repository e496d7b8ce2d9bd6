import { type AuthorityPlans, nationalGrowth, type PlansTable } from './plans-table.ts';

/** Ways of telling how many plans there will be; the first two are what any of the others has to beat. */
export const METHODS = ['same-as-last-year', 'same-growth', 'national-growth', 'trend'] as const;
export type Method = (typeof METHODS)[number];

/** Steps of a year that an authority's own trend looks back. */
const OWN_STEPS = 3;

/**
 * Plans so many years after the base year, from figures up to the base year alone; null where they are not enough.
 * `trend` grows by the geometric mean of the authority's own growth of up to three years and the growth of all
 * authorities in the last: own growth alone follows every backlog, the country's alone nobody's.
 */
export function forecastTotal(
  method: Method,
  table: PlansTable,
  { totals }: AuthorityPlans,
  base: number,
  ahead: number,
): number | null {
  const now = totals.get(base);
  if (now === undefined) return null;
  const growth = growthBy(method, table, totals, base);
  return growth === null ? null : now * growth ** ahead;
}

function growthBy(
  method: Method,
  table: PlansTable,
  totals: AuthorityPlans['totals'],
  base: number,
): number | null {
  switch (method) {
    case 'same-as-last-year':
      return 1;
    case 'same-growth':
      return ownGrowth(totals, base, 1);
    case 'national-growth':
      return nationalGrowth(table, base);
    case 'trend': {
      const national = nationalGrowth(table, base);
      const own = ownGrowth(totals, base, OWN_STEPS);
      return national === null || own === null ? null : Math.sqrt(national * own);
    }
  }
}

/** Mean growth of a year over as many steps as there are figures for, at most `steps`. */
function ownGrowth(totals: AuthorityPlans['totals'], base: number, steps: number): number | null {
  const now = totals.get(base) ?? 0;
  for (let back = steps; back > 0; back -= 1) {
    const before = totals.get(base - back);
    if (before !== undefined && before > 0 && now > 0) return (now / before) ** (1 / back);
  }
  return null;
}
