import type {
  CaseloadChange,
  CaseloadEntry,
  CaseloadFault,
  CaseloadOutcome,
  CaseloadPreview,
} from '../../../../lib/requests/index.ts';
import { CASELOAD_OUTCOMES } from '../../../../lib/requests/index.ts';
import { grouped } from '../../components/following.tsx';
import { PageNumbers } from '../../components/page-numbers.tsx';
import { Scroll } from '../../components/scroll.tsx';
import { Govuk, Moj } from '../../govuk/govuk.tsx';
import { FACTS_HEAD, factsOfEntry, OUTCOME_MEANINGS, OUTCOME_WORDS } from './caseload-words.ts';

export type Shown = CaseloadOutcome | 'errors';

const AT_ONCE = 50;

interface RowsProps {
  readonly href: string;
  readonly preview: CaseloadPreview;
  readonly shown: Shown;
  readonly pageNumber: number;
  /** Where the requests of the rows are looked at. */
  readonly requests: string;
}

/** The rows of one outcome, or the errors, a page of them. */
export function CaseloadRows({ href, preview, shown, pageNumber, requests }: RowsProps) {
  const entries = preview.entries.filter(({ outcome }) => outcome === shown);
  const all = shown === 'errors' ? preview.faults : entries;
  const pages = Math.max(1, Math.ceil(all.length / AT_ONCE));
  const current = Math.min(pageNumber, pages);
  const from = (current - 1) * AT_ONCE;
  return (
    <section aria-labelledby="rows">
      <h2 class="govuk-heading-m" id="rows">
        What was found
      </h2>
      <Tabs href={href} preview={preview} shown={shown} />
      <p class="govuk-body">
        {shown === 'errors'
          ? 'These lines are left out. Mend them in your file and import it again: rows that are applied by then are found unchanged.'
          : OUTCOME_MEANINGS[shown]}
      </p>
      {shown === 'errors' && all.length > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${href}/errors.csv`}>
            Download all errors (CSV)
          </a>
        </p>
      )}
      {all.length === 0 ? (
        <p class="govuk-body">None.</p>
      ) : shown === 'errors' ? (
        <Faults faults={preview.faults.slice(from, from + AT_ONCE)} />
      ) : (
        <Entries entries={entries.slice(from, from + AT_ONCE)} shown={shown} requests={requests} />
      )}
      <PageNumbers
        current={current}
        pages={pages}
        hrefOf={(n) => `${href}?show=${shown}&page=${n}#rows`}
        label="Pages of rows"
      />
    </section>
  );
}

function Tabs({ href, preview, shown }: Pick<RowsProps, 'href' | 'preview' | 'shown'>) {
  const count = (outcome: CaseloadOutcome) =>
    preview.entries.filter((entry) => entry.outcome === outcome).length;
  return (
    <Moj
      c="sub-navigation"
      params={{
        label: 'Rows by what becomes of them',
        items: [
          ...CASELOAD_OUTCOMES.map((outcome) => ({
            text: `${OUTCOME_WORDS[outcome]} (${grouped(count(outcome))})`,
            href: `${href}?show=${outcome}#rows`,
            active: shown === outcome,
          })),
          {
            text: `Errors (${grouped(preview.faults.length)})`,
            href: `${href}?show=errors#rows`,
            active: shown === 'errors',
          },
        ],
      }}
    />
  );
}

function Entries({
  entries,
  shown,
  requests,
}: {
  entries: readonly CaseloadEntry[];
  shown: CaseloadOutcome;
  requests: string;
}) {
  const isNew = shown === 'new';
  const facts = isNew ? FACTS_HEAD : shown === 'changed' ? ['What changes'] : [];
  const hasNotes = entries.some(({ note }) => note !== null);
  return (
    <Scroll label="Rows">
      <Govuk
        c="table"
        params={{
          caption: OUTCOME_WORDS[shown],
          captionClasses: 'govuk-visually-hidden',
          classes: 'rp-bulk-table',
          head: [
            { text: 'Line', format: 'numeric' },
            { text: 'Reference' },
            ...facts.map((text) => ({ text })),
            ...(hasNotes ? [{ text: 'Note' }] : []),
          ],
          rows: entries.map((entry) => [
            { text: grouped(entry.line), format: 'numeric' },
            isNew
              ? { text: entry.details.reference }
              : {
                  html: (
                    <a class="govuk-link" href={`${requests}/${entry.requestId}`}>
                      {entry.details.reference}
                    </a>
                  ),
                },
            ...(isNew ? factsOfEntry(entry).map((text) => ({ text })) : []),
            ...(shown === 'changed' ? [{ html: <Changes changes={entry.changes} /> }] : []),
            ...(hasNotes ? [{ text: entry.note ?? '' }] : []),
          ]),
        }}
      />
    </Scroll>
  );
}

function Changes({ changes }: { changes: readonly CaseloadChange[] }) {
  return (
    <ul class="rp-changes">
      {changes.map(({ what, from, to }) => (
        <li>
          {what}: {from} <span class="govuk-visually-hidden">becomes</span>
          <span aria-hidden="true">→</span> <strong>{to}</strong>
        </li>
      ))}
    </ul>
  );
}

function Faults({ faults }: { faults: readonly CaseloadFault[] }) {
  return (
    <Scroll label="Errors">
      <Govuk
        c="table"
        params={{
          caption: 'Errors by line',
          captionClasses: 'govuk-visually-hidden',
          classes: 'rp-bulk-table',
          head: [
            { text: 'Line', format: 'numeric' },
            { text: 'Column' },
            { text: 'Value' },
            { text: 'What is wrong, and what to do' },
          ],
          rows: faults.map(({ line, column, value, detail }) => [
            { text: grouped(line), format: 'numeric' },
            { text: column ?? 'whole row' },
            { text: value ?? '' },
            { text: value === null ? detail : `“${value}” ${detail}` },
          ]),
        }}
      />
    </Scroll>
  );
}
