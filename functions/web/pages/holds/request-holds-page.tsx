import { authorise, type Principal } from '../../../../lib/access/index.ts';
import { type ShownHold, shownHold } from '../../../../lib/capacity/index.ts';
import { longMoment, type NeedsChecking, ok, yearGroupName } from '../../../../lib/kernel/index.ts';
import type { ProvisionIndex } from '../../../../lib/matching/index.ts';
import { RequestHeader, requestPath } from '../../components/request-header.tsx';
import { Scroll } from '../../components/scroll.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $RequestParams, NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { backToList } from '../request/back-to-list.ts';
import { type OpenedRequest, openRequest } from '../request/open-request.ts';
import { HoldTags, lapsesInWords, settingName } from './hold-words.tsx';

const MOST_SHOWN = 100;

const holds = definePage(
  {
    method: 'get',
    path: '/authority/:authority/requests/:requestId/holds',
    access: { action: 'hold.read' },
    params: $RequestParams,
    query: NO_QUERY,
  },
  async (deps, visit) => {
    const opened = await openRequest(deps, visit, visit.params.requestId);
    if (!opened.ok) return opened;
    const { owner, request } = opened.value;
    const stored = await deps
      .holds(owner)
      .ofRequest(request.id, { after: null, limit: MOST_SHOWN });
    const now = deps.now();
    const shown = stored.items.map((hold) => ('id' in hold ? shownHold(hold, now) : hold));
    const index = await deps.currentIndex();
    return ok(
      page(
        `Holds – ${request.reference}`,
        <>
          <RequestHeader {...opened.value} active="holds" heading="Holds" />
          <p class="govuk-body">
            A hold keeps a place for this child while the family and the setting decide. It lapses
            by itself.
          </p>
          <Holds opened={opened.value} holds={shown} index={index} />
          <HoldButtons opened={opened.value} principal={visit.principal} />
        </>,
        { section: 'work-list', back: backToList(visit) },
      ),
    );
  },
);

interface HoldsProps {
  readonly opened: OpenedRequest;
  readonly holds: readonly (ShownHold | NeedsChecking)[];
  readonly index: ProvisionIndex | null;
}

function Holds(props: HoldsProps) {
  const { holds } = props;
  if (holds.length === 0) return <p class="govuk-body">No place is held, and none has been.</p>;
  return (
    <Scroll label="Holds, table">
      <Govuk
        c="table"
        params={{
          caption: 'Holds, newest first',
          captionClasses: 'govuk-visually-hidden',
          head: ['Setting', 'State', 'Lapses', 'Made by', 'Reason'].map((text) => ({ text })),
          rows: holds.map((hold) =>
            'id' in hold
              ? row(props, hold)
              : [{ text: `${hold.needsChecking} needs checking`, colspan: 5 }],
          ),
        }}
      />
    </Scroll>
  );
}

function row({ opened, index }: HoldsProps, hold: ShownHold) {
  const { owner, request, today } = opened;
  const { settingKey, yearGroup } = hold.place;
  return [
    {
      html: (
        <a class="govuk-link" href={`${requestPath(owner, request.id)}/holds/${hold.id}`}>
          {`${settingName(index, settingKey)}, ${yearGroupName(yearGroup)}`}
        </a>
      ),
    },
    { html: <HoldTags hold={hold} /> },
    { text: lapsesInWords(hold, today) },
    { text: `${hold.madeBy}, ${longMoment(hold.madeAt)}` },
    { text: hold.reason ?? 'None given' },
  ];
}

function HoldButtons({ opened, principal }: { opened: OpenedRequest; principal: Principal }) {
  const { owner, request, case: stands } = opened;
  const mayHold = authorise(principal, 'hold.change', owner).ok;
  const mayOverbook = authorise(principal, 'hold.overbook', owner).ok;
  if (!mayHold && !mayOverbook) return null;
  if (stands.step === 'closed') {
    return <p class="govuk-body">This request is closed, so no more places are held for it.</p>;
  }
  const base = `${requestPath(owner, request.id)}/holds`;
  return (
    <div class="govuk-button-group">
      {mayHold && <Govuk c="button" params={{ text: 'Hold a place', href: `${base}/new` }} />}
      {mayOverbook && (
        <Govuk
          c="button"
          params={{
            text: 'Keep a place above the published ones',
            href: `${base}/overbook`,
            classes: 'govuk-button--secondary',
          }}
        />
      )}
    </div>
  );
}

export const REQUEST_HOLDS_PAGES: readonly BoundPage[] = [holds];
