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
import { momentInWords } from '../../words/due-words.ts';
import { backToList } from './back-to-list.ts';
import { type OpenedRequest, openRequest } from './open-request.ts';

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
          <Holds opened={opened.value} holds={shown} index={index} principal={visit.principal} />
          <HoldButton opened={opened.value} principal={visit.principal} />
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
  readonly principal: Principal;
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
          head: [
            { text: 'Setting' },
            { text: 'State' },
            { text: 'Lapses' },
            { text: 'Made by' },
            { text: 'Reason' },
            { html: <span class="govuk-visually-hidden">What you can do</span> },
          ],
          rows: holds.map((hold) =>
            'id' in hold
              ? row(props, hold)
              : [{ text: `${hold.needsChecking} needs checking`, colspan: 6 }],
          ),
        }}
      />
    </Scroll>
  );
}

const STATES: Readonly<Record<ShownHold['state'], { text: string; classes: string }>> = {
  held: { text: 'Held', classes: 'govuk-tag--green' },
  placed: { text: 'Placed', classes: 'govuk-tag--blue' },
  released: { text: 'Released', classes: 'govuk-tag--grey' },
  ended: { text: 'Ended', classes: 'govuk-tag--grey' },
  lapsed: { text: 'Lapsed', classes: 'govuk-tag--yellow' },
};

function row({ opened, index, principal }: HoldsProps, hold: ShownHold) {
  const { owner, request, today } = opened;
  const { settingKey, yearGroup } = hold.place;
  const name = index?.setting(settingKey)?.name ?? `Setting ${settingKey}`;
  const base = `${requestPath(owner, request.id)}/holds/${hold.id}`;
  const mayChange = hold.state === 'held' && authorise(principal, 'hold.change', owner).ok;
  return [
    { text: `${name}, ${yearGroupName(yearGroup)}` },
    { html: <Govuk c="tag" params={STATES[hold.state]} /> },
    { text: hold.until === null ? 'Never: the child is placed' : momentInWords(hold.until, today) },
    { text: `${hold.madeBy}, ${longMoment(hold.madeAt)}` },
    { text: hold.reason ?? 'None given' },
    mayChange ? { html: <Changes base={base} name={name} /> } : { text: '' },
  ];
}

function Changes({ base, name }: { base: string; name: string }) {
  return (
    <>
      <a class="govuk-link" href={`${base}/extend`}>
        Extend<span class="govuk-visually-hidden">{` the hold at ${name}`}</span>
      </a>{' '}
      <a class="govuk-link" href={`${base}/release`}>
        Release<span class="govuk-visually-hidden">{` the hold at ${name}`}</span>
      </a>
    </>
  );
}

function HoldButton({ opened, principal }: Pick<HoldsProps, 'opened' | 'principal'>) {
  const { owner, request, case: stands } = opened;
  if (!authorise(principal, 'hold.change', owner).ok) return null;
  if (stands.step === 'closed') {
    return <p class="govuk-body">This request is closed, so no more places are held for it.</p>;
  }
  return (
    <Govuk
      c="button"
      params={{ text: 'Hold a place', href: `${requestPath(owner, request.id)}/holds/new` }}
    />
  );
}

export const HOLDS_PAGES: readonly BoundPage[] = [holds];
