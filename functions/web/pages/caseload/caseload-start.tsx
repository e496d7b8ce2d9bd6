import {
  ageReferenceDay,
  type CalendarDate,
  FEATURES,
  featureName,
  londonDate,
  longDate,
  longMoment,
} from '../../../../lib/kernel/index.ts';
import { CASELOAD_MOST_ROWS, type Caseload } from '../../../../lib/requests/index.ts';
import { grouped } from '../../components/following.tsx';
import { Scroll } from '../../components/scroll.tsx';
import { ErrorSummary, errorAt, type FormErrors } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { STATUS_WORDS } from './caseload-words.ts';

interface StartProps {
  readonly base: string;
  readonly once: string;
  readonly now: number;
  readonly errors: FormErrors;
  readonly startDate: string;
  readonly history: readonly Caseload[];
  readonly unreadable: number;
  readonly older: string | null;
}

/** Where a file of children is brought, and which were brought before. */
export function CaseloadStart(props: StartProps) {
  const { base, errors, history } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">Bring your caseload</h1>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p class="govuk-body-l">
            Import requests and current placements from a CSV file: your case system’s export, or
            the person-level columns of the SEN2 return.
          </p>
          <p class="govuk-body">
            You see first what would be made and what would change. Nothing is applied until you
            confirm it.
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={`${base}/template.csv`}>
              Download a template (CSV)
            </a>
          </p>
          <FileAdvice />
          <UploadForm {...props} />
        </div>
      </div>
      <h2 class="govuk-heading-m">Imports so far</h2>
      {history.length === 0 ? (
        <p class="govuk-body">Nobody has imported a file yet.</p>
      ) : (
        <History {...props} />
      )}
    </>
  );
}

function FileAdvice() {
  return (
    <Govuk
      c="details"
      params={{
        summaryText: 'What the file may contain',
        html: (
          <>
            <p class="govuk-body">
              One line for each child, with a header. Columns may stand in any order and under the
              names that case systems use. Children are matched by your own reference.
            </p>
            <ul class="govuk-list govuk-list--bullet">
              <li>
                A new request needs reference, date of birth, sex, primary need, start date, and a
                postcode or easting and northing.
              </li>
              <li>
                Dates are 2027-09-01, 01/09/2027 (day first) or 1 September 2027. Spreadsheets’ day
                numbers and two-digit years are refused, because they could be another day.
              </li>
              <li>
                Needs are SEN2 codes or words. The phase follows from the dates where it is left
                out. A place is by day unless the file says otherwise.
              </li>
              <li>Settings are URNs. Where there are several, put ; between them.</li>
              <li>An empty cell changes nothing. Write “none” to take away what is recorded.</li>
              <li>Must have and nice to have: {FEATURES.map(featureName).join('; ')}.</li>
            </ul>
          </>
        ),
      }}
    />
  );
}

function UploadForm({ once, errors, now, startDate }: StartProps) {
  const chosen = startDate;
  return (
    <form method="post" enctype="multipart/form-data" novalidate>
      <input type="hidden" name="once" value={once} />
      <Govuk
        c="inset-text"
        params={{
          text: 'Rightplace keeps no names, addresses or UPNs. Such columns are left out, and the file itself is read and not kept.',
        }}
      />
      <Govuk
        c="file-upload"
        params={{
          name: 'file',
          id: 'file',
          label: { text: 'CSV file', classes: 'govuk-label--m' },
          hint: {
            text: `Up to 4 MB and ${grouped(CASELOAD_MOST_ROWS)} children. Split a larger file.`,
          },
          errorMessage: errorAt(errors, 'file'),
          attributes: { accept: '.csv,.txt,text/csv' },
        }}
      />
      <Govuk
        c="select"
        params={{
          name: 'startDate',
          id: 'startDate',
          label: { text: 'Start date for children of whom the file says none' },
          hint: { text: 'For a phase transfer: the September in which they move.' },
          errorMessage: errorAt(errors, 'startDate'),
          items: [
            { value: '', text: 'The file says it for every child', selected: chosen === '' },
            ...septembers(now).map((date) => ({
              value: date,
              text: longDate(date),
              selected: chosen === date,
            })),
          ],
        }}
      />
      <Govuk c="button" params={{ text: 'Check the file', preventDoubleClick: true }} />
    </form>
  );
}

/** The next two first days of an academic year. */
export function septembers(now: number): readonly CalendarDate[] {
  const next = Number(ageReferenceDay(londonDate(now)).slice(0, 4)) + 1;
  return [`${next}-09-01`, `${next + 1}-09-01`];
}

function History({ base, history, unreadable, older }: StartProps) {
  return (
    <>
      <Scroll label="Imports so far">
        <Govuk
          c="table"
          params={{
            caption: 'Imports, newest first',
            captionClasses: 'govuk-visually-hidden',
            classes: 'rp-bulk-table',
            head: [
              { text: 'File' },
              { text: 'Brought' },
              { text: 'By' },
              { text: 'New', format: 'numeric' },
              { text: 'Changed', format: 'numeric' },
              { text: 'With errors', format: 'numeric' },
              { text: 'State' },
            ],
            rows: history.map((one) => [
              {
                html: (
                  <a class="govuk-link" href={`${base}/${one.id}`}>
                    {one.fileName}
                  </a>
                ),
              },
              { text: longMoment(one.createdAt) },
              { text: one.createdBy },
              { text: grouped(one.counts.new), format: 'numeric' },
              { text: grouped(one.counts.changed), format: 'numeric' },
              { text: grouped(one.counts.faulty), format: 'numeric' },
              { text: STATUS_WORDS[one.status] },
            ]),
          }}
        />
      </Scroll>
      {unreadable > 0 && (
        <p class="govuk-body">{`${unreadable} of the imports cannot be read and need checking.`}</p>
      )}
      {older !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${base}?after=${older}`}>
            Older imports
          </a>
        </p>
      )}
    </>
  );
}
