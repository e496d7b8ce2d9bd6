import { $Id, ok, problem, type Result, refused } from '../../../../lib/kernel/index.ts';
import { undoCaseload } from '../../../use-cases/caseload/begin-caseload.ts';
import { readCaseloadRun } from '../../../use-cases/caseload/follow-caseload.ts';
import { grouped } from '../../components/following.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import {
  ErrorSummary,
  errorAt,
  errorsOf,
  type FormErrors,
  NO_ERRORS,
} from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { $AuthorityParams, NO_QUERY } from '../../page-contract.ts';
import { type PageReply, page, redirect } from '../../page-reply.ts';
import type { ActingVisit } from '../../visit.ts';
import type { WebDeps } from '../../web-deps.ts';
import { caseloadBase } from './caseload-start-pages.tsx';

const PATH = '/authority/:authority/caseload/:caseloadId/undo';
const ACCESS = { action: 'caseload.import' } as const;
const $Params = $AuthorityParams.extend({ caseloadId: $Id });
const HEADING = 'Close the requests that this import made';

const ask = definePage(
  { method: 'get', path: PATH, access: ACCESS, params: $Params, query: NO_QUERY },
  (deps, visit) => show(deps, visit, NO_ERRORS),
);

const undo = definePage(
  { method: 'post', path: PATH, access: ACCESS, params: $Params, query: NO_QUERY },
  async (deps, visit) => {
    const { owner, principal, params, form } = visit;
    const begun = await undoCaseload(
      deps,
      owner,
      principal,
      params.caseloadId,
      form.text('reason'),
    );
    if (begun.ok) return ok(redirect(`${caseloadBase(owner)}/${params.caseloadId}`));
    return begun.problem.code === 'reason-missing'
      ? show(deps, visit, errorsOf(begun.problem))
      : begun;
  },
);

async function show(
  deps: WebDeps,
  { owner, params, form }: ActingVisit<{ readonly caseloadId: string }>,
  errors: FormErrors,
): Promise<Result<PageReply>> {
  const caseload = await readCaseloadRun(deps, owner, params.caseloadId);
  if (!caseload.ok) return caseload;
  const { status, applied, fileName } = caseload.value;
  if (status !== 'applied') {
    const detail =
      'Only an import that has been applied, and not been closed since, can be closed.';
    return refused(problem('conflict', 'caseload-not-applied', detail));
  }
  const href = `${caseloadBase(owner)}/${params.caseloadId}`;
  return ok(
    page(
      HEADING,
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <span class="govuk-caption-l">{fileName}</span>
          <h1 class="govuk-heading-l">{HEADING}</h1>
          <p class="govuk-body">
            {`The import made ${grouped(applied.made)} requests. Those that nobody has worked on since are closed as made in error. Those that somebody has taken, changed or made a list of stay open and are named. Requests that the import only changed stay as they are.`}
          </p>
          <form method="post" novalidate>
            <Govuk
              c="textarea"
              params={{
                name: 'reason',
                id: 'reason',
                rows: 3,
                value: form.text('reason'),
                label: { text: 'Why was it an error?', classes: 'govuk-label--m' },
                hint: { text: 'It is kept with the import. Name no child.' },
                errorMessage: errorAt(errors, 'reason'),
              }}
            />
            <div class="govuk-button-group">
              <Govuk
                c="button"
                params={{
                  text: 'Close them as made in error',
                  classes: 'govuk-button--warning',
                  preventDoubleClick: true,
                }}
              />
              <a class="govuk-link" href={href}>
                Leave them open
              </a>
            </div>
          </form>
        </div>
      </div>,
      {
        section: 'caseload',
        back: { href, text: 'Back to the import' },
        hasErrors: errors.list.length > 0,
      },
    ),
  );
}

export const CASELOAD_UNDO_PAGES: readonly BoundPage[] = [ask, undo];
