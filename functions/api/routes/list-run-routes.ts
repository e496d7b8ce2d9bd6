import { ok } from '../../../lib/kernel/index.ts';
import { isListRunOver, type ShownListRun } from '../../../lib/tailored-lists/index.ts';
import {
  cancelListRun,
  listRunCsv,
  readListRun,
  readListRunResult,
  shown,
} from '../../use-cases/follow-list-run.ts';
import { startListRun } from '../../use-cases/start-list-run.ts';
import * as contract from '../contract/list-runs-contract.ts';
import { type BoundRoute, implement, type Reply } from '../implement.ts';
import { once } from '../once.ts';
import { pageReply, pageRequest } from '../page-reply.ts';

const LOOK_AGAIN_SECONDS = '2';

function runsPath(authority: string): string {
  return `/v1/authorities/${authority}/list-runs`;
}

function reply(run: ShownListRun): Reply {
  return {
    body: run,
    headers: isListRunOver(run) ? {} : { 'retry-after': LOOK_AGAIN_SECONDS },
  };
}

export const LIST_RUN_ROUTES: readonly BoundRoute[] = [
  implement(contract.startListRun, async (deps, { owner, principal, body, claim }) => {
    const made = await once(deps, owner, claim, {
      again: (id) => deps.listRuns(owner).get(id),
      act: () => startListRun(deps, owner, principal, body, claim),
    });
    if (!made.ok) return made;
    const { value: run, replayed } = made.value;
    const told = reply(await shown(deps, owner, run));
    const location = `${runsPath(owner.code)}/${run.id}`;
    return ok({ ...told, headers: { ...told.headers, location, ...replayed } });
  }),

  implement(contract.listListRuns, async (deps, { owner, query }) => {
    const page = await deps.listRuns(owner).list(pageRequest(query));
    const items = await Promise.all(
      page.items.map((item) => ('needsChecking' in item ? item : shown(deps, owner, item))),
    );
    return ok(pageReply({ ...page, items }, runsPath(owner.code), query.limit));
  }),

  implement(contract.getListRun, async (deps, { owner, params }) => {
    const run = await readListRun(deps, owner, params.runId);
    return run.ok ? ok(reply(run.value)) : run;
  }),

  implement(contract.cancelListRun, async (deps, { owner, principal, params }) => {
    const run = await cancelListRun(deps, owner, principal, params.runId);
    return run.ok ? ok(reply(run.value)) : run;
  }),

  implement(contract.getListRunResult, async (deps, { owner, params, query, header }) => {
    const asCsv = query.format === 'csv' || (!query.format && header('accept') === 'text/csv');
    if (!asCsv) {
      const result = await readListRunResult(deps, owner, params.runId);
      return result.ok ? ok({ body: result.value, headers: { vary: 'accept' } }) : result;
    }
    const csv = await listRunCsv(deps, owner, params.runId);
    if (!csv.ok) return csv;
    return ok({
      body: csv.value,
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="list-run-${params.runId}.csv"`,
        vary: 'accept',
      },
    });
  }),
];
