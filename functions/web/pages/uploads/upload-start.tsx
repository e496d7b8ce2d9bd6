import type { Owner } from '../../../../lib/access/index.ts';
import {
  type CapacityUpload,
  UPLOAD_FORMATS,
  UPLOAD_MOST_ROWS,
} from '../../../../lib/capacity/index.ts';
import { longMoment } from '../../../../lib/kernel/index.ts';
import { UPLOAD_NOTES } from '../../../use-cases/uploads/upload-template.ts';
import { grouped } from '../../components/following.tsx';
import { Scroll } from '../../components/scroll.tsx';
import { ErrorSummary, errorAt, type FormErrors } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { UPLOAD_STATUS_WORDS } from './upload-words.ts';

interface StartProps {
  readonly owner: Owner;
  readonly base: string;
  readonly once: string;
  readonly errors: FormErrors;
  readonly history: readonly CapacityUpload[];
  readonly unreadable: number;
  readonly older: string | null;
}

/** Where a file of returns is brought, and which were brought before. */
export function UploadStart(props: StartProps) {
  const { owner, base, once, errors, history } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">Upload places from a file</h1>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p class="govuk-body-l">
            Publish free places of many provisions at once. You see first what would change, and
            nothing is published until you confirm it.
          </p>
          {owner.kind === 'authority' && (
            <Govuk
              c="inset-text"
              params={{
                text: 'What you publish here is marked as recorded by your authority on the provider’s behalf, and each provider is told.',
              }}
            />
          )}
          <h2 class="govuk-heading-m">1. Download a template</h2>
          <p class="govuk-body">
            It has a row for each year group, with what is published now. Change what has changed
            and leave the rest.
          </p>
          <ul class="govuk-list">
            {UPLOAD_FORMATS.map((format) => (
              <li>
                <a class="govuk-link" href={`${base}/template.${format}`}>
                  {`Template (${format.toUpperCase()})`}
                </a>
              </li>
            ))}
          </ul>
          <Govuk
            c="details"
            params={{
              summaryText: 'How to fill it in',
              html: (
                <ul class="govuk-list govuk-list--bullet">
                  {UPLOAD_NOTES.map((note) => (
                    <li>{note}</li>
                  ))}
                </ul>
              ),
            }}
          />
          <h2 class="govuk-heading-m">2. Upload your file</h2>
          <form method="post" enctype="multipart/form-data" novalidate>
            <input type="hidden" name="once" value={once} />
            <Govuk
              c="file-upload"
              params={{
                name: 'file',
                id: 'file',
                label: { text: 'CSV, XLSX or ODS file', classes: 'govuk-label--s' },
                hint: {
                  text: `Up to 4 MB and ${grouped(UPLOAD_MOST_ROWS)} rows. Split a larger file.`,
                },
                errorMessage: errorAt(errors, 'file'),
                attributes: { accept: '.csv,.txt,.xlsx,.ods' },
              }}
            />
            <Govuk c="button" params={{ text: 'Check the file', preventDoubleClick: true }} />
          </form>
        </div>
      </div>
      <h2 class="govuk-heading-m">Uploads so far</h2>
      {history.length === 0 ? (
        <p class="govuk-body">Nobody has uploaded a file yet.</p>
      ) : (
        <History {...props} />
      )}
    </>
  );
}

function History({ base, history, unreadable, older }: StartProps) {
  const figure = (count: number | undefined) => ({
    text: count === undefined ? '' : grouped(count),
    format: 'numeric',
  });
  return (
    <>
      <Scroll label="Uploads so far">
        <Govuk
          c="table"
          params={{
            caption: 'Uploads, newest first',
            captionClasses: 'govuk-visually-hidden',
            classes: 'rp-bulk-table',
            head: [
              { text: 'File' },
              { text: 'Brought' },
              { text: 'New', format: 'numeric' },
              { text: 'Changed', format: 'numeric' },
              { text: 'Rows with errors', format: 'numeric' },
              { text: 'State' },
            ],
            rows: history.map(({ id, fileName, createdAt, counts, status }) => [
              {
                html: (
                  <a class="govuk-link" href={`${base}/${id}`}>
                    {fileName}
                  </a>
                ),
              },
              { text: longMoment(createdAt) },
              figure(counts?.new),
              figure(counts?.changed),
              figure(counts?.faulty),
              { text: UPLOAD_STATUS_WORDS[status] },
            ]),
          }}
        />
      </Scroll>
      {unreadable > 0 && (
        <p class="govuk-body">{`${unreadable} of the uploads cannot be read and need checking.`}</p>
      )}
      {older !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${base}?after=${older}`}>
            Older uploads
          </a>
        </p>
      )}
    </>
  );
}
