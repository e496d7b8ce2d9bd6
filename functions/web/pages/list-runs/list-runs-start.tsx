import { longDate, longMoment, PHASES, yearGroupName } from '../../../../lib/kernel/index.ts';
import type { Case } from '../../../../lib/requests/index.ts';
import type { ListRun } from '../../../../lib/tailored-lists/index.ts';
import { grouped } from '../../components/following.tsx';
import { Scroll } from '../../components/scroll.tsx';
import { ErrorSummary, errorAt, type FormErrors } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { PHASE_NAMES, STATUS_WORDS, scopeInWords } from './list-run-words.ts';

interface ListRunsProps {
  readonly base: string;
  readonly once: string;
  readonly errors: FormErrors;
  readonly form: FormFields;
  readonly mayStart: boolean;
  /** Of the authority that are open. */
  readonly open: readonly Case[];
  readonly runs: readonly ListRun[];
  readonly unreadable: number;
  readonly older: string | null;
}

/** Where lists are made in bulk, and the runs so far. */
export function ListRunsStart(props: ListRunsProps) {
  const { base, errors, open, runs, mayStart, unreadable, older } = props;
  const without = open.filter(({ latestList }) => latestList === null).length;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">Lists in bulk</h1>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p class="govuk-body-l">
            Make a tailored list for many children at once, as for a phase transfer, and see where
            more children are listed than places are free.
          </p>
          {open.length === 0 ? (
            <p class="govuk-body">
              There is no open request.{' '}
              <a class="govuk-link" href={base.replace('/list-runs', '/caseload')}>
                Bring your caseload
              </a>{' '}
              first.
            </p>
          ) : (
            <p class="govuk-body">
              {`${requests(open.length)} open, ${grouped(without)} of them without a list.`}
            </p>
          )}
          {mayStart && open.length > 0 && <StartForm {...props} />}
          {!mayStart && <p class="govuk-body">A case officer of your authority can start a run.</p>}
        </div>
      </div>
      <h2 class="govuk-heading-m">Runs so far</h2>
      {runs.length === 0 ? (
        <p class="govuk-body">Nobody has made lists in bulk yet.</p>
      ) : (
        <History base={base} runs={runs} />
      )}
      {unreadable > 0 && (
        <p class="govuk-body">{`${unreadable} of the runs cannot be read and need checking.`}</p>
      )}
      {older !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${base}?after=${older}`}>
            Older runs
          </a>
        </p>
      )}
    </>
  );
}

function requests(count: number): string {
  return count === 1 ? '1 request is' : `${grouped(count)} requests are`;
}

function StartForm({ once, errors, form, open }: ListRunsProps) {
  const years = distinct(open.map(({ yearGroup }) => yearGroup)).toSorted((a, b) => a - b);
  const starts = startsOf(open);
  const chosen = (name: string, value: string) => ({ selected: form.text(name) === value });
  return (
    <form method="post" novalidate>
      <input type="hidden" name="once" value={once} />
      <Govuk
        c="radios"
        params={{
          name: 'which',
          idPrefix: 'which',
          value: form.text('which'),
          errorMessage: errorAt(errors, 'which'),
          fieldset: {
            legend: { text: 'Which requests get a list?', classes: 'govuk-fieldset__legend--m' },
          },
          items: [
            { value: 'without-list', text: 'Open requests that have no list yet' },
            {
              value: 'all',
              text: 'All open requests',
              hint: { text: 'Those that have a list get another version.' },
            },
          ],
        }}
      />
      <Govuk
        c="select"
        params={{
          name: 'phase',
          id: 'phase',
          label: { text: 'Phase' },
          errorMessage: errorAt(errors, 'phase'),
          items: [
            { value: '', text: 'Every phase' },
            ...PHASES.map((phase) => ({
              value: phase,
              text: PHASE_NAMES[phase],
              ...chosen('phase', phase),
            })),
          ],
        }}
      />
      <Govuk
        c="select"
        params={{
          name: 'yearGroup',
          id: 'yearGroup',
          label: { text: 'Year group on the start date' },
          errorMessage: errorAt(errors, 'yearGroup'),
          items: [
            { value: '', text: 'Every year group' },
            ...years.map((year) => ({
              value: String(year),
              text: yearGroupName(year),
              ...chosen('yearGroup', String(year)),
            })),
          ],
        }}
      />
      <Govuk
        c="select"
        params={{
          name: 'startsOn',
          id: 'startsOn',
          label: { text: 'Start date' },
          errorMessage: errorAt(errors, 'startsOn'),
          items: [
            { value: '', text: 'Any start date' },
            ...starts.map((date) => ({
              value: date,
              text: longDate(date),
              ...chosen('startsOn', date),
            })),
          ],
        }}
      />
      <Govuk c="button" params={{ text: 'Make the lists', preventDoubleClick: true }} />
    </form>
  );
}

/** The start dates that open requests have. */
export function startsOf(open: readonly Case[]): readonly string[] {
  return distinct(open.map(({ startDate }) => startDate)).toSorted();
}

function distinct<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}

function History({ base, runs }: Pick<ListRunsProps, 'base' | 'runs'>) {
  return (
    <Scroll label="Runs so far">
      <Govuk
        c="table"
        params={{
          caption: 'Runs, newest first',
          captionClasses: 'govuk-visually-hidden',
          classes: 'rp-bulk-table',
          head: [
            { text: 'Started' },
            { text: 'Which requests' },
            { text: 'By' },
            { text: 'Requests', format: 'numeric' },
            { text: 'State' },
          ],
          rows: runs.map((run) => [
            {
              html: (
                <a class="govuk-link" href={`${base}/${run.id}`}>
                  {longMoment(run.createdAt)}
                </a>
              ),
            },
            { text: scopeInWords(run.scope) },
            { text: run.createdBy },
            { text: run.requests ? grouped(run.requests.count) : '', format: 'numeric' },
            { text: STATUS_WORDS[run.status] },
          ]),
        }}
      />
    </Scroll>
  );
}
