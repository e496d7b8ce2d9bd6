import type { Owner } from '../../../lib/access/index.ts';
import { isUploadBusy, type ShownUpload } from '../../../lib/capacity/index.ts';
import { ok } from '../../../lib/kernel/index.ts';
import { cancelUpload, confirmUpload, undoUpload } from '../../use-cases/uploads/begin-upload.ts';
import { bringUpload } from '../../use-cases/uploads/bring-upload.ts';
import {
  readUploadPreview,
  readUploadRun,
  shownUpload,
} from '../../use-cases/uploads/follow-upload.ts';
import { publishMany } from '../../use-cases/uploads/publish-many.ts';
import { uploadFaultsCsv } from '../../use-cases/uploads/upload-csv.ts';
import * as contract from '../contract/uploads-contract.ts';
import { type BoundRoute, implement, type Reply } from '../implement.ts';
import { once } from '../once.ts';
import { pageReply, pageRequest } from '../page-reply.ts';

const LOOK_AGAIN_SECONDS = '2';
const BASES: Partial<Record<Owner['kind'], string>> = {
  trust: 'trusts',
  provider: 'providers',
  authority: 'authorities',
};

function uploadsPath({ kind, code }: Owner): string {
  return `/v1/${BASES[kind] ?? kind}/${code}/uploads`;
}

/** The contract has parsed it; its type is lost among three kinds of addresses. */
function idOf({ uploadId }: Readonly<Record<string, unknown>>): string {
  return String(uploadId);
}

function reply(upload: ShownUpload): Reply {
  const headers: Record<string, string> = isUploadBusy(upload)
    ? { 'retry-after': LOOK_AGAIN_SECONDS }
    : {};
  return { body: upload, headers };
}

/** The same routes for each kind of organisation that sends returns. */
function routesOf(routes: contract.UploadRoutes): readonly BoundRoute[] {
  return [
    implement(routes.publish, async (deps, { owner, principal, body, claim }) => {
      const answers = await publishMany(deps, owner, principal, body.returns, claim);
      if (!answers.ok) return answers;
      const refused = answers.value.filter(({ problem }) => problem !== null).length;
      const published = answers.value.length - refused;
      return ok({ body: { published, refused, items: answers.value } });
    }),

    implement(routes.bring, async (deps, { owner, principal, body, claim }) => {
      const bytes = 'csv' in body ? Buffer.from(body.csv) : Buffer.from(body.base64, 'base64');
      const made = await once(deps, owner, claim, {
        again: (id) => deps.capacityUploads(owner).get(id),
        act: () => bringUpload(deps, owner, principal, { fileName: body.fileName, bytes }, claim),
      });
      if (!made.ok) return made;
      const shown = reply(await shownUpload(deps, owner, made.value.value));
      const location = `${uploadsPath(owner)}/${made.value.value.id}`;
      return ok({ ...shown, headers: { ...shown.headers, location, ...made.value.replayed } });
    }),

    implement(routes.list, async (deps, { owner, query }) => {
      const page = await deps.capacityUploads(owner).list(pageRequest(query));
      const items = await Promise.all(
        page.items.map((item) => ('needsChecking' in item ? item : shownUpload(deps, owner, item))),
      );
      return ok(pageReply({ ...page, items }, uploadsPath(owner), query.limit));
    }),

    implement(routes.get, async (deps, { owner, params }) => {
      const upload = await readUploadRun(deps, owner, idOf(params));
      return upload.ok ? ok(reply(upload.value)) : upload;
    }),

    implement(routes.entries, async (deps, { owner, params, query }) => {
      const preview = await readUploadPreview(deps, owner, idOf(params));
      if (!preview.ok) return preview;
      const { outcome, limit } = query;
      const from = Number(query.cursor ?? 0);
      const found = preview.value.entries.filter((one) => !outcome || one.outcome === outcome);
      const search = new URLSearchParams({ cursor: String(from + limit), limit: String(limit) });
      if (outcome) search.set('outcome', outcome);
      const path = `${uploadsPath(owner)}/${idOf(params)}/provisions`;
      const next = from + limit < found.length ? `${path}?${search}` : null;
      return ok({ body: { items: found.slice(from, from + limit), next } });
    }),

    implement(routes.faults, async (deps, { owner, params, query }) => {
      const preview = await readUploadPreview(deps, owner, idOf(params));
      if (!preview.ok) return preview;
      if (query.format === 'json') return ok({ body: { items: preview.value.faults } });
      return ok({
        body: uploadFaultsCsv(preview.value),
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="upload-${idOf(params)}-errors.csv"`,
        },
      });
    }),

    implement(routes.confirm, async (deps, { owner, principal, params }) => {
      const begun = await confirmUpload(deps, owner, principal, idOf(params));
      return begun.ok ? ok(reply(await shownUpload(deps, owner, begun.value))) : begun;
    }),

    implement(routes.cancel, async (deps, { owner, principal, params }) => {
      const done = await cancelUpload(deps, owner, principal, idOf(params));
      return done.ok ? ok(reply(await shownUpload(deps, owner, done.value))) : done;
    }),

    implement(routes.undo, async (deps, { owner, principal, params, body }) => {
      const begun = await undoUpload(deps, owner, principal, idOf(params), body.reason);
      return begun.ok ? ok(reply(await shownUpload(deps, owner, begun.value))) : begun;
    }),
  ];
}

export const UPLOAD_ROUTES: readonly BoundRoute[] = [
  ...routesOf(contract.TRUST_UPLOADS),
  ...routesOf(contract.PROVIDER_UPLOADS),
  ...routesOf(contract.AUTHORITY_UPLOADS),
];
