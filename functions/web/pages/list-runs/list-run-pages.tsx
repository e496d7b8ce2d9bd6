import { authorise, type Owner, type Principal } from '../../../../lib/access/index.ts';
import { $Id, ok } from '../../../../lib/kernel/index.ts';
import { isListRunOver } from '../../../../lib/tailored-lists/index.ts';
import {
  cancelListRun,
  listRunCsv,
  readListRun,
  readListRunResult,
} from '../../../use-cases/follow-list-run.ts';
import { congestionCsv, readCongestedPlaces } from '../../../use-cases/read-congested-places.ts';
import { startListRun } from '../../../use-cases/start-list-run.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { type FormErrors, formErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import { FormFields } from '../../forms/form-fields.ts';
import { $AuthorityParams, NO_QUERY } from '../../page-contract.ts';
import { done, page, redirect, type SentFile } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { ListRunView, runHeading } from './list-run-view.tsx';
import { scopeInWords } from './list-run-words.ts';
import { ListRunsStart, startsOf } from './list-runs-start.tsx';
import { readScopeForm } from './read-scope-form.ts';

const PATH = '/authority/:authority/list-runs';
const READ = { action: 'list-run.read' } as const;
const $RunParams = $AuthorityParams.extend({ runId: $Id });
const SHOWN_AT_ONCE = 20;
const LOOK_AGAIN_SECONDS = 10;
const DAY_SECONDS = 24 * 60 * 60;

function baseOf(owner: Owner): string {
  return `/authority/${owner.code}/list-runs`;
}

const start = definePage(
  {
    method: 'get',
    path: PATH,
    access: READ,
    params: $AuthorityParams,
    query: NO_QUERY.extend({ after: $Id.optional() }),
  },
  async (deps, { owner, principal, query }) =>
    ok(await startPage(deps, owner, principal, NO_ERRORS, new FormFields(), query.after ?? null)),
);

const begin = definePage(
  {
    method: 'post',
    path: PATH,
    access: { action: 'list-run.start' },
    params: $AuthorityParams,
    query: NO_QUERY,
  },
  async (deps, { owner, principal, form }) => {
    const again = async (errors: FormErrors) =>
      ok(await startPage(deps, owner, principal, errors, form, null));
    const { scope, errors } = readScopeForm(form, startsOf(await openCases(deps, owner)));
    if (errors) return again(errors);
    const claim = claimOf(deps, form);
    const earlier = claim && (await deps.findClaim(owner, claim.key));
    if (earlier) return ok(redirect(`${baseOf(owner)}/${earlier.resource}`));
    const run = await startListRun(deps, owner, principal, scope, claim);
    if (run.ok) return ok(redirect(`${baseOf(owner)}/${run.value.id}`));
    return again(formErrors({ field: '', text: run.problem.detail }));
  },
);

/** A form that is sent twice starts one run. */
function claimOf(deps: WebDeps, form: FormFields) {
  const once = $Id.safeParse(form.text('once'));
  if (!once.success) return null;
  const expiresAtEpochSeconds = Math.floor(deps.now() / 1000) + DAY_SECONDS;
  return { key: `list-run-form-${once.data}`, fingerprint: once.data, expiresAtEpochSeconds };
}

const see = definePage(
  { method: 'get', path: `${PATH}/:runId`, access: READ, params: $RunParams, query: NO_QUERY },
  async (deps, { owner, principal, params }) => {
    const run = await readListRun(deps, owner, params.runId);
    if (!run.ok) return run;
    const result = run.value.resultId
      ? await readListRunResult(deps, owner, params.runId)
      : ok(null);
    if (!result.ok) return result;
    const base = baseOf(owner);
    const mayCancel = authorise(principal, 'list-run.cancel', owner).ok;
    const congested = result.value
      ? await readCongestedPlaces(deps, owner, params.runId, result.value)
      : [];
    return ok(
      page(
        `${runHeading(run.value)}: ${scopeInWords(run.value.scope)}`,
        <ListRunView
          assets={deps.assets}
          href={`${base}/${params.runId}`}
          requests={`/authority/${owner.code}/requests`}
          run={run.value}
          mayCancel={mayCancel}
          result={result.value}
          congested={congested}
        />,
        {
          section: 'list-runs',
          wide: true,
          back: { href: base, text: 'Back to lists in bulk' },
          ...(isListRunOver(run.value) ? {} : { refreshSeconds: LOOK_AGAIN_SECONDS }),
        },
      ),
    );
  },
);

const cancel = definePage(
  {
    method: 'post',
    path: `${PATH}/:runId/cancel`,
    access: { action: 'list-run.cancel' },
    params: $RunParams,
    query: NO_QUERY,
  },
  async (deps, { owner, principal, params }) => {
    const run = await cancelListRun(deps, owner, principal, params.runId);
    return run.ok ? ok(done(`${baseOf(owner)}/${params.runId}`, 'list-run-stopped')) : run;
  },
);

const listsFile = definePage(
  {
    method: 'get',
    path: `${PATH}/:runId/lists.csv`,
    access: READ,
    params: $RunParams,
    query: NO_QUERY,
  },
  async (deps, { owner, params }) => {
    const csv = await listRunCsv(deps, owner, params.runId);
    return csv.ok ? ok(csvFile(csv.value, 'lists-in-bulk.csv')) : csv;
  },
);

const congestionFile = definePage(
  {
    method: 'get',
    path: `${PATH}/:runId/congestion.csv`,
    access: READ,
    params: $RunParams,
    query: NO_QUERY,
  },
  async (deps, { owner, params }) => {
    const result = await readListRunResult(deps, owner, params.runId);
    if (!result.ok) return result;
    const congested = await readCongestedPlaces(deps, owner, params.runId, result.value);
    return ok(csvFile(congestionCsv(congested), 'congestion.csv'));
  },
);

function csvFile(body: string, name: string): SentFile {
  return { kind: 'file', body, type: 'text/csv; charset=utf-8', name };
}

async function openCases(deps: WebDeps, owner: Owner) {
  const all = await deps.cases(owner).all();
  return all.filter((each) => 'requestId' in each).filter(({ step }) => step !== 'closed');
}

async function startPage(
  deps: WebDeps,
  owner: Owner,
  principal: Principal,
  errors: FormErrors,
  form: FormFields,
  after: string | null,
) {
  const list = await deps.listRuns(owner).list({ after, limit: SHOWN_AT_ONCE });
  const runs = list.items.filter((item) => 'id' in item);
  return page(
    'Lists in bulk',
    <ListRunsStart
      base={baseOf(owner)}
      once={deps.newId()}
      errors={errors}
      form={form}
      mayStart={authorise(principal, 'list-run.start', owner).ok}
      open={await openCases(deps, owner)}
      runs={runs}
      unreadable={list.items.length - runs.length}
      older={list.after}
    />,
    { section: 'list-runs', wide: true, hasErrors: errors.list.length > 0 },
  );
}

export const LIST_RUN_PAGES: readonly BoundPage[] = [
  start,
  begin,
  see,
  cancel,
  listsFile,
  congestionFile,
];
