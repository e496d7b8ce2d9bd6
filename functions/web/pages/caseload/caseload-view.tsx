import { longMoment } from '../../../../lib/kernel/index.ts';
import type { CaseloadPreview, ShownCaseload } from '../../../../lib/requests/index.ts';
import { Following, grouped } from '../../components/following.tsx';
import type { Assets } from '../../files/fingerprint-assets.ts';
import { ErrorSummary, errorAt, type FormErrors } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { CaseloadColumnsPart } from './caseload-columns-part.tsx';
import { CaseloadResult } from './caseload-result.tsx';
import { CaseloadRows, type Shown } from './caseload-rows.tsx';

export interface CaseloadViewProps {
  readonly assets: Assets;
  /** Of this caseload. */
  readonly href: string;
  readonly requests: string;
  readonly caseload: ShownCaseload;
  /** Null when its rows are not kept any more. */
  readonly preview: CaseloadPreview | null;
  readonly shown: Shown;
  readonly pageNumber: number;
  readonly now: number;
  readonly errors: FormErrors;
}

/** One import: the preview to be confirmed, how far it is, or what came of it. */
export function CaseloadView(props: CaseloadViewProps) {
  const { caseload, preview, errors } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <span class="govuk-caption-l">{caseload.fileName}</span>
      <h1 class="govuk-heading-l">{headingOf(caseload)}</h1>
      <Stage {...props} />
      {preview ? (
        <>
          <CaseloadColumnsPart columns={preview.columns} />
          <CaseloadRows {...props} preview={preview} />
        </>
      ) : (
        <p class="govuk-body">The rows of this import are not kept any more.</p>
      )}
      <p class="govuk-body-s">
        Brought by {caseload.createdBy} on {longMoment(caseload.createdAt)}. The file itself was not
        kept; the cleaned rows are kept for 90 days.
      </p>
    </>
  );
}

export function headingOf({ status, counts }: ShownCaseload): string {
  if (status === 'previewed') {
    const total = counts.new + counts.changed;
    return total === 0 ? 'Nothing to apply in this file' : 'Check before anything is applied';
  }
  if (status === 'applying') return 'Your caseload is being applied';
  if (status === 'undoing') return 'Requests are being closed as made in error';
  if (status === 'failed') return 'The import stopped part-way';
  return status === 'undone' ? 'Import closed as made in error' : 'Your caseload has been applied';
}

function Stage(props: CaseloadViewProps) {
  const { assets, href, caseload } = props;
  const { status, applied, undone, rows } = caseload;
  if (status === 'previewed') return <Confirm {...props} />;
  if (status === 'applying' || status === 'undoing') {
    const { made, changed, refused } = status === 'applying' ? applied : undone;
    const done = made + changed + refused.length;
    const what = status === 'applying' ? 'rows worked on' : 'requests looked at';
    return (
      <Following
        assets={assets}
        href={href}
        done={done}
        of={rows}
        text={`${grouped(done)} of ${grouped(rows)} ${what}. You can leave this page; the work goes on.`}
      />
    );
  }
  return <CaseloadResult {...props} />;
}

function Confirm({ caseload, href, errors, now }: CaseloadViewProps) {
  const { counts, confirmBy } = caseload;
  const expired = Date.parse(confirmBy) < now;
  const total = counts.new + counts.changed;
  return (
    <>
      <Counts caseload={caseload} />
      {total === 0 && (
        <p class="govuk-body">
          No row is new and none changes anything. Look at the errors, mend the file and upload it
          again.
        </p>
      )}
      {expired && (
        <p class="govuk-body">
          This preview is more than seven days old, so it may not fit what is recorded now. Upload
          the file again.
        </p>
      )}
      {total > 0 && !expired && (
        <form method="post" action={`${href}/confirm`} novalidate>
          <Govuk
            c="radios"
            params={{
              name: 'take',
              idPrefix: 'take',
              errorMessage: errorAt(errors, 'take'),
              fieldset: {
                legend: { text: 'What is to be applied?', classes: 'govuk-fieldset__legend--m' },
              },
              hint: {
                text: 'A row whose request somebody changes before it is applied is left as they have it, and reported.',
              },
              items: [
                {
                  value: 'new-and-changed',
                  text: `New and changed: ${grouped(counts.new)} new requests, ${grouped(counts.changed)} changed`,
                },
                {
                  value: 'new',
                  text: `New only: ${grouped(counts.new)} new requests, nothing changed`,
                  disabled: counts.new === 0,
                },
              ],
            }}
          />
          <div class="govuk-button-group">
            <Govuk c="button" params={{ text: 'Confirm and apply', preventDoubleClick: true }} />
            <a class="govuk-link" href={href.slice(0, href.lastIndexOf('/'))}>
              Apply nothing
            </a>
          </div>
        </form>
      )}
    </>
  );
}

function Counts({ caseload: { counts } }: Pick<CaseloadViewProps, 'caseload'>) {
  const shown = [
    [counts.new, 'new', counts.new > 0 ? 'good' : ''],
    [counts.changed, 'changed', counts.changed > 0 ? 'good' : ''],
    [counts.unchanged, 'unchanged', ''],
    [counts.closed, 'closed already', ''],
    [counts['known-twice'], 'known twice', counts['known-twice'] > 0 ? 'bad' : ''],
    [
      counts.faulty,
      counts.faulty === 1 ? 'line with errors' : 'lines with errors',
      counts.faulty > 0 ? 'bad' : '',
    ],
  ] as const;
  return (
    <ul class="rp-counts govuk-body">
      {shown.map(([count, what, tone]) => (
        <li class={`rp-counts__count ${tone ? `rp-counts__count--${tone}` : ''}`}>
          <span class="rp-counts__number">{grouped(count)}</span> {what}
        </li>
      ))}
    </ul>
  );
}
