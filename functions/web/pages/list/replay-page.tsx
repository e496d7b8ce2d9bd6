import { ok } from '../../../../lib/kernel/index.ts';
import type { ReplayOutcome } from '../../../../lib/tailored-lists/index.ts';
import { replayList } from '../../../use-cases/replay-list.ts';
import { RequestHeader } from '../../components/request-header.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { $ListParams, listPath } from './list-paths.ts';
import { loadCase } from './load-list.ts';

const replay = definePage(
  {
    method: 'get',
    path: '/authority/:authority/requests/:requestId/lists/:version/replay',
    access: { action: 'list.replay' },
    params: $ListParams,
    query: NO_QUERY,
  },
  async (deps, { owner, visitor, params }) => {
    const loaded = await loadCase(deps, owner, params.requestId);
    if (!loaded.ok) return loaded;
    const outcome = await replayList(deps, owner, params.requestId, params.version);
    if (!outcome.ok) return outcome;
    const heading = `Version ${params.version}, made again`;
    return ok(
      page(
        `${heading}: list of ${loaded.value.request.reference}`,
        <>
          <RequestHeader
            {...loaded.value}
            active="lists"
            person={visitor.session.personId}
            heading={heading}
          />
          <Outcome outcome={outcome.value} />
        </>,
        {
          section: 'work-list',
          back: { href: listPath(owner, params), text: `List, version ${params.version}` },
        },
      ),
    );
  },
);

/** What came of making the list again, in a sentence. */
export function outcomeInWords(outcome: ReplayOutcome): string {
  switch (outcome.outcome) {
    case 'same':
      return 'Made again from what was stored: the same, byte for byte.';
    case 'other-ranking-version':
      return `It was made by ranking version ${outcome.storedVersion}, and version ${outcome.runningVersion} runs now, so the two need not be equal. The stored list stands.`;
    case 'differs':
      return 'Made again from what was stored, it is not the same. This is a fault to be looked into; the stored list stands.';
  }
}

function Outcome({ outcome }: { outcome: ReplayOutcome }) {
  const differences = 'differences' in outcome ? outcome.differences : [];
  return (
    <>
      <Govuk
        c="inset-text"
        params={{ text: outcomeInWords(outcome), classes: 'govuk-!-font-weight-bold' }}
      />
      <p class="govuk-body">
        The request, policy, bands, register and places as they were when the list was made are kept
        with it. The rules were run on them again, and the result was compared with the stored list.
      </p>
      <p class="govuk-body">
        Stored list: <span class="rp-code">{outcome.bodyId}</span>
      </p>
      {differences.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {differences.map((difference) => (
            <li>{difference}</li>
          ))}
        </ul>
      )}
    </>
  );
}

export const REPLAY_PAGE: readonly BoundPage[] = [replay];
