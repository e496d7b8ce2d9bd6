import * as z from 'zod';
import type { Owner } from '../../../../lib/access/index.ts';
import { UPLOAD_FORMATS, UPLOAD_MOST_BYTES } from '../../../../lib/capacity/index.ts';
import { londonDate, ok } from '../../../../lib/kernel/index.ts';
import { bringUpload } from '../../../use-cases/uploads/bring-upload.ts';
import { uploadTemplate } from '../../../use-cases/uploads/upload-template.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { madeOnce } from '../../forms/claim-of-form.ts';
import { type FormErrors, formErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { page, redirect } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { UPLOAD_ACCESS, type UploadDesk, uploadsHref } from './upload-desk.ts';
import { UploadStart } from './upload-start.tsx';

const ROOM_FOR_THE_FORM = 64 * 1024;
const SHOWN_AT_ONCE = 20;
const $After = z.string().regex(/^[0-9A-Z]{26}$/);
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const;

/** The page from which a file is uploaded, and the templates for it. */
export function uploadStartPages({ path, $Params }: UploadDesk): readonly BoundPage[] {
  const common = { path, access: UPLOAD_ACCESS, params: $Params };
  const start = definePage(
    { ...common, method: 'get', query: NO_QUERY.extend({ after: $After.optional() }) },
    async (deps, { owner, query }) =>
      ok(await startPage(deps, owner, NO_ERRORS, query.after ?? null)),
  );
  const send = definePage(
    {
      ...common,
      method: 'post',
      query: NO_QUERY,
      bodyLimitBytes: UPLOAD_MOST_BYTES + ROOM_FOR_THE_FORM,
    },
    async (deps, visit) => {
      const { owner, principal, form } = visit;
      const again = async (text: string) =>
        ok(await startPage(deps, owner, formErrors({ field: 'file', text }), null));
      const file = form.file('file');
      if (!file) return again('Choose a CSV, XLSX or ODS file');
      if (file.size > UPLOAD_MOST_BYTES) return again('The file is larger than 4 MB. Split it.');
      const upload = { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
      const made = await madeOnce(deps, visit, 'capacity upload', {
        again: (id) => deps.capacityUploads(owner).get(id),
        act: (claim) => bringUpload(deps, owner, principal, upload, claim),
      });
      if (made.ok) return ok(redirect(`${uploadsHref(owner)}/${made.value.id}`));
      return made.problem.kind === 'invalid' ? again(made.problem.detail) : made;
    },
  );
  const templates = UPLOAD_FORMATS.map((format) =>
    definePage(
      { ...common, method: 'get', path: `${path}/template.${format}`, query: NO_QUERY },
      async (deps, { owner }) => {
        const template = await uploadTemplate(deps, owner);
        const body = await deps.writeTable({ name: 'Places', ...template }, format);
        const name = `places-${owner.code}-${londonDate(deps.now())}.${format}`;
        return ok({ kind: 'file', body, type: TYPES[format], name });
      },
    ),
  );
  return [start, send, ...templates];
}

async function startPage(deps: WebDeps, owner: Owner, errors: FormErrors, after: string | null) {
  const list = await deps.capacityUploads(owner).list({ after, limit: SHOWN_AT_ONCE });
  const history = list.items.filter((item) => 'id' in item);
  return page(
    'Upload places from a file',
    <UploadStart
      owner={owner}
      base={uploadsHref(owner)}
      once={deps.newId()}
      errors={errors}
      history={history}
      unreadable={list.items.length - history.length}
      older={list.after}
    />,
    { section: 'uploads', wide: true, hasErrors: errors.list.length > 0 },
  );
}
