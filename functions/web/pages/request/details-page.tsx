import { authorise } from '../../../../lib/access/index.ts';
import { longMoment, type NeedsChecking, ok } from '../../../../lib/kernel/index.ts';
import type { PlacementRequest } from '../../../../lib/requests/index.ts';
import { settingDirectory } from '../../../shared/setting-directory.ts';
import { labelOf } from '../../components/picked-settings.ts';
import { RequestHeader, requestPath } from '../../components/request-header.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $RequestParams, NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { changedRows, type RequestRow, requestRows } from '../../words/request-rows.ts';
import { backToList } from './back-to-list.ts';
import { openRequest } from './open-request.ts';

const MOST_SHOWN = 50;

const details = definePage(
  {
    method: 'get',
    path: '/authority/:authority/requests/:requestId/details',
    access: { action: 'request.read' },
    params: $RequestParams,
    query: NO_QUERY,
  },
  async (deps, visit) => {
    const opened = await openRequest(deps, visit, visit.params.requestId);
    if (!opened.ok) return opened;
    const { owner, request, case: stands } = opened.value;
    const index = await deps.currentIndex();
    const directory = index && settingDirectory(index);
    const nameOf = (key: string) => labelOf(directory, key).name;
    const rowsOf = (one: PlacementRequest) => requestRows(one, stands.receivedOn, nameOf);
    const of = deps.requests(owner);
    const revisions = await of.revisions(request.id, { after: null, limit: MOST_SHOWN });
    const mayChange =
      authorise(visit.principal, 'request.revise', owner).ok && stands.step !== 'closed';
    return ok(
      page(
        `Details – ${request.reference}`,
        <>
          <RequestHeader {...opened.value} active="details" heading="Details" />
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <Details
                rows={rowsOf(request)}
                change={mayChange ? `${requestPath(owner, request.id)}/change` : null}
              />
              {stands.step === 'closed' && (
                <p class="govuk-body">This request is closed. Reopen it to change what it says.</p>
              )}
              <Revisions
                revisions={revisions.items}
                rowsOf={rowsOf}
                more={revisions.after !== null}
              />
            </div>
          </div>
        </>,
        { section: 'work-list', back: backToList(visit) },
      ),
    );
  },
);

function Details({ rows, change }: { rows: readonly RequestRow[]; change: string | null }) {
  return (
    <Govuk
      c="summary-list"
      params={{
        rows: rows.map(({ question, key, value }) => ({
          key: { text: key },
          value: { text: value },
          ...(change
            ? {
                actions: {
                  items: [
                    {
                      href: `${change}/${question}`,
                      text: 'Change',
                      visuallyHiddenText: key.toLowerCase(),
                    },
                  ],
                },
              }
            : {}),
        })),
      }}
    />
  );
}

interface RevisionsProps {
  /** Newest first. */
  readonly revisions: readonly (PlacementRequest | NeedsChecking)[];
  readonly rowsOf: (one: PlacementRequest) => readonly RequestRow[];
  readonly more: boolean;
}

function Revisions({ revisions, rowsOf, more }: RevisionsProps) {
  return (
    <section aria-labelledby="revisions">
      <h2 class="govuk-heading-m" id="revisions">
        Revisions
      </h2>
      <ol class="govuk-list rp-revisions" reversed>
        {revisions.map((one, i) => {
          if ('needsChecking' in one) return <li>{`${one.needsChecking} needs checking.`}</li>;
          const before = revisions[i + 1];
          return (
            <li>
              <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{`Revision ${one.revision}`}</h3>
              <p class="govuk-body govuk-!-margin-bottom-1">
                {`${one.revisedBy}, ${longMoment(one.revisedAt)}`}
              </p>
              {before && 'revision' in before ? (
                <Changes changes={changedRows(rowsOf(before), rowsOf(one))} />
              ) : (
                one.revision === 1 && <p class="govuk-body">The request was recorded.</p>
              )}
            </li>
          );
        })}
      </ol>
      {more && <p class="govuk-body">{`Only the newest ${MOST_SHOWN} are shown.`}</p>}
    </section>
  );
}

function Changes({ changes }: { changes: ReturnType<typeof changedRows> }) {
  if (changes.length === 0)
    return <p class="govuk-body">Nothing that is shown here was changed.</p>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {changes.map(({ key, was, value }) => (
        <li>{`${key}: from “${was}” to “${value}”`}</li>
      ))}
    </ul>
  );
}

export const DETAILS_PAGES: readonly BoundPage[] = [details];
