import { ok } from '../../../lib/kernel/index.ts';
import { isCaseloadAtWork, type ShownCaseload } from '../../../lib/requests/index.ts';
import { confirmCaseload, undoCaseload } from '../../use-cases/caseload/begin-caseload.ts';
import { faultsCsv } from '../../use-cases/caseload/caseload-csv.ts';
import {
  readCaseloadPreview,
  readCaseloadRun,
  shownCaseload,
} from '../../use-cases/caseload/follow-caseload.ts';
import { previewCaseload } from '../../use-cases/caseload/preview-caseload.ts';
import * as contract from '../contract/caseloads-contract.ts';
import { type BoundRoute, implement, type Reply } from '../implement.ts';
import { once } from '../once.ts';
import { pageReply, pageRequest } from '../page-reply.ts';

const LOOK_AGAIN_SECONDS = '2';

function caseloadsPath(authority: string): string {
  return `/v1/authorities/${authority}/caseloads`;
}

function reply(caseload: ShownCaseload): Reply {
  return {
    body: caseload,
    headers: isCaseloadAtWork(caseload) ? { 'retry-after': LOOK_AGAIN_SECONDS } : {},
  };
}

export const CASELOAD_ROUTES: readonly BoundRoute[] = [
  implement(contract.previewCaseload, async (deps, { owner, principal, body, claim }) => {
    const { csv, fileName, startDate } = body;
    const upload = { fileName, startDate, bytes: Buffer.from(csv) };
    const made = await once(deps, owner, claim, {
      again: (id) => deps.caseloads(owner).get(id),
      act: () => previewCaseload(deps, owner, principal, upload, claim),
    });
    if (!made.ok) return made;
    const { value: caseload, replayed } = made.value;
    const location = `${caseloadsPath(owner.code)}/${caseload.id}`;
    const shown = await shownCaseload(deps, owner, caseload);
    return ok({ body: shown, headers: { location, ...replayed } });
  }),

  implement(contract.listCaseloads, async (deps, { owner, query }) => {
    const page = await deps.caseloads(owner).list(pageRequest(query));
    const items = await Promise.all(
      page.items.map((item) => ('needsChecking' in item ? item : shownCaseload(deps, owner, item))),
    );
    return ok(pageReply({ ...page, items }, caseloadsPath(owner.code), query.limit));
  }),

  implement(contract.getCaseload, async (deps, { owner, params }) => {
    const caseload = await readCaseloadRun(deps, owner, params.caseloadId);
    return caseload.ok ? ok(reply(caseload.value)) : caseload;
  }),

  implement(contract.listCaseloadRows, async (deps, { owner, params, query }) => {
    const preview = await readCaseloadPreview(deps, owner, params.caseloadId);
    if (!preview.ok) return preview;
    const { outcome, limit } = query;
    const from = Number(query.cursor ?? 0);
    const rows = preview.value.entries.filter((entry) => !outcome || entry.outcome === outcome);
    const search = new URLSearchParams({ cursor: String(from + limit), limit: String(limit) });
    if (outcome) search.set('outcome', outcome);
    const path = `${caseloadsPath(owner.code)}/${params.caseloadId}/rows`;
    const next = from + limit < rows.length ? `${path}?${search}` : null;
    return ok({ body: { items: rows.slice(from, from + limit), next } });
  }),

  implement(contract.getCaseloadFaults, async (deps, { owner, params, query }) => {
    const preview = await readCaseloadPreview(deps, owner, params.caseloadId);
    if (!preview.ok) return preview;
    if (query.format === 'json') return ok({ body: { items: preview.value.faults } });
    return ok({
      body: faultsCsv(preview.value),
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="caseload-${params.caseloadId}-errors.csv"`,
      },
    });
  }),

  implement(contract.confirmCaseload, async (deps, { owner, principal, params, body }) => {
    const { caseloadId } = params;
    const begun = await confirmCaseload(deps, owner, principal, caseloadId, body.take);
    if (!begun.ok) return begun;
    return ok(reply(await shownCaseload(deps, owner, begun.value)));
  }),

  implement(contract.undoCaseload, async (deps, { owner, principal, params, body }) => {
    const begun = await undoCaseload(deps, owner, principal, params.caseloadId, body.reason);
    if (!begun.ok) return begun;
    return ok(reply(await shownCaseload(deps, owner, begun.value)));
  }),
];
