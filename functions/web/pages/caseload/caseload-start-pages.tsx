import * as z from 'zod';
import type { Owner } from '../../../../lib/access/index.ts';
import { ok } from '../../../../lib/kernel/index.ts';
import { templateCsv } from '../../../use-cases/caseload/caseload-csv.ts';
import { previewCaseload } from '../../../use-cases/caseload/preview-caseload.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { type FormErrors, formErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { $AuthorityParams, NO_QUERY } from '../../page-contract.ts';
import { page, redirect } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { CaseloadStart, septembers } from './caseload-start.tsx';

const PATH = '/authority/:authority/caseload';
const ACCESS = { action: 'caseload.import' } as const;
const MEGABYTE = 1024 * 1024;
/** A form with a file reaches a Lambda function in base 64, and no more than 6 MB of it. */
const MOST_BYTES = 4 * MEGABYTE;
const ROOM_FOR_THE_FORM = 64 * 1024;
const SHOWN_AT_ONCE = 20;

export function caseloadBase(owner: Owner): string {
  return `/authority/${owner.code}/caseload`;
}

const start = definePage(
  {
    method: 'get',
    path: PATH,
    access: ACCESS,
    params: $AuthorityParams,
    query: NO_QUERY.extend({
      after: z
        .string()
        .regex(/^[0-9A-Z]{26}$/)
        .optional(),
    }),
  },
  async (deps, { owner, query }) =>
    ok(await startPage(deps, owner, { errors: NO_ERRORS, startDate: '' }, query.after ?? null)),
);

const send = definePage(
  {
    method: 'post',
    path: PATH,
    access: ACCESS,
    params: $AuthorityParams,
    query: NO_QUERY,
    bodyLimitBytes: MOST_BYTES + ROOM_FOR_THE_FORM,
  },
  async (deps, { owner, principal, form }) => {
    const startDate = form.text('startDate');
    const again = async (...errors: FormErrors['list']) =>
      ok(await startPage(deps, owner, { errors: formErrors(...errors), startDate }, null));
    const file = form.file('file');
    if (!file) return again({ field: 'file', text: 'Choose a CSV file' });
    if (file.size > MOST_BYTES) {
      return again({ field: 'file', text: 'The file is larger than 4 MB. Split it.' });
    }
    if (startDate !== '' && !septembers(deps.now()).includes(startDate)) {
      return again({ field: 'startDate', text: 'Choose a start date from the list' });
    }
    const upload = {
      fileName: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
      startDate: startDate || null,
    };
    const made = await previewCaseload(deps, owner, principal, upload, claimOf(deps, form));
    if (made.ok) return ok(redirect(`${caseloadBase(owner)}/${made.value.id}`));
    return again({ field: 'file', text: made.problem.detail });
  },
);

const DAY_SECONDS = 24 * 60 * 60;

/** A form that is sent twice makes one preview. */
function claimOf(deps: WebDeps, form: FormFields) {
  const once = form.text('once');
  if (!/^[0-9A-Z]{26}$/.test(once)) return null;
  const expiresAtEpochSeconds = Math.floor(deps.now() / 1000) + DAY_SECONDS;
  return { key: `caseload-form-${once}`, fingerprint: once, expiresAtEpochSeconds };
}

const template = definePage(
  {
    method: 'get',
    path: `${PATH}/template.csv`,
    access: ACCESS,
    params: $AuthorityParams,
    query: NO_QUERY,
  },
  async () =>
    ok({
      kind: 'file',
      body: templateCsv(),
      type: 'text/csv; charset=utf-8',
      name: 'rightplace-caseload-template.csv',
    }),
);

async function startPage(
  deps: WebDeps,
  owner: Owner,
  form: { readonly errors: FormErrors; readonly startDate: string },
  after: string | null,
) {
  const list = await deps.caseloads(owner).list({ after, limit: SHOWN_AT_ONCE });
  const history = list.items.filter((item) => 'id' in item);
  return page(
    'Bring your caseload',
    <CaseloadStart
      {...form}
      base={caseloadBase(owner)}
      once={deps.newId()}
      now={deps.now()}
      history={history}
      unreadable={list.items.length - history.length}
      older={list.after}
    />,
    { section: 'caseload', wide: true, hasErrors: form.errors.list.length > 0 },
  );
}

export const CASELOAD_START_PAGES: readonly BoundPage[] = [start, send, template];
