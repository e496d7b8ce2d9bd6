import type { Owner } from '../../../lib/access/index.ts';
import { ok, type Result } from '../../../lib/kernel/index.ts';
import type { CoverageFilter } from './coverage-query.ts';
import { type Coverage, type CoverageDeps, readCoverage } from './read-coverage.ts';
import { type AskableRow, withWhoToAsk } from './who-to-ask.ts';

export const COVERAGE_PAGE_SIZE = 50;

export interface CoveragePage extends Omit<Coverage, 'rows'> {
  readonly total: number;
  /** From 1; one beyond the last is the last. */
  readonly page: number;
  readonly pages: number;
  readonly items: readonly AskableRow[];
}

/** One page of who has published and who has not. */
export async function coveragePage(
  deps: CoverageDeps & Parameters<typeof withWhoToAsk>[0],
  owner: Owner,
  filter: CoverageFilter,
  asked: number,
): Promise<Result<CoveragePage>> {
  const found = await readCoverage(deps, owner, filter);
  if (!found.ok) return found;
  const { rows, ...rest } = found.value;
  const pages = Math.max(1, Math.ceil(rows.length / COVERAGE_PAGE_SIZE));
  const page = Math.min(asked, pages);
  const shown = rows.slice((page - 1) * COVERAGE_PAGE_SIZE, page * COVERAGE_PAGE_SIZE);
  return ok({ ...rest, total: rows.length, page, pages, items: await withWhoToAsk(deps, shown) });
}
