import { type Action, authorise } from '../../../../lib/access/index.ts';
import {
  countOf,
  freeOf,
  type HoldAction,
  holdActions,
  type PlaceKey,
  placeName,
  type ShownHold,
  shownHold,
} from '../../../../lib/capacity/index.ts';
import { $Id, longMoment, ok, yearGroupName } from '../../../../lib/kernel/index.ts';
import { RequestHeader, requestPath } from '../../components/request-header.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $RequestParams, NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { type OpenedRequest, openRequest } from '../request/open-request.ts';
import { actionLink, HoldTags, lapsesInWords, settingName } from './hold-words.tsx';

const hold = definePage(
  {
    method: 'get',
    path: '/authority/:authority/requests/:requestId/holds/:holdId',
    access: { action: 'hold.read' },
    params: $RequestParams.extend({ holdId: $Id }),
    query: NO_QUERY,
  },
  async (deps, visit) => {
    const { owner, params, principal } = visit;
    const opened = await openRequest(deps, visit, params.requestId);
    if (!opened.ok) return opened;
    const stored = await deps.holds(owner).get(params.requestId, params.holdId);
    if (!stored.ok) return stored;
    const one = shownHold(stored.value, deps.now());
    const name = settingName(await deps.currentIndex(), one.place.settingKey);
    const may = (action: Action) => authorise(principal, action, owner).ok;
    const offered = holdActions(one, await freeNow(deps, one.place));
    return ok(
      page(
        `Hold at ${name} – ${opened.value.request.reference}`,
        <>
          <RequestHeader {...opened.value} active="holds" heading={`Hold at ${name}`} />
          <Facts hold={one} opened={opened.value} name={name} />
          <h2 class="govuk-heading-m">What you can do</h2>
          {may('hold.change') ? (
            <Actions hold={one} opened={opened.value} offered={offered} />
          ) : (
            <p class="govuk-body">A case officer extends, releases and places holds.</p>
          )}
        </>,
        {
          section: 'work-list',
          back: { href: `${requestPath(owner, params.requestId)}/holds`, text: 'Holds' },
        },
      ),
    );
  },
);

async function freeNow(deps: WebDeps, place: PlaceKey): Promise<number | null> {
  const counter = (await deps.placeCounters.read([place])).get(placeName(place));
  if (!counter || 'needsChecking' in counter) return null;
  return freeOf(countOf(counter, Math.floor(deps.now() / 1000)));
}

interface HoldProps {
  readonly hold: ShownHold;
  readonly opened: OpenedRequest;
}

function Facts({ hold, opened, name }: HoldProps & { name: string }) {
  const { place, overbooked, reason, madeAt, madeBy, changedAt, changedBy } = hold;
  const facts: readonly (readonly [string, string])[] = [
    ['Setting', name],
    ['Place', `${yearGroupName(place.yearGroup)} from September ${place.academicYear}`],
    ['Lapses', lapsesInWords(hold, opened.today)],
    ['Made', `${longMoment(madeAt)} by ${madeBy}`],
    ...(changedAt === madeAt
      ? []
      : ([['Last changed', `${longMoment(changedAt)} by ${changedBy}`]] as const)),
    ['Reason', reason ?? 'None given'],
  ];
  return (
    <>
      <p>
        <HoldTags hold={hold} />
      </p>
      {overbooked && (
        <Govuk
          c="inset-text"
          params={{
            html: (
              <>
                <p class="govuk-body">
                  Kept above the published places by decision of {overbooked.by} on{' '}
                  {longMoment(overbooked.at)}. The provider was told why:
                </p>
                <p class="govuk-body govuk-!-margin-bottom-0">“{overbooked.reason}”</p>
              </>
            ),
          }}
        />
      )}
      <Govuk
        c="summary-list"
        params={{
          rows: facts.map(([term, words]) => ({ key: { text: term }, value: { text: words } })),
        }}
      />
    </>
  );
}

/** Each action as it is to be had, or why it is not. */
function Actions({
  hold,
  opened,
  offered,
}: HoldProps & { offered: ReturnType<typeof holdActions> }) {
  const { owner, request, case: stands } = opened;
  const base = `${requestPath(owner, request.id)}/holds`;
  const closed = stands.step === 'closed' ? 'The request is closed.' : null;
  const href = (action: HoldAction) =>
    action === 'again'
      ? `${base}/new?provisionId=${hold.place.provisionId}`
      : `${base}/${hold.id}/${action}`;
  return (
    <ul class="govuk-list rp-hold-actions">
      {offered.map(({ action, unavailable }) => {
        const why = unavailable ?? (action === 'again' ? closed : null);
        return (
          <li>
            {why === null ? (
              <a class="govuk-link" href={href(action)}>
                {actionLink(action)}
              </a>
            ) : (
              <span class="rp-muted">
                {actionLink(action)}: not now. {why}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export const HOLD_PAGES: readonly BoundPage[] = [hold];
