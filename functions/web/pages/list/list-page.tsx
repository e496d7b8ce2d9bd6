import { authorise, type Owner, type Principal } from '../../../../lib/access/index.ts';
import { shownHold } from '../../../../lib/capacity/index.ts';
import { londonDate, longDate, longMoment, ok } from '../../../../lib/kernel/index.ts';
import { personName } from '../../../shared/person-name.ts';
import { shortId } from '../../../shared/words.ts';
import { readCongestion } from '../../../use-cases/read-congestion.ts';
import { recordView } from '../../../use-cases/record-view.ts';
import { RequestHeader, requestPath } from '../../components/request-header.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { SettingCard, type ShownEntry } from './card/setting-card.tsx';
import { ListActions } from './list-actions.tsx';
import { type ListMap, MapPanel, mapOf } from './list-map.tsx';
import { $ListParams, cardId, listPath, listsPath, policyPath } from './list-paths.ts';
import { type LoadedList, loadList } from './load-list.ts';
import { NeedsChecking } from './needs-checking.tsx';
import { NotEvaluated, NotListed } from './not-listed.tsx';
import { RightsSection } from './rights-section.tsx';
import { type ShownList, shownList } from './shown-list.ts';

/** What is told on the page beside the list itself. */
interface ListView {
  readonly loaded: LoadedList;
  readonly shown: ShownList;
  readonly map: ListMap | null;
  readonly madeBy: string;
  readonly congestion: ReadonlyMap<string, string>;
  /** Places held for the child now, by provision: until when, in words. */
  readonly held: ReadonlyMap<string, string>;
  readonly principal: Principal;
  /** Who looks, by the session’s person id. */
  readonly person: string;
  readonly once: string;
}

const list = definePage(
  {
    method: 'get',
    path: '/authority/:authority/requests/:requestId/lists/:version',
    access: { action: 'list.read' },
    params: $ListParams,
    query: NO_QUERY,
  },
  async (deps, { owner, principal, visitor, params }) => {
    const loaded = await loadList(deps, owner, params);
    if (!loaded.ok) return loaded;
    const { entry, body } = loaded.value.list;
    const shown = shownList(body.proposal);
    const [map, madeBy, congestion, held] = await Promise.all([
      mapOf(deps, loaded.value, shown),
      personName(deps, owner, entry.createdBy),
      readCongestion(deps, owner, loaded.value.request),
      heldNow(deps, owner, params.requestId),
      recordView(deps, owner, principal, `list/${params.requestId}/${params.version}`),
    ]);
    const view: ListView = {
      loaded: loaded.value,
      shown,
      map,
      madeBy,
      congestion,
      held,
      principal,
      person: visitor.session.personId,
      once: deps.newId(),
    };
    return ok(
      page(`List ${params.version} of ${loaded.value.request.reference}`, <ListBody {...view} />, {
        section: 'work-list',
        wide: true,
        back: { href: listsPath(owner, params.requestId), text: 'All versions of the list' },
      }),
    );
  },
);

const MOST_HOLDS = 50;

async function heldNow(
  deps: WebDeps,
  owner: Owner,
  requestId: string,
): Promise<ReadonlyMap<string, string>> {
  const holds = await deps.holds(owner).ofRequest(requestId, { after: null, limit: MOST_HOLDS });
  return new Map(
    holds.items.flatMap((hold) => {
      if ('needsChecking' in hold) return [];
      const { state, until, place, overbooked } = shownHold(hold, deps.now());
      const above = overbooked ? ', above the published places' : '';
      if (state === 'placed') return [[place.provisionId, `The child is placed here${above}`]];
      if (state !== 'held' || until === null) return [];
      const day = longDate(londonDate(Date.parse(until)));
      return [[place.provisionId, `Held for this child until ${day}${above}`]];
    }),
  );
}

function ListBody(view: ListView) {
  const { loaded, shown, map } = view;
  const { owner, list: stored } = loaded;
  const { entry, body } = stored;
  return (
    <>
      <RequestHeader
        {...loaded}
        active="lists"
        person={view.person}
        heading={`Tailored list, version ${entry.version}`}
      />
      <Newer loaded={loaded} />
      <div class="rp-with-aside">
        <div class="rp-intro">
          <p class="govuk-body-l rp-ordered-by">{body.proposal.orderedBy}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={policyPath(owner, listPath(owner, entry))}>
              Read the published policy
            </a>
          </p>
          <Made view={view} />
        </div>
        <ListActions loaded={loaded} principal={view.principal} once={view.once} />
        {map && <MapPanel map={map} home={body.inputs.request.home.point} />}
        <div class="rp-main">
          <section aria-labelledby="recommended">
            <h2 class="govuk-heading-l rp-section" id="recommended">
              Recommended
            </h2>
            {shown.recommended.length === 0 && (
              <p class="govuk-body">No setting is suitable on the facts held.</p>
            )}
            <Cards entries={shown.recommended} view={view} />
            <MixUnfilled sectors={body.proposal.mixUnfilled} />
          </section>
          <Requested view={view} />
          <p class="rp-no-print">
            <button type="submit" form="compare" class="govuk-button govuk-button--secondary">
              Compare the ticked settings
            </button>
          </p>
          <NeedsChecking toCheck={shown.toCheck} />
          <NotListed
            entries={body.proposal.notListed}
            counts={body.proposal.counts}
            owner={owner}
            at={entry}
          />
          <RightsSection entries={[...shown.recommended, ...shown.requested]} />
        </div>
      </div>
    </>
  );
}

