import { type AuthorityPlans, nationalGrowth, type PlansTable } from './plans-table.ts';

/** Ways of telling how many plans there will be; the first two are what any of the others has to beat. */
export const METHODS = ['same-as-last-year', 'same-growth', 'national-growth', 'trend'] as const;
export type Method = (typeof METHODS)[number];

/** Steps of a year that an authority's own trend looks back. */
const OWN_STEPS = 3;

/**
 * Plans so many years after the base year, from figures up to the base year alone; null where they are not enough.
 * `trend` begins between the authority's own growth of up to three years and that of all authorities in the last, and
 * comes nearer to the latter every year: own growth alone follows every backlog, the country's alone nobody's.
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
  if (method === 'same-as-last-year') return now;
  const own = ownGrowth(totals, base, method === 'same-growth' ? 1 : OWN_STEPS);
  if (method === 'same-growth') return own === null ? null : now * own ** ahead;
  const national = nationalGrowth(table, base);
  if (national === null) return null;
  const grown = now * national ** ahead;
  if (method === 'national-growth') return grown;
  return own === null ? null : grown * (own / national) ** ownPart(ahead);
}

/** Years' worth of own growth rather than everybody's: a half in the first, half as much in each after it. */
function ownPart(ahead: number): number {
  return 1 - 0.5 ** ahead;
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
