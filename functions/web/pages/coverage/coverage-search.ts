import {
  $CoverageFilter,
  type CoverageFilter,
} from '../../../use-cases/coverage/coverage-query.ts';

/** What the address of a coverage page says; what is not known there is left out, so that a kept address does not fail. */
export function coverageFilterIn(
  given: Readonly<Record<string, string | undefined>>,
): CoverageFilter {
  const known = Object.entries($CoverageFilter.shape).flatMap(([name, schema]) => {
    const value = given[name];
    return value !== undefined && schema.safeParse(value).success ? [[name, value]] : [];
  });
  return $CoverageFilter.parse(Object.fromEntries(known));
}

export function pageIn(given: string | undefined): number {
  const page = Number(given ?? 1);
  return Number.isInteger(page) && page > 0 ? page : 1;
}

/** The same as an address says it, with no more than differs from the whole list. */
export function coverageSearch(filter: CoverageFilter, page = 1): string {
  const to = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value !== undefined && !(name === 'scope' && value === 'area')) to.set(name, value);
  }
  if (page > 1) to.set('page', String(page));
  const search = to.toString();
  return search === '' ? '' : `?${search}`;
}
