import type { Owner } from '../../../../lib/access/index.ts';
import { ok, problem, type Result, refused } from '../../../../lib/kernel/index.ts';
import { undoUpload } from '../../../use-cases/uploads/begin-upload.ts';
import { readUploadRun } from '../../../use-cases/uploads/follow-upload.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import {
  ErrorSummary,
  errorAt,
  errorsOf,
  type FormErrors,
  NO_ERRORS,
} from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { type PageReply, page, redirect } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { counted } from '../../words/counted.ts';
import { $UploadId, UPLOAD_ACCESS, type UploadDesk, uploadsHref } from './upload-desk.ts';
import { idOf } from './upload-pages.tsx';

const HEADING = 'Put the earlier figures back';

/** The way back from an upload that was a mistake. */
export function uploadUndoPages({ path, $Params }: UploadDesk): readonly BoundPage[] {
  const common = {
    path: `${path}/:uploadId/undo`,
    access: UPLOAD_ACCESS,
    params: $Params.extend($UploadId.shape),
    query: NO_QUERY,
  };
  return [
    definePage({ ...common, method: 'get' }, (deps, { owner, params }) =>
      show(deps, owner, idOf(params), '', NO_ERRORS),
    ),
    definePage({ ...common, method: 'post' }, async (deps, visit) => {
      const { owner, principal, params, form } = visit;
      const reason = form.text('reason');
      const begun = await undoUpload(deps, owner, principal, idOf(params), reason);
      if (begun.ok) return ok(redirect(`${uploadsHref(owner)}/${idOf(params)}`));
      return begun.problem.code === 'reason-missing'
        ? show(deps, owner, idOf(params), reason, errorsOf(begun.problem))
        : begun;
    }),
  ];
}

async function show(
  deps: WebDeps,
  owner: Owner,
  id: string,
  reason: string,
  errors: FormErrors,
): Promise<Result<PageReply>> {
  const upload = await readUploadRun(deps, owner, id);
  if (!upload.ok) return upload;
  const { status, applied, fileName } = upload.value;
  if (status !== 'applied') {
    const detail = 'Only an upload that has been published can be put back.';
    return refused(problem('conflict', 'upload-not-applied', detail));
  }
  const href = `${uploadsHref(owner)}/${id}`;
  return ok(
    page(
      HEADING,
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <span class="govuk-caption-l">{fileName}</span>
          <h1 class="govuk-heading-l">{HEADING}</h1>
          <p class="govuk-body">
            {`The upload published ${counted(applied.published, 'provision')}. What each had before is published again, where nobody has published since. Provisions that had nothing before stay as they are and are named.`}
          </p>
          <form method="post" novalidate>
            <Govuk
              c="textarea"
              params={{
                name: 'reason',
                id: 'reason',
                rows: 3,
                value: reason,
                label: { text: 'Why was it a mistake?', classes: 'govuk-label--m' },
                errorMessage: errorAt(errors, 'reason'),
              }}
            />
            <div class="govuk-button-group">
              <Govuk
                c="button"
                params={{
                  text: 'Put them back',
                  classes: 'govuk-button--warning',
                  preventDoubleClick: true,
                }}
              />
              <a class="govuk-link" href={href}>
                Leave them as they are
              </a>
            </div>
          </form>
        </div>
      </div>,
      {
        section: 'uploads',
        back: { href, text: 'Back to the upload' },
        hasErrors: errors.list.length > 0,
      },
    ),
  );
}
