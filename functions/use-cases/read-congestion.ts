import type { Owner } from '../../lib/access/index.ts';
import { academicYearOf } from '../../lib/capacity/index.ts';
import type { PlacementRequest } from '../../lib/requests/index.ts';
import type { Deps } from '../shared/deps.ts';
import { readListRunResult } from './follow-list-run.ts';

const RUNS_LOOKED_AT = 5;

/**
 * Where too many children were listed for too few places, for the child's year group and start: sentences by provision, out
 * of the newest bulk run that is over, if the request was in it.
 */
export async function readCongestion(
  deps: Pick<Deps, 'listRuns' | 'objects'>,
  owner: Owner,
  request: PlacementRequest,
): Promise<ReadonlyMap<string, string>> {
  const runs = await deps.listRuns(owner).list({ after: null, limit: RUNS_LOOKED_AT });
  const newest = runs.items.find((run) => 'resultId' in run && run.resultId !== null);
  if (newest === undefined || !('id' in newest)) return new Map();
  const among = await deps.listRuns(owner).childrenAmong(newest.id, [request.id]);
  if (!among.has(request.id)) return new Map();
  const result = await readListRunResult(deps, owner, newest.id);
  if (!result.ok) return new Map();
  const from = academicYearOf(request.startDate);
  return new Map(
    result.value.congested
      .filter(
        ({ yearGroup, academicYear }) => yearGroup === request.yearGroup && academicYear === from,
      )
      .map(({ provisionId, sentence }) => [provisionId, sentence]),
  );
}
