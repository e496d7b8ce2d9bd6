import { authorise } from '../../../../lib/access/index.ts';
import { longMoment, type NeedsChecking, ok } from '../../../../lib/kernel/index.ts';
import type { Decision } from '../../../../lib/requests/index.ts';
import { settingDirectory } from '../../../shared/setting-directory.ts';
import { labelOf } from '../../components/picked-settings.ts';
import { RequestHeader } from '../../components/request-header.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $RequestParams, NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { STEP_WORDS } from '../../words/case-words.ts';
import { chosenRows, decisionWords } from '../../words/decision-words.ts';
import { type ShownAct, shownActs } from './acts-view.ts';
import { backToList } from './back-to-list.ts';
import { openRequest } from './open-request.ts';

const MOST_SHOWN = 100;

const decisions = definePage(
  {
    method: 'get',
    path: '/authority/:authority/requests/:requestId/decisions',
    access: { action: 'decision.read' },
    params: $RequestParams,
    query: NO_QUERY,
  },
  async (deps, visit) => {
    const opened = await openRequest(deps, visit, visit.params.requestId);
    if (!opened.ok) return opened;
    const { owner, request, case: stands, today } = opened.value;
    const stored = deps.decisions(owner);
    const made = await stored.ofRequest(request.id, { after: null, limit: MOST_SHOWN });
    const index = await deps.currentIndex();
    const directory = index && settingDirectory(index);
    const nameOf = (key: string) => labelOf(directory, key).name;
    const mayDecide = authorise(visit.principal, 'decision.record', owner).ok;
    const acts = mayDecide ? shownActs(owner, visit.principal, stands, today) : [];
    return ok(
      page(
        `Decisions – ${request.reference}`,
        <>
          <RequestHeader {...opened.value} active="decisions" heading="Decisions" />
          <p class="govuk-body">
            The list advises; people decide. Each decision says who made it, what was before them,
            and why.
          </p>
          <DecideNow acts={acts} />
          {made.items.length === 0 && <p class="govuk-body">Nothing has been decided yet.</p>}
          {made.items.map((decision) => (
            <DecisionCard decision={decision} nameOf={nameOf} />
          ))}
        </>,
        { section: 'work-list', back: backToList(visit) },
      ),
    );
  },
);

function DecideNow({ acts }: { acts: readonly ShownAct[] }) {
  const now = acts.filter(({ why, href }) => why === null && href.includes('/decisions/'));
  if (now.length === 0) return null;
  return (
    <div class="govuk-button-group">
      {now.map(({ text, href }) => (
        <Govuk c="button" params={{ text, href, classes: 'govuk-button--secondary' }} />
      ))}
    </div>
  );
}

interface CardProps {
  readonly decision: Decision | NeedsChecking;
  readonly nameOf: (key: string) => string;
}

function DecisionCard({ decision, nameOf }: CardProps) {
  if ('needsChecking' in decision) {
    return <p class="govuk-body">{`${decision.needsChecking} needs checking.`}</p>;
  }
  const { decided, decidedAt, decidedBy, stepBefore, stepAfter } = decision;
  const rows = [
    ['Decided by', `${decidedBy}, ${longMoment(decidedAt)}`] as const,
    ...chosenRows(decision, nameOf),
    ['Why', decided.why] as const,
    [
      'Next step then',
      stepBefore === stepAfter ? `Still “${STEP_WORDS[stepAfter]}”` : STEP_WORDS[stepAfter],
    ] as const,
  ];
  return (
    <Govuk
      c="summary-list"
      params={{
        card: { title: { text: decisionWords(decided), headingLevel: 2 } },
        classes: 'rp-keep-together',
        rows: rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } })),
      }}
    />
  );
}

export const DECISIONS_PAGES: readonly BoundPage[] = [decisions];