function Newer({ loaded }: { loaded: LoadedList }) {
  const { case: stands, list: stored, request, owner } = loaded;
  const { entry } = stored;
  const newest = stands.latestList ?? entry.version;
  if (newest > entry.version) {
    const href = listPath(owner, { requestId: request.id, version: newest });
    return (
      <Govuk
        c="inset-text"
        params={{
          html: (
            <>
              This is not the newest list.{' '}
              <a class="govuk-link" href={href}>
                See version {newest}
              </a>{' '}
              or{' '}
              <a class="govuk-link" href={`${href}/changes?since=${entry.version}`}>
                what changed since
              </a>
              .
            </>
          ),
        }}
      />
    );
  }
  if (request.revision === entry.requestRevision) return null;
  return (
    <Govuk
      c="inset-text"
      params={{
        text: 'The request has been changed since this list was made. Make a new version to take the changes up.',
      }}
    />
  );
}

/** When and by whom, on which register and policy: what an auditor looks for first. */
function Made({ view }: { view: ListView }) {
  const { loaded, madeBy } = view;
  const { list: stored, owner } = loaded;
  const { entry } = stored;
  return (
    <p class="govuk-body-s rp-muted">
      Made on {longMoment(entry.createdAt)} by {madeBy}, on revision {entry.requestRevision} of the
      request, register <span class="rp-code">{shortId(entry.registerSnapshotId)}</span> and{' '}
      <a class="govuk-link" href={policyPath(owner, listPath(owner, entry))}>
        policy {entry.policy.id} version {entry.policy.version}
      </a>
      . Ranking version {entry.rankingVersion}.
    </p>
  );
}

function Cards({ entries, view }: { entries: readonly ShownEntry[]; view: ListView }) {
  const { loaded, congestion, held, principal } = view;
  const { owner, list: stored, today } = loaded;
  const mayHold = authorise(principal, 'hold.change', owner).ok;
  const mayOverbook = authorise(principal, 'hold.overbook', owner).ok;
  const at = listPath(owner, stored.entry);
  const holds = `${requestPath(owner, stored.entry.requestId)}/holds`;
  return (
    <>
      {entries.map((entry) => {
        const { provisionId, place } = entry.evaluation;
        const query = `provisionId=${provisionId}&list=${stored.entry.version}`;
        const isFull = place !== null && place.free === 0 && place.intent !== 'cannot';
        const canHold = mayHold && place !== null && place.free > 0 && place.intent !== 'cannot';
        return (
          <SettingCard
            entry={entry}
            from={at}
            today={today}
            heavyFrom={stored.body.inputs.policy.inclusionLoad.cautionFrom}
            congestion={congestion.get(provisionId)}
            heldUntil={held.get(provisionId)}
            holdHref={canHold ? `${holds}/new?${query}` : null}
            overbookHref={mayOverbook && isFull ? `${holds}/overbook?${query}` : null}
          />
        );
      })}
    </>
  );
}

function Requested({ view }: { view: ListView }) {
  const { shown, loaded } = view;
  const { proposal } = loaded.list.body;
  return (
    <section aria-labelledby="requested">
      <h2 class="govuk-heading-l rp-section" id="requested">
        Requested by the family
      </h2>
      {proposal.requested.length +
        proposal.requestedWithoutProvision.length +
        proposal.notInRegister.length ===
        0 && <p class="govuk-body">The family has not asked for a setting.</p>}
      {shown.requestedAndRecommended.map(({ evaluation, rank }) => (
        <p class="govuk-body">
          <a class="govuk-link" href={`#${cardId(evaluation.settingKey)}`}>
            {evaluation.settingName}
          </a>{' '}
          is recommended above, at rank {rank}.
        </p>
      ))}
      <Cards entries={shown.requested} view={view} />
      <NotEvaluated proposal={proposal} from={listPath(loaded.owner, loaded.list.entry)} />
    </section>
  );
}

function MixUnfilled({ sectors }: { sectors: readonly string[] }) {
  return (
    <>
      {sectors.map((sector) => (
        <p class="govuk-body">
          The policy calls for at least one setting of the {sector} sector, and none is suitable on
          the facts held.
        </p>
      ))}
    </>
  );
}

export const LIST_PAGE: readonly BoundPage[] = [list];
