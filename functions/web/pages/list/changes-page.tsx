import * as z from 'zod';
import { longMoment, ok } from '../../../../lib/kernel/index.ts';
import { compareProposals, type ProposalChanges } from '../../../../lib/matching/index.ts';
import { compareInputs, type InputChanges } from '../../../../lib/tailored-lists/index.ts';
import { readList } from '../../../use-cases/read-list.ts';
import { recordView } from '../../../use-cases/record-view.ts';
import { RequestHeader } from '../../components/request-header.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { page } from '../../page-reply.ts';
import { $ListParams, listPath } from './list-paths.ts';
import { type LoadedList, loadList } from './load-list.ts';
import { RankChanges } from './rank-changes.tsx';

const changes = definePage(
  {
    method: 'get',
    path: '/authority/:authority/requests/:requestId/lists/:version/changes',
    access: { action: 'list.read' },
    params: $ListParams,
    query: z.object({ since: z.coerce.number().int().min(1) }),
  },
  async (deps, { owner, principal, visitor, params, query }) => {
    const loaded = await loadList(deps, owner, params);
    if (!loaded.ok) return loaded;
    const earlier = await readList(deps, owner, params.requestId, query.since);
    if (!earlier.ok) return earlier;
    await recordView(deps, owner, principal, `list/${params.requestId}/${params.version}`);
    const { list } = loaded.value;
    const heading = `What changed from version ${query.since} to version ${params.version}`;
    return ok(
      page(
        `${heading} of the list of ${loaded.value.request.reference}`,
        <ChangesBody
          loaded={loaded.value}
          person={visitor.session.personId}
          heading={heading}
          since={query.since}
          made={[earlier.value.entry.createdAt, list.entry.createdAt]}
          ranks={compareProposals(earlier.value.body.proposal, list.body.proposal)}
          inputs={compareInputs(earlier.value.body, list.body)}
        />,
        {
          section: 'work-list',
          wide: true,
          back: { href: listPath(owner, params), text: `List, version ${params.version}` },
        },
      ),
    );
  },
);

const KINDS: readonly (readonly [keyof InputChanges, string, string])[] = [
  ['request', 'The request', 'The request is the same.'],
  ['policy', 'The policy', 'The policy is the same.'],
  ['register', 'What is known of settings', 'The register and what is published are the same.'],
  [
    'places',
    'Places of the settings listed',
    'No place was taken or came free between the two lists.',
  ],
];

function ChangesBody({
  loaded,
  person,
  heading,
  since,
  made,
  ranks,
  inputs,
}: {
  loaded: LoadedList;
  person: string;
  heading: string;
  since: number;
  made: readonly [string, string];
  ranks: ProposalChanges;
  inputs: InputChanges;
}) {
  const { version } = loaded.list.entry;
  return (
    <>
      <RequestHeader {...loaded} active="lists" person={person} heading={heading} />
      <p class="govuk-body">
        Version {since} was made on {longMoment(made[0])}, version {version} on{' '}
        {longMoment(made[1])}.
      </p>
      <h2 class="govuk-heading-m">The order</h2>
      <RankChanges changes={ranks} before={`Version ${since}`} after={`Version ${version}`} />
      <h2 class="govuk-heading-m">What it was decided on</h2>
      <Govuk
        c="summary-list"
        params={{
          rows: KINDS.map(([kind, title, same]) => ({
            key: { text: title },
            value: { html: <Said sentences={inputs[kind]} same={same} /> },
          })),
        }}
      />
    </>
  );
}

function Said({ sentences, same }: { sentences: readonly string[]; same: string }) {
  if (sentences.length === 0) return <p class="govuk-body rp-muted">{same}</p>;
  return (
    <>
      {sentences.map((words) => (
        <p class="govuk-body">{words}</p>
      ))}
    </>
  );
}

export const CHANGES_PAGE: readonly BoundPage[] = [changes];
