import * as z from 'zod';
import { $Id, ok, type Result } from '../../../../lib/kernel/index.ts';
import {
  $CaseloadOutcome,
  $CaseloadTake,
  isCaseloadAtWork,
  type ShownCaseload,
} from '../../../../lib/requests/index.ts';
import { confirmCaseload } from '../../../use-cases/caseload/begin-caseload.ts';
import { faultsCsv, refusedCsv } from '../../../use-cases/caseload/caseload-csv.ts';
import {
  readCaseloadPreview,
  readCaseloadRun,
} from '../../../use-cases/caseload/follow-caseload.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { type FormErrors, formErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import { $AuthorityParams, NO_QUERY } from '../../page-contract.ts';
import { type PageReply, page, redirect } from '../../page-reply.ts';
import type { ActingVisit } from '../../visit.ts';
import type { WebDeps } from '../../web-deps.ts';
import type { Shown } from './caseload-rows.tsx';
import { CASELOAD_START_PAGES, caseloadBase } from './caseload-start-pages.tsx';
import { CASELOAD_UNDO_PAGES } from './caseload-undo-pages.tsx';
import { CaseloadView, headingOf } from './caseload-view.tsx';

const PATH = '/authority/:authority/caseload/:caseloadId';
const ACCESS = { action: 'caseload.import' } as const;
const $Params = $AuthorityParams.extend({ caseloadId: $Id });
const $Query = NO_QUERY.extend({
  show: z.union([$CaseloadOutcome, z.literal('errors')]).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
const LOOK_AGAIN_SECONDS = 10;

type CaseloadVisit = ActingVisit<z.infer<typeof $Params>>;

const see = definePage(
  { method: 'get', path: PATH, access: ACCESS, params: $Params, query: $Query },
  (deps, visit) => show(deps, visit, visit.query, NO_ERRORS),
);

const confirm = definePage(
  { method: 'post', path: `${PATH}/confirm`, access: ACCESS, params: $Params, query: NO_QUERY },
  async (deps, visit) => {
    const { owner, principal, params, form } = visit;
    const take = $CaseloadTake.safeParse(form.text('take'));
    if (!take.success) {
      const errors = formErrors({ field: 'take', text: 'Choose what is to be applied' });
      return show(deps, visit, { page: 1 }, errors);
    }
    const begun = await confirmCaseload(deps, owner, principal, params.caseloadId, take.data);
    return begun.ok ? ok(redirect(`${caseloadBase(owner)}/${params.caseloadId}`)) : begun;
  },
);

async function show(
  deps: WebDeps,
  { owner, params }: CaseloadVisit,
  query: { readonly show?: Shown | undefined; readonly page: number },
  errors: FormErrors,
): Promise<Result<PageReply>> {
  const caseload = await readCaseloadRun(deps, owner, params.caseloadId);
  if (!caseload.ok) return caseload;
  const preview = await readCaseloadPreview(deps, owner, params.caseloadId);
  const base = caseloadBase(owner);
  const title = `${headingOf(caseload.value)}: ${caseload.value.fileName}`;
  return ok(
    page(
      title,
      <CaseloadView
        assets={deps.assets}
        href={`${base}/${params.caseloadId}`}
        requests={`/authority/${owner.code}/requests`}
        caseload={caseload.value}
        preview={preview.ok ? preview.value : null}
        shown={query.show ?? firstShown(caseload.value)}
        pageNumber={query.page}
        now={deps.now()}
        errors={errors}
      />,
      {
        section: 'caseload',
        wide: true,
        back: { href: base, text: 'Back to the caseload' },
        hasErrors: errors.list.length > 0,
        ...(isCaseloadAtWork(caseload.value) ? { refreshSeconds: LOOK_AGAIN_SECONDS } : {}),
      },
    ),
  );
}

/** What people want to see first: what would be made, else what would change, else what is wrong. */
function firstShown({ counts }: ShownCaseload): Shown {
  if (counts.new > 0) return 'new';
  if (counts.changed > 0) return 'changed';
  return counts.faulty > 0 ? 'errors' : 'unchanged';
}

const errorsFile = definePage(
  { method: 'get', path: `${PATH}/errors.csv`, access: ACCESS, params: $Params, query: NO_QUERY },
  async (deps, { owner, params }) => {
    const preview = await readCaseloadPreview(deps, owner, params.caseloadId);
    return preview.ok ? ok(csv(faultsCsv(preview.value), 'caseload-errors.csv')) : preview;
  },
);

const refusedFile = definePage(
  { method: 'get', path: `${PATH}/refused.csv`, access: ACCESS, params: $Params, query: NO_QUERY },
  async (deps, { owner, params }) => {
    const caseload = await readCaseloadRun(deps, owner, params.caseloadId);
    return caseload.ok ? ok(csv(refusedCsv(caseload.value), 'caseload-refused.csv')) : caseload;
  },
);

function csv(body: string, name: string): PageReply {
  return { kind: 'file', body, type: 'text/csv; charset=utf-8', name };
}

export const CASELOAD_PAGES: readonly BoundPage[] = [
  ...CASELOAD_START_PAGES,
  see,
  confirm,
  errorsFile,
  refusedFile,
  ...CASELOAD_UNDO_PAGES,
];
