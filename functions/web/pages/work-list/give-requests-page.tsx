import { localPath } from '../../../../lib/access/index.ts';
import { ok, type Problem } from '../../../../lib/kernel/index.ts';
import { assignOfficer } from '../../../use-cases/assign-officer.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { $AuthorityParams, NO_QUERY } from '../../page-contract.ts';
import { done, page } from '../../page-reply.ts';
import { counted } from '../../words/counted.ts';

/** A tick carries the request and whose it was when the page was shown. */
const TICK = /^([0-9A-HJKMNP-TV-Z]{26}):([0-9a-f]{64})?$/;
const NOBODY = 'nobody';

const give = definePage(
  {
    method: 'post',
    path: '/authority/:authority/requests/officer',
    access: { action: 'case.assign' },
    params: $AuthorityParams,
    query: NO_QUERY,
  },
  async (deps, { owner, principal, form }) => {
    const list = `/authority/${owner.code}/requests`;
    const back = localPath(form.text('back')) ?? list;
    const ticks = form.all('request').flatMap((value) => {
      const [, requestId, from] = TICK.exec(value) ?? [];
      return requestId === undefined ? [] : [{ requestId, from: from ?? null }];
    });
    if (ticks.length === 0) return ok(nothingTicked(back));
    const to = form.text('to') === NOBODY ? null : form.text('to');
    const problems: Problem[] = [];
    for (const { requestId, from } of ticks) {
      const given = await assignOfficer(deps, owner, principal, requestId, { from, to });
      if (!given.ok) problems.push(given.problem);
    }
    if (problems.length === 0) return ok(done(back, 'requests-given'));
    return ok(someNotGiven(problems, ticks.length - problems.length, back));
  },
);

function nothingTicked(back: string) {
  return page(
    'Tick the requests to give',
    <>
      <h1 class="govuk-heading-l">Tick the requests to give</h1>
      <p class="govuk-body">You did not tick a request, so nothing was changed.</p>
      <WayBack back={back} />
    </>,
    { section: 'work-list', status: 422 },
  );
}

function someNotGiven(problems: readonly Problem[], given: number, back: string) {
  const heading = `${counted(problems.length, 'request')} could not be given`;
  return page(
    heading,
    <>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">
        {given === 0 ? 'Nothing was changed.' : `${counted(given, 'other request')} changed hands.`}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {problems.map(({ detail }) => (
          <li>{detail}</li>
        ))}
      </ul>
      <WayBack back={back} />
    </>,
    { section: 'work-list', status: 409 },
  );
}

function WayBack({ back }: { back: string }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={back}>
        Go back to the work list
      </a>
    </p>
  );
}

export const GIVE_REQUESTS_PAGES: readonly BoundPage[] = [give];
