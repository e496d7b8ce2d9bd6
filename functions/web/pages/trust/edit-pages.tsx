import { stringify } from 'csv-stringify/sync';
import type { Owner } from '../../../../lib/access/index.ts';
import { readUpload, type UploadFault } from '../../../../lib/capacity/index.ts';
import {
  londonDate,
  longDate,
  ok,
  type RawRow,
  type Result,
} from '../../../../lib/kernel/index.ts';
import { bringUpload } from '../../../use-cases/uploads/bring-upload.ts';
import { matchUpload } from '../../../use-cases/uploads/match-upload.ts';
import { readTrustPlaces } from '../../../use-cases/uploads/trust-places.ts';
import { uploaderSettings } from '../../../use-cases/uploads/uploader-settings.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { madeOnce } from '../../forms/claim-of-form.ts';
import { type FormErrors, formErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import { FormFields } from '../../forms/form-fields.ts';
import { type PageReply, page, redirect } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { uploadsHref } from '../uploads/upload-desk.ts';
import { type EditRow, editRowsOf, fieldLabel, fieldOfCell, uploadOf } from './edit-rows.ts';
import { EditView } from './edit-view.tsx';
import {
  $TrustParams,
  $TrustQuery,
  filterOf,
  type TrustQuery,
  trustSearch,
} from './trust-query.ts';

const PATH = '/trust/:trust/edit';
const ACCESS = { action: 'capacity.upload' } as const;
const ROWS_AT_ONCE = 50;

const edit = definePage(
  { method: 'get', path: PATH, access: ACCESS, params: $TrustParams, query: $TrustQuery },
  (deps, { owner, query }) => show(deps, owner, query, new FormFields(), NO_ERRORS),
);

/**
 * What was edited becomes an upload like any other: it is checked and shown with what it does to others, confirmed, published
 * provision by provision, and can be put back. What is wrong is told at its field first.
 */
const check = definePage(
  { method: 'post', path: PATH, access: ACCESS, params: $TrustParams, query: $TrustQuery },
  async (deps, visit) => {
    const { owner, principal, query, form } = visit;
    const index = await deps.currentIndex();
    const { rows } = await rowsOf(deps, owner, query);
    const raw = uploadOf(rows, form);
    const again = (...errors: FormErrors['list']) =>
      show(deps, owner, query, form, formErrors(...errors));
    if (raw.length === 1 || index === null) {
      return again({ field: '', text: 'Change at least one figure, or go back' });
    }
    const read = readUpload([raw], uploaderSettings(index, owner));
    if (!read.ok) return read;
    const { faults } = await matchUpload(deps, index, read.value);
    if (faults.length > 0) {
      return again(...faults.map((fault) => errorOf(rows, raw, fault)));
    }
    const csv = stringify(raw.map(({ cells }) => [...(cells ?? [])]));
    const fileName = `Table of ${longDate(londonDate(deps.now()))}`;
    const made = await madeOnce(deps, visit, 'capacity table', {
      again: (id) => deps.capacityUploads(owner).get(id),
      act: (claim) =>
        bringUpload(deps, owner, principal, { fileName, bytes: Buffer.from(csv) }, claim),
    });
    return made.ok ? ok(redirect(`${uploadsHref(owner)}/${made.value.id}`)) : made;
  },
);

/** The summary names the field among hundreds; the field itself needs only what is wrong. */
function errorOf(
  rows: readonly EditRow[],
  raw: readonly RawRow[],
  { line, column, value, detail }: UploadFault,
): FormErrors['list'][number] {
  const field = fieldOfCell(raw, line, column) ?? '';
  const [, provisionId, yearGroup] = raw[line - 1]?.cells ?? [];
  const row = rows.find(({ key }) => key === `${provisionId}.${yearGroup}`);
  const atField = value === null ? detail : `${value} ${detail}`;
  return {
    field,
    text: row ? `${fieldLabel(row, column ?? 'row')}: ${atField}` : atField,
    atField,
  };
}

async function rowsOf(
  deps: WebDeps,
  owner: Owner,
  query: TrustQuery,
): Promise<{ rows: readonly EditRow[]; current: number; pages: number }> {
  const all = editRowsOf(await readTrustPlaces(deps, owner, filterOf(query)));
  const pages = Math.max(1, Math.ceil(all.length / ROWS_AT_ONCE));
  const current = Math.min(query.page, pages);
  return { rows: all.slice((current - 1) * ROWS_AT_ONCE, current * ROWS_AT_ONCE), current, pages };
}

async function show(
  deps: WebDeps,
  owner: Owner,
  query: TrustQuery,
  form: FormFields,
  errors: FormErrors,
): Promise<Result<PageReply>> {
  const base = `/trust/${owner.code}`;
  const { rows, current, pages } = await rowsOf(deps, owner, query);
  return ok(
    page(
      'Edit places in a table',
      <EditView
        href={`${base}/edit${trustSearch(query, current)}`}
        hrefOf={(n) => `${base}/edit${trustSearch(query, n)}`}
        once={deps.newId()}
        rows={rows}
        form={form}
        errors={errors}
        current={current}
        pages={pages}
      />,
      {
        section: 'trust',
        wide: true,
        back: { href: `${base}${trustSearch(query)}`, text: 'Back to your settings' },
        hasErrors: errors.list.length > 0,
      },
    ),
  );
}

export const TRUST_EDIT_PAGES: readonly BoundPage[] = [edit, check];
