import {
  UPLOAD_OUTCOMES,
  type UploadEntry,
  type UploadFault,
  type UploadOutcome,
  type UploadPreview,
} from '../../../../lib/capacity/index.ts';
import { grouped } from '../../components/following.tsx';
import { PageNumbers } from '../../components/page-numbers.tsx';
import { Scroll } from '../../components/scroll.tsx';
import { Govuk, Moj } from '../../govuk/govuk.tsx';
import { counted } from '../../words/counted.ts';
import { UPLOAD_OUTCOME_MEANINGS, UPLOAD_OUTCOME_WORDS } from './upload-words.ts';

export type ShownRows = UploadOutcome | 'errors';

const AT_ONCE = 50;
const MOST_CHANGES = 8;

interface RowsProps {
  readonly href: string;
  readonly preview: UploadPreview;
  readonly shown: ShownRows;
  readonly pageNumber: number;
}

/** The provisions of one outcome, or the errors, a page of them. */
export function UploadRows({ href, preview, shown, pageNumber }: RowsProps) {
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
      <Moj
        c="sub-navigation"
        params={{
          label: 'Provisions by what becomes of them',
          items: [
            ...UPLOAD_OUTCOMES.map((outcome) => ({
              text: `${UPLOAD_OUTCOME_WORDS[outcome]} (${grouped(preview.entries.filter((entry) => entry.outcome === outcome).length)})`,
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
      <p class="govuk-body">
        {shown === 'errors'
          ? 'The provisions of these rows are left as they are. Mend the cells in your file and upload it again.'
          : UPLOAD_OUTCOME_MEANINGS[shown]}
        {shown === 'changed' &&
          entries.length > 0 &&
          entries.every(({ holds }) => holds.standing === 0) &&
          ' No places are kept for children there.'}
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
        <Entries entries={entries.slice(from, from + AT_ONCE)} shown={shown} />
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

function Entries({ entries, shown }: { entries: readonly UploadEntry[]; shown: UploadOutcome }) {
  const areKept = entries.some(({ holds }) => holds.standing > 0);
  return (
    <Scroll label="Provisions">
      <Govuk
        c="table"
        params={{
          caption: UPLOAD_OUTCOME_WORDS[shown],
          captionClasses: 'govuk-visually-hidden',
          classes: areKept ? 'rp-bulk-table' : '',
          head: [
            { text: 'Line', format: 'numeric' },
            { text: 'Provision' },
            ...(shown === 'unchanged' ? [] : [{ text: 'What changes' }]),
            ...(areKept ? [{ text: 'Places kept for children' }] : []),
          ],
          rows: entries.map((entry) => [
            { text: grouped(entry.line), format: 'numeric' },
            { html: <Provision entry={entry} /> },
            ...(shown === 'unchanged' ? [] : [{ html: <Changes entry={entry} /> }]),
            ...(areKept ? [{ text: holdsInWords(entry) }] : []),
          ]),
        }}
      />
    </Scroll>
  );
}

function Provision({ entry: { settingName, provisionId } }: { entry: UploadEntry }) {
  return (
    <>
      {`${settingName} `}
      <span class="govuk-body-s rp-block">{provisionId}</span>
    </>
  );
}

function Changes({ entry: { changes, outcome } }: { entry: UploadEntry }) {
  const shown = changes.slice(0, MOST_CHANGES);
  const more = changes.length - shown.length;
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {shown.map(({ what, from, to }) => (
        <li>{outcome === 'new' ? `${what}: ${to}` : `${what}: ${from} → ${to}`}</li>
      ))}
      {more > 0 && <li>{`and ${counted(more, 'more value')}`}</li>}
    </ul>
  );
}

function holdsInWords({ holds: { standing, notBorne, told } }: UploadEntry): string {
  if (standing === 0) return 'None';
  if (notBorne === 0) return `${counted(standing, 'place')} kept; all stay`;
  return `${counted(standing, 'place')} kept, ${grouped(notBorne)} no longer borne by the figures. All stay; ${counted(told.length, 'authority', 'authorities')} told.`;
}

/** Reads on from the value: “perhaps is not known here”. */
function Fault({ fault: { column, value, detail } }: { fault: UploadFault }) {
  return (
    <>
      {column !== null && <strong class="rp-block">{`${column} `}</strong>}
      {value !== null && <span class="rp-fault-value">{value}</span>}
      {value === null ? detail : ` ${detail}`}
    </>
  );
}

function Faults({ faults }: { faults: readonly UploadFault[] }) {
  return (
    <Scroll label="Errors">
      <Govuk
        c="table"
        params={{
          caption: 'Errors by cell',
          captionClasses: 'govuk-visually-hidden',
          head: [{ text: 'Cell' }, { text: 'What is wrong, and what to do' }],
          rows: faults.map((fault) => [
            { text: fault.cell ?? `Line ${fault.line}`, classes: 'rp-nowrap' },
            { html: <Fault fault={fault} /> },
          ]),
        }}
      />
    </Scroll>
  );
}
