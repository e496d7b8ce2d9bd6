import type { Deps } from '../../functions/shared/deps.ts';
import { confirmCaseload } from '../../functions/use-cases/caseload/begin-caseload.ts';
import { previewCaseload } from '../../functions/use-cases/caseload/preview-caseload.ts';
import { startListRun } from '../../functions/use-cases/start-list-run.ts';
import { confirmUpload } from '../../functions/use-cases/uploads/begin-upload.ts';
import { bringUpload } from '../../functions/use-cases/uploads/bring-upload.ts';
import type { Owner, Principal } from '../../lib/access/index.ts';
import type { Result } from '../../lib/kernel/index.ts';
import { caseloadCsv } from '../support/caseload-csv.ts';
import { returnsCsv } from '../support/returns-csv.ts';

export interface PreparedBulk {
  /** Applied, with a row that was refused. */
  readonly caseloadId: string;
  /** Over, with lists of every open request. */
  readonly runId: string;
  /** Published, with a row that was refused, by each kind of organisation. */
  readonly uploadIds: Readonly<Record<'trust' | 'provider' | 'authority', string>>;
}

const UPLOADERS = {
  trust: [{ kind: 'trust', code: '990004' }, null],
  provider: [{ kind: 'provider', code: '995020' }, '995020'],
  authority: [{ kind: 'authority', code: '990' }, '995020'],
} as const;

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
  const uploadIds = {
    provider: await uploaded(deps, 'provider'),
    trust: await uploaded(deps, 'trust'),
    authority: await uploaded(deps, 'authority'),
  };
  return { caseloadId: caseload.id, runId: run.id, uploadIds };
}

async function uploaded(deps: Deps, who: keyof typeof UPLOADERS): Promise<string> {
  const [owner, own] = UPLOADERS[who];
  const roles: Principal['roles'] = [who === 'authority' ? 'case-officer' : 'provider-editor'];
  const principal = { person: 'Somebody', organisation: owner, roles };
  const urn = own ?? (await deps.currentIndex())?.trust(owner.code)?.settings[0] ?? '';
  const years = [7, 8].map((year) => ({
    ...{ 'Setting URN': urn, Provision: 'main', 'Year group': year, Intent: 'can offer' },
    ...{ 'Free now': who === 'authority' ? 2 : 1 },
  }));
  const bytes = Buffer.from(returnsCsv([...years, { 'Setting URN': 'none', 'Year group': 7 }]));
  const upload = sure(
    await bringUpload(deps, owner, principal, { fileName: 'places.csv', bytes }, null),
  );
  return sure(await confirmUpload(deps, owner, principal, upload.id)).id;
}

function sure<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
