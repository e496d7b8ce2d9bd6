import { encodeTime } from 'ulid';
import * as z from 'zod';
import { type AuditEntry, type Owner, requestOf } from '../../../../lib/access/index.ts';
import {
  $CalendarDate,
  type CalendarDate,
  londonDate,
  longMoment,
  type NeedsChecking,
  ok,
} from '../../../../lib/kernel/index.ts';
import { csvOfLines } from '../../../shared/spreadsheet-csv.ts';
import { requestPath } from '../../components/request-header.tsx';
import { Scroll } from '../../components/scroll.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_PARAMS } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { whoDid } from '../../words/timeline-words.ts';

const PAGE_SIZE = 50;
const AT_ONCE = 500;
/** A file that a spreadsheet still opens. */
const MOST_IN_FILE = 20_000;
const DAY_MS = 86_400_000;
const TIME_LETTERS = 10;
const RANDOM_LETTERS = 16;

const QUERY = z.object({
  done: z.string().optional(),
  /** Where the page before ended: the id of an entry. */
  after: z
    .string()
    .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
    .optional(),
  /** The newest day that is shown. */
  until: $CalendarDate.or(z.literal('')).optional(),
});

const CONTRACT = {
  method: 'get',
  access: { action: 'audit.read' },
  params: NO_PARAMS,
  query: QUERY,
} as const;

const audit = definePage({ ...CONTRACT, path: '/audit' }, async (deps, visit) => {
  const { owner, query } = visit;
  const until = query.until === '' ? undefined : query.until;
  const after = query.after ?? (until ? endOf(until) : null);
  const shown = await deps.auditEntries(owner).list({ after, limit: PAGE_SIZE });
  const of = until ? `until=${until}&` : '';
  return ok(
    page(
      'Audit',
      <>
        <h1 class="govuk-heading-l">Audit</h1>
        <p class="govuk-body">
          Who did or looked at what, newest first. Entries are sealed into a chain, so that a change
          of one of them would show.
        </p>
        <form method="get" class="rp-tools__sort">
          <Govuk
            c="input"
            params={{
              id: 'until',
              name: 'until',
              type: 'date',
              label: { text: 'Up to this day' },
              value: until ?? '',
              classes: 'govuk-input--width-10',
            }}
          />
          <Govuk c="button" params={{ text: 'Show', classes: 'govuk-button--secondary' }} />
        </form>
        <p class="govuk-body">
          <a class="govuk-link" href={`/audit.csv${until ? `?until=${until}` : ''}`}>
            Download the audit (CSV)
          </a>
        </p>
        {shown.items.length === 0 ? (
          <p class="govuk-body">There is no entry.</p>
        ) : (
          <Entries items={shown.items} owner={owner} />
        )}
        {shown.after !== null && (
          <p class="govuk-body">
            <a class="govuk-link" href={`/audit?${of}after=${shown.after}`} rel="next">
              Older entries
            </a>
          </p>
        )}
      </>,
      { section: 'audit', wide: true },
    ),
  );
});

function Entries({
  items,
  owner,
}: {
  items: readonly (AuditEntry | NeedsChecking)[];
  owner: Owner;
}) {
  return (
    <Scroll label="Entries of the audit">
      <Govuk
        c="table"
        params={{
          caption: 'Entries, newest first',
          captionClasses: 'govuk-visually-hidden',
          head: [
            { text: 'When' },
            { text: 'Who' },
            { text: 'What' },
            { text: 'Record' },
            { text: 'Detail' },
          ],
          rows: items.map((entry) =>
            'needsChecking' in entry
              ? [{ text: `${entry.needsChecking} needs checking`, colspan: 5 }]
              : [
                  { text: longMoment(entry.at) },
                  { text: whoDid(entry) },
                  { text: entry.action },
                  { html: <RecordOf entry={entry} owner={owner} /> },
                  { text: entry.detail },
                ],
          ),
        }}
      />
    </Scroll>
  );
}

/** The record, with a way to the request that it is about. */
function RecordOf({ entry, owner }: { entry: AuditEntry; owner: Owner }) {
  const requestId = owner.kind === 'authority' ? requestOf(entry) : null;
  // A person’s id is a hash; its beginning tells people apart, and the file has the whole.
  const subject = entry.subject.replace(/([0-9a-f]{12})[0-9a-f]{52}/, '$1…');
  if (requestId === null) return <>{subject}</>;
  return (
    <a class="govuk-link" href={requestPath(owner, requestId)}>
      {subject}
    </a>
  );
}

const download = definePage({ ...CONTRACT, path: '/audit.csv' }, async (deps, { owner, query }) => {
  const rows: string[][] = [['when', 'who', 'what', 'record', 'detail', 'id']];
  let after = query.until ? endOf(query.until) : null;
  do {
    const part = await deps.auditEntries(owner).list({ after, limit: AT_ONCE });
    rows.push(...part.items.map(csvRow));
    after = part.after;
  } while (after !== null && rows.length <= MOST_IN_FILE);
  if (after !== null) rows.push([`Older entries: ask for those up to an earlier day`]);
  return ok({
    kind: 'file' as const,
    body: csvOfLines(rows),
    type: 'text/csv; charset=utf-8',
    name: `audit-${owner.code}-${londonDate(deps.now())}.csv`,
  });
});

function csvRow(entry: AuditEntry | NeedsChecking): string[] {
  if ('needsChecking' in entry)
    return ['', '', `${entry.needsChecking} needs checking`, '', '', ''];
  const { at, action, subject, detail, id } = entry;
  return [at, whoDid(entry), action, subject, detail, id];
}

/** An id above all of a day: ids begin with their time. A day of the audit ends at midnight UTC. */
function endOf(day: CalendarDate): string {
  const end = Date.parse(`${day}T00:00:00Z`) + DAY_MS;
  return encodeTime(end, TIME_LETTERS) + '0'.repeat(RANDOM_LETTERS);
}

export const AUDIT_PAGES: readonly BoundPage[] = [audit, download];
