import type { Owner, Principal } from '../../../lib/access/index.ts';
import { ok, type Result } from '../../../lib/kernel/index.ts';
import type { CoverageFilter } from '../coverage/coverage-query.ts';
import { type CoverageDeps, readCoverage } from '../coverage/read-coverage.ts';
import { askToPublish } from './ask-to-publish.ts';

/** So many at once; the others when the page is sent again. */
export const MOST_ASKED_AT_ONCE = 200;
const IN_PARALLEL = 10;

/** What came of asking several. */
export interface AskedAll {
  readonly asked: number;
  /** Asked by somebody in the fortnight before, and so left alone. */
  readonly askedBefore: number;
  readonly failed: number;
}

/** Asks every provision of a filter whose figures are not fresh, those that are missing first. */
export async function askAll(
  deps: CoverageDeps & Parameters<typeof askToPublish>[0],
  owner: Owner,
  principal: Principal,
  filter: CoverageFilter,
): Promise<Result<AskedAll>> {
  const found = await readCoverage(deps, owner, filter);
  if (!found.ok) return found;
  const rows = found.value.rows.filter(({ state }) => state !== 'fresh');
  // Workers are told once, when all are asked.
  const quietly = { ...deps, eventsStored: async () => {} };
  const counts = { asked: 0, askedBefore: 0, failed: 0 };
  for (let at = 0; at < rows.length && counts.asked < MOST_ASKED_AT_ONCE; at += IN_PARALLEL) {
    const results = await Promise.all(
      rows.slice(at, at + IN_PARALLEL).map((row) => askToPublish(quietly, owner, principal, row)),
    );
    for (const result of results) {
      if (result.ok) counts.asked += 1;
      else if (result.problem.code === 'asked-before') counts.askedBefore += 1;
      else counts.failed += 1;
    }
  }
  if (counts.asked > 0) await deps.eventsStored();
  return ok(counts);
}
