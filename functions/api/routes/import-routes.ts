import { ok, problem, type Result, refused } from '../../../lib/kernel/index.ts';
import {
  type ImportOutcome,
  type ImportRun,
  isImportOver,
  shownImportRun,
} from '../../../lib/register/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { readJsonLines } from '../../shared/json-lines.ts';
import {
  cancelImport,
  confirmImport,
  offerImport,
  startImport,
} from '../../use-cases/upload-import.ts';
import * as contract from '../contract/imports-contract.ts';
import { type BoundRoute, implement, type Reply } from '../implement.ts';
import { pageReply, pageRequest } from '../page-reply.ts';

const LOOK_AGAIN_SECONDS = '2';

function reply(run: ImportRun): Reply {
  const body = shownImportRun(run);
  return isImportOver(run) ? { body } : { body, headers: { 'retry-after': LOOK_AGAIN_SECONDS } };
}

function answer(run: Result<ImportRun>): Result<Reply> {
  return run.ok ? ok(reply(run.value)) : run;
}

export const IMPORT_ROUTES: readonly BoundRoute[] = [
  implement(contract.offerImport, async (deps, { principal, body }) => {
    const offered = await offerImport(deps, principal, body);
    if (!offered.ok) return offered;
    const { run, upload } = offered.value;
    const headers = { location: `/v1/imports/${run.id}` };
    return ok({ body: { import: shownImportRun(run), upload }, headers });
  }),

  implement(contract.startImport, async (deps, { principal, params }) =>
    answer(await startImport(deps, principal, params.importId)),
  ),

  implement(contract.listImports, async (deps, { query }) => {
    const page = await deps.importRuns.list(pageRequest(query));
    const items = page.items.map((item) => ('needsChecking' in item ? item : shownImportRun(item)));
    return ok(pageReply({ ...page, items }, '/v1/imports', query.limit));
  }),

  implement(contract.getImport, async (deps, { params }) =>
    answer(await deps.importRuns.get(params.importId)),
  ),

  implement(contract.getImportFaults, async (deps, { params }) => {
    const bytes = await readPart(deps, params.importId, 'import-faults', 'faultsId');
    if (!bytes.ok) return bytes;
    return ok({ body: bytes.value, headers: { 'content-type': 'application/x-ndjson' } });
  }),

  implement(contract.getImportDiff, async (deps, { params }) => {
    const bytes = await readPart(deps, params.importId, 'register-diff', 'diffId');
    return bytes.ok ? ok({ body: readJsonLines(bytes.value)[0] }) : bytes;
  }),

  implement(contract.confirmImport, async (deps, { principal, params }) =>
    answer(await confirmImport(deps, principal, params.importId)),
  ),

  implement(contract.cancelImport, async (deps, { principal, params }) =>
    answer(await cancelImport(deps, principal, params.importId)),
  ),
];

/** Something that an import has left as an object. */
async function readPart(
  deps: Pick<Deps, 'importRuns' | 'objects'>,
  id: string,
  folder: string,
  part: keyof ImportOutcome & ('faultsId' | 'diffId'),
): Promise<Result<Uint8Array>> {
  const run = await deps.importRuns.get(id);
  if (!run.ok) return run;
  const objectId = run.value.outcome?.[part] ?? null;
  const bytes = objectId && (await deps.objects.get(folder, objectId));
  if (bytes) return ok(bytes);
  const detail = `Import ${id} has left no such thing: it is ${run.value.status}.`;
  return refused(problem('not-found', 'import-part-not-found', detail));
}
