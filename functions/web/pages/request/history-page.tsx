import * as z from 'zod';
import type { AuditEntry } from '../../../../lib/access/index.ts';
import { longMoment, type NeedsChecking, ok } from '../../../../lib/kernel/index.ts';
import { settingDirectory } from '../../../shared/setting-directory.ts';
import { csvOfLines } from '../../../shared/spreadsheet-csv.ts';
import { labelOf } from '../../components/picked-settings.ts';
import { RequestHeader, requestPath } from '../../components/request-header.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { $RequestParams } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { timelineLine, whoDid } from '../../words/timeline-words.ts';
import { backToList } from './back-to-list.ts';
import { openRequest } from './open-request.ts';

const PAGE_SIZE = 25;
const AT_ONCE = 500;

const CONTRACT = {
  method: 'get',
  access: { action: 'timeline.read' },
  params: $RequestParams,
  /** Where the page before ended: the id of an entry. */
  query: z.object({
    done: z.string().optional(),
    after: z
      .string()
      .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
      .optional(),
  }),
} as const;

type NameOf = (key: string) => string;

const history = definePage(
  { ...CONTRACT, path: '/authority/:authority/requests/:requestId/history' },
  async (deps, visit) => {
    const opened = await openRequest(deps, visit, visit.params.requestId);
    if (!opened.ok) return opened;
    const { owner, request } = opened.value;
    const { after = null } = visit.query;
    const shown = await deps.timeline(owner).ofRequest(request.id, { after, limit: PAGE_SIZE });
    const nameOf = await namesOf(deps);
    const path = `${requestPath(owner, request.id)}/history`;
    return ok(
      page(
        `History – ${request.reference}`,
        <>
          <RequestHeader {...opened.value} active="history" heading="History" />
          <p class="govuk-body">
            <a class="govuk-link" href={`${path}/csv`}>
              Download the whole history (CSV)
            </a>
          </p>
          <div class="moj-timeline">
            {shown.items.map((entry) => (
              <Line entry={entry} nameOf={nameOf} />
            ))}
          </div>
          <p class="govuk-body rp-links">
            {after !== null && (
              <a class="govuk-link" href={path}>
                Newest
              </a>
            )}
            {shown.after !== null && (
              <a class="govuk-link" href={`${path}?after=${shown.after}`} rel="next">
                Older
              </a>
            )}
          </p>
        </>,
        { section: 'work-list', back: backToList(visit) },
      ),
    );
  },
);

function Line({ entry, nameOf }: { entry: AuditEntry | NeedsChecking; nameOf: NameOf }) {
  if ('needsChecking' in entry) {
    return (
      <div class="moj-timeline__item">
        <p class="govuk-body">{`${entry.needsChecking} needs checking.`}</p>
      </div>
    );
  }
  const { title, detail } = timelineLine(entry, nameOf);
  return (
    <div class="moj-timeline__item">
      <div class="moj-timeline__header">
        <h2 class="moj-timeline__title">{title}</h2>
        <p class="moj-timeline__byline">{` by ${whoDid(entry)}`}</p>
      </div>
      <p class="moj-timeline__date">
        <time datetime={entry.at}>{longMoment(entry.at)}</time>
      </p>
      {detail !== '' && <div class="moj-timeline__description">{detail}</div>}
    </div>
  );
}

const download = definePage(
  { ...CONTRACT, path: '/authority/:authority/requests/:requestId/history/csv' },
  async (deps, visit) => {
    const opened = await openRequest(deps, visit, visit.params.requestId);
    if (!opened.ok) return opened;
    const { owner, request, today } = opened.value;
    const nameOf = await namesOf(deps);
    const rows: string[][] = [['when', 'who', 'what', 'detail']];
    for (let after: string | null = null; ; ) {
      const part = await deps.timeline(owner).ofRequest(request.id, { after, limit: AT_ONCE });
      rows.push(...part.items.map((entry) => csvRow(entry, nameOf)));
      if (part.after === null) break;
      after = part.after;
    }
    return ok({
      kind: 'file' as const,
      body: csvOfLines(rows),
      type: 'text/csv; charset=utf-8',
      name: `history-${request.id}-${today}.csv`,
    });
  },
);

function csvRow(entry: AuditEntry | NeedsChecking, nameOf: NameOf): string[] {
  if ('needsChecking' in entry) return ['', '', `${entry.needsChecking} needs checking`, ''];
  const { title, detail } = timelineLine(entry, nameOf);
  return [longMoment(entry.at), whoDid(entry), title, detail];
}

async function namesOf(deps: WebDeps): Promise<NameOf> {
  const index = await deps.currentIndex();
  const directory = index && settingDirectory(index);
  return (key) => labelOf(directory, key).name;
}

export const HISTORY_PAGES: readonly BoundPage[] = [history, download];
