import { authorise, type Principal } from '../../../../lib/access/index.ts';
import { longMoment, type NeedsChecking, ok } from '../../../../lib/kernel/index.ts';
import { offer } from '../../../../lib/requests/index.ts';
import type { TailoredListEntry } from '../../../../lib/tailored-lists/index.ts';
import { createList } from '../../../use-cases/create-list.ts';
import { RequestHeader, requestPath } from '../../components/request-header.tsx';
import { Scroll } from '../../components/scroll.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { claimResource, formClaim } from '../../forms/form-claim.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $RequestParams, NO_QUERY } from '../../page-contract.ts';
import { done, page, redirect } from '../../page-reply.ts';
import { backToList } from './back-to-list.ts';
import { type OpenedRequest, openRequest } from './open-request.ts';

const MOST_SHOWN = 100;

const PATH = '/authority/:authority/requests/:requestId/lists';

const lists = definePage(
  {
    method: 'get',
    path: PATH,
    access: { action: 'list.read' },
    params: $RequestParams,
    query: NO_QUERY,
  },
  async (deps, visit) => {
    const opened = await openRequest(deps, visit, visit.params.requestId);
    if (!opened.ok) return opened;
    const { owner, request } = opened.value;
    const of = deps.lists(owner);
    const versions = await of.ofRequest(request.id, { after: null, limit: MOST_SHOWN });
    return ok(
      page(
        `Lists – ${request.reference}`,
        <>
          <RequestHeader {...opened.value} active="lists" heading="Lists" />
          <Versions opened={opened.value} versions={versions.items} />
          <MakeList opened={opened.value} principal={visit.principal} once={deps.newId()} />
        </>,
        { section: 'work-list', back: backToList(visit) },
      ),
    );
  },
);

const make = definePage(
  {
    method: 'post',
    path: PATH,
    access: { action: 'list.create' },
    params: $RequestParams,
    query: NO_QUERY,
  },
  async (deps, { owner, principal, params, form }) => {
    const { requestId } = params;
    const listPath = (version: string | number) =>
      `${requestPath(owner, requestId)}/lists/${version}`;
    const stands = await deps.cases(owner).get(requestId);
    if (!stands.ok) return stands;
    const claim = formClaim(deps, form, `list of ${requestId}`);
    const made = await claimResource(deps, owner, claim);
    if (made !== null) return ok(redirect(listPath(made)));
    const list = await createList(deps, owner, principal, requestId, claim);
    if (list.ok) return ok(done(listPath(list.value.entry.version), 'list-made'));
    const twin = await claimResource(deps, owner, claim);
    return twin === null ? list : ok(redirect(listPath(twin)));
  },
);

interface VersionsProps {
  readonly opened: OpenedRequest;
  readonly versions: readonly (TailoredListEntry | NeedsChecking)[];
}

function Versions({ opened: { owner, request, case: stands }, versions }: VersionsProps) {
  if (versions.length === 0) {
    return <p class="govuk-body">There is no list for this request yet.</p>;
  }
  const [newest] = versions;
  const outdated =
    newest && 'version' in newest && newest.requestRevision < request.revision ? newest : null;
  return (
    <>
      {outdated && (
        <div class="govuk-inset-text">
          {`The request was changed after version ${outdated.version} was made. Make a new version, so that the list says what the request says now.`}
        </div>
      )}
      <Scroll label="Versions of the list, table">
        <Govuk
          c="table"
          params={{
            caption: 'Versions, newest first',
            captionClasses: 'govuk-visually-hidden',
            head: [
              { text: 'Version' },
              { text: 'Made' },
              { text: 'By' },
              { text: 'First three settings' },
              { text: 'Weights' },
            ],
            rows: versions.map((version) =>
              'version' in version
                ? [
                    {
                      html: <VersionLinks list={version} base={requestPath(owner, request.id)} />,
                    },
                    { text: longMoment(version.createdAt) },
                    { text: version.createdBy },
                    { html: <FirstThree list={version} shared={stands.sharedList} /> },
                    { text: `${version.policy.id}, ${version.policy.version}` },
                  ]
                : [{ text: `${version.needsChecking} needs checking`, colspan: 5 }],
            ),
          }}
        />
      </Scroll>
    </>
  );
}

function VersionLinks({ list: { version }, base }: { list: TailoredListEntry; base: string }) {
  return (
    <>
      <a class="govuk-link" href={`${base}/lists/${version}`}>
        {`Version ${version}`}
      </a>
      {version > 1 && (
        <a
          class="govuk-link rp-under"
          href={`${base}/lists/${version}/changes?since=${version - 1}`}
        >
          {`What changed since version ${version - 1}`}
        </a>
      )}
    </>
  );
}

function FirstThree({ list, shared }: { list: TailoredListEntry; shared: number | null }) {
  const names = list.recommended.slice(0, 3).map(({ settingName }) => settingName);
  return (
    <>
      {names.length === 0 ? 'No setting is recommended' : names.join(', ')}
      {shared === list.version && (
        <>
          {' '}
          <Govuk c="tag" params={{ text: 'Shared with the family', classes: 'govuk-tag--green' }} />
        </>
      )}
    </>
  );
}

interface MakeProps {
  readonly opened: OpenedRequest;
  readonly principal: Principal;
  readonly once: string;
}

function MakeList({ opened: { owner, case: stands, today }, principal, once }: MakeProps) {
  if (!authorise(principal, 'list.create', owner).ok) return null;
  const offered = offer('make-list', stands, today);
  if (!offered.available) return <p class="govuk-body">{offered.why}</p>;
  return (
    <form method="post">
      <input type="hidden" name="once" value={once} />
      <Govuk
        c="button"
        params={{
          text: stands.latestList === null ? 'Make the list' : 'Make a new version',
          preventDoubleClick: true,
        }}
      />
    </form>
  );
}

export const LISTS_PAGES: readonly BoundPage[] = [lists, make];
