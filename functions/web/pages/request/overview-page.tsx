import { ok } from '../../../../lib/kernel/index.ts';
import { RequestHeader, requestPath } from '../../components/request-header.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $RequestParams, NO_QUERY } from '../../page-contract.ts';
import { page } from '../../page-reply.ts';
import { END_WORDS, whoActsNext } from '../../words/case-words.ts';
import { mainAct, type ShownAct, shownActs } from './acts-view.ts';
import { backToList } from './back-to-list.ts';
import { OfficerForm } from './officer-form.tsx';
import { type OpenedRequest, openRequest } from './open-request.ts';
import { type ShownStep, shownSteps } from './steps-view.ts';

const overview = definePage(
  {
    method: 'get',
    path: '/authority/:authority/requests/:requestId',
    access: { action: 'request.read' },
    params: $RequestParams,
    query: NO_QUERY,
  },
  async (deps, visit) => {
    const opened = await openRequest(deps, visit, visit.params.requestId);
    if (!opened.ok) return opened;
    const { owner, principal } = visit;
    const acts = shownActs(owner, principal, opened.value.case, opened.value.today);
    return ok(
      page(
        `${opened.value.request.reference} – Request`,
        <>
          <RequestHeader {...opened.value} active="overview" />
          <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
              <NextStep opened={opened.value} acts={acts} once={deps.newId()} />
              <WhatHappens opened={opened.value} />
              <OtherActs opened={opened.value} acts={acts} once={deps.newId()} />
            </div>
            <div class="govuk-grid-column-one-third">
              <OfficerForm opened={opened.value} principal={principal} />
            </div>
          </div>
        </>,
        { section: 'work-list', back: backToList(visit) },
      ),
    );
  },
);

interface Props {
  readonly opened: OpenedRequest;
  readonly acts: readonly ShownAct[];
  /** Of the form that makes a list, so that it makes one. */
  readonly once: string;
}

function NextStep({ opened, acts, once }: Props) {
  const { case: stands, today, person } = opened;
  const main = acts.find(({ act, why }) => act === mainAct(stands) && why === null);
  return (
    <section aria-labelledby="next">
      <h2 class="govuk-heading-m" id="next">
        {stands.step === 'closed' ? 'This request is closed' : 'Who acts next'}
      </h2>
      {stands.closedAs !== null ? (
        <p class="govuk-body">{END_WORDS[stands.closedAs]}.</p>
      ) : (
        <p class="govuk-body">{whoActsNext(stands, today, person)}.</p>
      )}
      {stands.step !== 'closed' && <p class="govuk-hint">{`Why that day: ${stands.dueWhy}.`}</p>}
      {main && <ActButton act={main} once={once} main />}
      {main?.act === 'list-accepted' && (
        <p class="govuk-body">
          <a
            class="govuk-link"
            href={`${requestPath(opened.owner, stands.requestId)}/lists/${stands.latestList}`}
          >
            {`Look at version ${stands.latestList} of the list`}
          </a>{' '}
          first.
        </p>
      )}
    </section>
  );
}

interface ActButtonProps {
  readonly act: ShownAct;
  readonly once: string;
  readonly main?: boolean;
}

function ActButton({ act: { text, href, method }, once, main }: ActButtonProps) {
  const classes = main ? '' : 'govuk-button--secondary';
  if (method === 'get') return <Govuk c="button" params={{ text, href, classes }} />;
  return (
    <form method="post" action={href}>
      <input type="hidden" name="once" value={once} />
      <Govuk c="button" params={{ text, classes, preventDoubleClick: true }} />
    </form>
  );
}

const STATE_WORDS: Readonly<Record<ShownStep['state'], string>> = {
  done: 'Done',
  now: 'To do now',
  later: 'Not yet',
  'left-out': 'Left out',
};

function WhatHappens({ opened: { case: stands } }: Pick<Props, 'opened'>) {
  return (
    <section aria-labelledby="steps">
      <h2 class="govuk-heading-m" id="steps">
        What happens
      </h2>
      <Govuk
        c="task-list"
        params={{
          items: shownSteps(stands).map(({ text, state }) => ({
            title: { text },
            status:
              state === 'now'
                ? { tag: { text: STATE_WORDS[state], classes: 'govuk-tag--blue' } }
                : { text: STATE_WORDS[state] },
          })),
        }}
      />
    </section>
  );
}

function OtherActs({ opened: { case: stands }, acts, once }: Props) {
  const others = acts.filter(({ act }) => act !== mainAct(stands));
  const can = others.filter(({ why }) => why === null);
  const cannot = acts.filter(({ why }) => why !== null);
  return (
    <>
      {can.length > 0 && (
        <section aria-labelledby="other">
          <h2 class="govuk-heading-m" id="other">
            Other things you can do
          </h2>
          <div class="govuk-button-group">
            {can.map((act) => (
              <ActButton act={act} once={once} />
            ))}
          </div>
        </section>
      )}
      {cannot.length > 0 && (
        <Govuk
          c="details"
          params={{
            summaryText: 'What cannot be done now, and why',
            html: (
              <ul class="govuk-list govuk-list--bullet">
                {cannot.map(({ text, why }) => (
                  <li>
                    <strong>{text}</strong>
                    {`: ${why}`}
                  </li>
                ))}
              </ul>
            ),
          }}
        />
      )}
    </>
  );
}

export const OVERVIEW_PAGES: readonly BoundPage[] = [overview];
