import { authorise, type Principal } from '../../../../lib/access/index.ts';
import { longMoment, ok } from '../../../../lib/kernel/index.ts';
import type { TailoredListEntry } from '../../../../lib/tailored-lists/index.ts';
import { personName } from '../../../shared/person-name.ts';
import { createList, type StoredList } from '../../../use-cases/create-list.ts';
import { readList } from '../../../use-cases/read-list.ts';
import { RequestHeader, requestPath } from '../../components/request-header.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { madeOnce } from '../../forms/claim-of-form.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $RequestParams, NO_QUERY } from '../../page-contract.ts';
import { done, page } from '../../page-reply.ts';
import type { WebDeps } from '../../web-deps.ts';
import { listPath, listsPath } from './list-paths.ts';
import { type LoadedCase, loadCase } from './load-list.ts';

const PATH = '/authority/:authority/requests/:requestId/lists';
const MOST_VERSIONS = 50;

interface Version {
  readonly entry: TailoredListEntry;
  readonly madeBy: string;
}

const versions = definePage(
  {
    method: 'get',
    path: PATH,
    access: { action: 'list.read' },
    params: $RequestParams,
    query: NO_QUERY,
  },
  async (deps, { owner, principal, params }) => {
    const loaded = await loadCase(deps, owner, params.requestId);
    if (!loaded.ok) return loaded;
    const found = await deps
      .lists(owner)
      .ofRequest(params.requestId, { after: null, limit: MOST_VERSIONS });
    const entries = found.items.filter((item) => 'version' in item);
    const shown = await Promise.all(
      entries.map(async (entry) => ({
        entry,
        madeBy: await personName(deps, owner, entry.createdBy),
      })),
    );
    return ok(
      page(
        `Lists of ${loaded.value.request.reference}`,
        <VersionsBody
          loaded={loaded.value}
          versions={shown}
          principal={principal}
          once={deps.newId()}
          unreadable={found.items.length - entries.length}
        />,
        {
          section: 'work-list',
          wide: true,
          back: { href: requestPath(owner, params.requestId), text: 'The request' },
        },
      ),
    );
  },
);

function VersionsBody({
  loaded,
  versions: shown,
  principal,
  once,
  unreadable,
}: {
  loaded: LoadedCase;
  versions: readonly Version[];
  principal: Principal;
  once: string;
  unreadable: number;
}) {
  const { owner, request } = loaded;
  const mayMake = authorise(principal, 'list.create', owner).ok;
  return (
    <>
      <RequestHeader
        {...loaded}
        active="lists"
        person={principal.person}
        heading="Tailored lists"
      />
      {shown.length === 0 ? (
        <p class="govuk-body">No list has been made for this request yet.</p>
      ) : (
        <VersionsTable owner={owner} versions={shown} />
      )}
      {unreadable > 0 && (
        <p class="govuk-body">
          {unreadable} stored {unreadable === 1 ? 'list' : 'lists'} cannot be read and{' '}
          {unreadable === 1 ? 'needs' : 'need'} checking.
        </p>
      )}
      {mayMake && (
        <form method="post" action={listsPath(owner, request.id)}>
          <input type="hidden" name="once" value={once} />
          <Govuk
            c="button"
            params={{
              text: shown.length === 0 ? 'Make the list' : 'Make a new version',
              preventDoubleClick: true,
            }}
          />
        </form>
      )}
    </>
  );
}

function VersionsTable({
  owner,
  versions: shown,
}: {
  owner: LoadedCase['owner'];
  versions: readonly Version[];
}) {
  return (
    <Govuk
      c="table"
      params={{
        caption: 'Versions, newest first',
        captionClasses: 'govuk-visually-hidden',
        head: [{ text: 'Version' }, { text: 'Made' }, { text: 'Policy' }, { text: 'First three' }],
        rows: shown.map(({ entry, madeBy }) => {
          const href = listPath(owner, entry);
          return [
            {
              html: (
                <>
                  <a class="govuk-link" href={href}>
                    Version {entry.version}
                  </a>
                  {entry.version > 1 && (
                    <a
                      class="govuk-link rp-under"
                      href={`${href}/changes?since=${entry.version - 1}`}
                    >
                      What changed since version {entry.version - 1}
                    </a>
                  )}
                </>
              ),
            },
            { text: `${longMoment(entry.createdAt)} by ${madeBy}` },
            { text: `${entry.policy.id} version ${entry.policy.version}` },
            {
              text: entry.recommended
                .slice(0, 3)
                .map(({ rank, settingName }) => `${rank}. ${settingName}`)
                .join(', '),
            },
          ];
        }),
      }}
    />
  );
}

const make = definePage(
  {
    method: 'post',
    path: PATH,
    access: { action: 'list.create' },
    params: $RequestParams,
    query: NO_QUERY,
  },
  async (deps: WebDeps, visit) => {
    const { owner, principal, params } = visit;
    const made = await madeOnce<StoredList>(deps, visit, {
      again: (version) => readList(deps, owner, params.requestId, Number(version)),
      act: (claim) => createList(deps, owner, principal, params.requestId, claim),
    });
    return made.ok ? ok(done(listPath(owner, made.value.entry), 'list-made')) : made;
  },
);

export const VERSIONS_PAGES: readonly BoundPage[] = [versions, make];
