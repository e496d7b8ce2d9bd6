import { authorise } from '../../../../lib/access/index.ts';
import { londonDate, longMoment, ok } from '../../../../lib/kernel/index.ts';
import type { Visit } from '../../../../lib/quality/index.ts';
import { providerOf } from '../../../shared/provider-of.ts';
import { shownVisit } from '../../../use-cases/quality/read-visits.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { $VisitParams, visitPath, visitsPath } from './quality-paths.ts';
import { OUTCOME_WORDS } from './quality-words.ts';
import { OutcomeTag, VisitActions, VisitComments, VisitFacts } from './visit-facts.tsx';

const MOST_REVISIONS = 50;

const visit = definePage(
  {
    method: 'get',
    path: '/authority/:authority/settings/:settingKey/visits/:visitId',
    access: { action: 'visit.read' },
    params: $VisitParams,
    query: NO_QUERY,
  },
  async (deps, { owner, principal, params: { settingKey, visitId } }) => {
    const store = deps.visits(providerOf(settingKey));
    const [found, revisions] = await Promise.all([
      store.get(visitId),
      store.revisions(visitId, { after: null, limit: MOST_REVISIONS }),
    ]);
    if (!found.ok) return found;
    const shown = await shownVisit(deps, found.value);
    const mayCorrect =
      shown.authority === owner.code && authorise(principal, 'visit.record', owner).ok;
    const today = londonDate(deps.now());
    const title = `Visit to ${shown.settingName}`;
    const earlier = revisions.items.filter((each): each is Visit => 'correction' in each).slice(1);
    return ok(
      page(
        title,
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body">
              <OutcomeTag outcome={shown.outcome} />
            </p>
            <VisitFacts visit={shown} today={today} />
            <h2 class="govuk-heading-m">Actions</h2>
            <VisitActions actions={shown.actions} today={today} />
            <h2 class="govuk-heading-m">What the provider says</h2>
            <VisitComments comments={shown.comments} />
            {mayCorrect && (
              <Govuk
                c="button"
                params={{
                  text: 'Change the record',
                  href: `${visitPath(owner.code, settingKey, visitId)}/correct`,
                  classes: 'govuk-button--secondary',
                }}
              />
            )}
            <Earlier revisions={earlier} why={shown.correction} />
            <p class="govuk-body">
              <a class="govuk-link" href={`/settings/${settingKey}`}>
                All that is known of {shown.settingName}
              </a>
            </p>
          </div>
        </div>,
        { section: 'visits', back: { href: visitsPath(owner.code), text: 'Visits' } },
      ),
    );
  },
);

/** What stood before, so that nobody has to take a correction on trust. */
function Earlier({ revisions, why }: { revisions: readonly Visit[]; why: string | null }) {
  if (revisions.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">Earlier records</h2>
      {why !== null && <p class="govuk-body">Changed because: {why}</p>}
      <ul class="govuk-list govuk-list--bullet">
        {revisions.map((each) => (
          <li>
            Record {each.revision}, begun {longMoment(each.recordedAt)}:{' '}
            {OUTCOME_WORDS[each.outcome]}, “{each.words}”, {each.actions.length} actions,{' '}
            {each.comments.length} comments
          </li>
        ))}
      </ul>
    </section>
  );
}

export const VISIT_PAGES: readonly BoundPage[] = [visit];
