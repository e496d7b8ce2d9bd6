import * as z from 'zod';
import type { Owner } from '../../../../lib/access/index.ts';
import { $UploadOutcome, isUploadBusy, type ShownUpload } from '../../../../lib/capacity/index.ts';
import { ok, type Result } from '../../../../lib/kernel/index.ts';
import { cancelUpload, confirmUpload } from '../../../use-cases/uploads/begin-upload.ts';
import { readUploadPreview, readUploadRun } from '../../../use-cases/uploads/follow-upload.ts';
import { uploadFaultsCsv, uploadRefusedCsv } from '../../../use-cases/uploads/upload-csv.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { NO_QUERY } from '../../page-contract.ts';
import { done, type PageReply, page, redirect } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { $UploadId, UPLOAD_ACCESS, type UploadDesk, uploadsHref } from './upload-desk.ts';
import type { ShownRows } from './upload-rows.tsx';
import { UploadView, uploadHeading } from './upload-view.tsx';

const $Query = NO_QUERY.extend({
  show: z.union([$UploadOutcome, z.literal('errors')]).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
const LOOK_AGAIN_SECONDS = 5;

/** One upload: its preview, how far it is, what came of it. */
export function uploadPages({ path, $Params }: UploadDesk): readonly BoundPage[] {
  const one = `${path}/:uploadId`;
  const common = { access: UPLOAD_ACCESS, params: $Params.extend($UploadId.shape) };
  return [
    definePage(
      { ...common, method: 'get', path: one, query: $Query },
      (deps, { owner, params, query }) => show(deps, owner, idOf(params), query),
    ),
    definePage(
      { ...common, method: 'post', path: `${one}/confirm`, query: NO_QUERY },
      async (deps, { owner, principal, params }) => {
        const begun = await confirmUpload(deps, owner, principal, idOf(params));
        return begun.ok ? ok(redirect(`${uploadsHref(owner)}/${idOf(params)}`)) : begun;
      },
    ),
    definePage(
      { ...common, method: 'post', path: `${one}/cancel`, query: NO_QUERY },
      async (deps, { owner, principal, params }) => {
        const given = await cancelUpload(deps, owner, principal, idOf(params));
        return given.ok ? ok(done(uploadsHref(owner), 'upload-given-up')) : given;
      },
    ),
    definePage(
      { ...common, method: 'get', path: `${one}/errors.csv`, query: NO_QUERY },
      async (deps, { owner, params }) => {
        const preview = await readUploadPreview(deps, owner, idOf(params));
        return preview.ok ? ok(csv(uploadFaultsCsv(preview.value), 'upload-errors.csv')) : preview;
      },
    ),
    definePage(
      { ...common, method: 'get', path: `${one}/refused.csv`, query: NO_QUERY },
      async (deps, { owner, params }) => {
        const upload = await readUploadRun(deps, owner, idOf(params));
        return upload.ok ? ok(csv(uploadRefusedCsv(upload.value), 'upload-refused.csv')) : upload;
      },
    ),
  ];
}

/** The contract has parsed it; its type is lost among three kinds of addresses. */
export function idOf({ uploadId }: Readonly<Record<string, unknown>>): string {
  return String(uploadId);
}

async function show(
  deps: WebDeps,
  owner: Owner,
  id: string,
  query: { readonly show?: ShownRows | undefined; readonly page: number },
): Promise<Result<PageReply>> {
  const upload = await readUploadRun(deps, owner, id);
  if (!upload.ok) return upload;
  const preview = await readUploadPreview(deps, owner, id);
  const base = uploadsHref(owner);
  return ok(
    page(
      `${uploadHeading(upload.value)}: ${upload.value.fileName}`,
      <UploadView
        assets={deps.assets}
        href={`${base}/${id}`}
        upload={upload.value}
        preview={preview.ok ? preview.value : null}
        shown={query.show ?? firstShown(upload.value)}
        pageNumber={query.page}
        now={deps.now()}
      />,
      {
        section: 'uploads',
        wide: true,
        back: { href: base, text: 'Back to uploads' },
        ...(isUploadBusy(upload.value) ? { refreshSeconds: LOOK_AGAIN_SECONDS } : {}),
      },
    ),
  );
}

/** What people want to see first: what would change, else what is wrong. */
function firstShown({ counts }: ShownUpload): ShownRows {
  if (counts && counts.changed > 0) return 'changed';
  if (counts && counts.new > 0) return 'new';
  return counts && counts.faulty > 0 ? 'errors' : 'unchanged';
}

function csv(body: string, name: string): PageReply {
  return { kind: 'file', body, type: 'text/csv; charset=utf-8', name };
}
