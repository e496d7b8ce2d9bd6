import type { Deps } from '../../functions/shared/deps.ts';
import { confirmCaseload } from '../../functions/use-cases/caseload/begin-caseload.ts';
import { previewCaseload } from '../../functions/use-cases/caseload/preview-caseload.ts';
import { startListRun } from '../../functions/use-cases/start-list-run.ts';
import type { Owner, Principal } from '../../lib/access/index.ts';
import type { Result } from '../../lib/kernel/index.ts';
import { caseloadCsv } from '../support/caseload-csv.ts';

export interface PreparedBulk {
  /** Applied, with a row that was refused. */
  readonly caseloadId: string;
  /** Over, with lists of every open request. */
  readonly runId: string;
}

/** A caseload from a file, and lists in bulk, by the product's own acts and workers. */
export async function prepareBulk(
  deps: Deps,
  owner: Owner,
  principal: Principal,
): Promise<PreparedBulk> {
  const bytes = Buffer.from(
    caseloadCsv([{ reference: 'CL-1' }, { reference: 'CL-2', need: 'shyness' }]),
  );
  const upload = { fileName: 'export.csv', bytes, startDate: null };
  const caseload = sure(await previewCaseload(deps, owner, principal, upload, null));
  sure(await confirmCaseload(deps, owner, principal, caseload.id, 'new'));
  const scope = {
    phase: 'secondary',
    startsFrom: null,
    startsTo: null,
    yearGroup: null,
    withoutList: true,
  } as const;
  const run = sure(await startListRun(deps, owner, principal, scope, null));
  return { caseloadId: caseload.id, runId: run.id };
}

function sure<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
