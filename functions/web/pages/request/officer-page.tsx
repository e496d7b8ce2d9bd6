import { ok } from '../../../../lib/kernel/index.ts';
import type { Officer } from '../../../../lib/requests/index.ts';
import { assignOfficer, caseOfficers } from '../../../use-cases/assign-officer.ts';
import { requestPath } from '../../components/request-header.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import {
  ErrorSummary,
  errorAt,
  errorsOf,
  type FormErrors,
  NO_ERRORS,
} from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { $RequestParams, NO_QUERY } from '../../page-contract.ts';
import { done, page } from '../../page-reply.ts';
import type { ActingVisit } from '../../visit.ts';
import type { WebDeps } from '../../web-deps.ts';
import { type OpenedRequest, openRequest } from './open-request.ts';

const CONTRACT = {
  path: '/authority/:authority/requests/:requestId/officer',
  access: { action: 'case.assign' },
  params: $RequestParams,
  query: NO_QUERY,
} as const;
const NOBODY = 'nobody';

const ask = definePage({ ...CONTRACT, method: 'get' }, async (deps, visit) => {
  const opened = await openRequest(deps, visit, visit.params.requestId);
  return opened.ok ? ok(await handOver(deps, opened.value, NO_ERRORS)) : opened;
});

const give = definePage({ ...CONTRACT, method: 'post' }, async (deps, visit) => {
  const { owner, principal, params, form } = visit;
  const chosen = form.text('to');
  const to = chosen === NOBODY ? null : chosen;
  const from = form.text('from') || null;
  const given = await assignOfficer(deps, owner, principal, params.requestId, { from, to });
  if (given.ok) return ok(done(requestPath(owner, params.requestId), told(visit, to)));
  if (given.problem.kind !== 'invalid') return given;
  const opened = await openRequest(deps, visit, params.requestId);
  return opened.ok ? ok(await handOver(deps, opened.value, errorsOf(given.problem))) : opened;
});

function told({ visitor }: ActingVisit, to: string | null): string {
  if (to === null) return 'request-given-back';
  return to === visitor.session.personId ? 'request-taken' : 'request-given';
}

async function handOver(deps: WebDeps, opened: OpenedRequest, errors: FormErrors) {
  const { owner, request, case: stands } = opened;
  const officers = await caseOfficers(deps, owner);
  const others = officers.filter(({ personId }) => personId !== stands.officer?.personId);
  const title = `Hand over ${request.reference}`;
  return page(
    title,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <form method="post" novalidate>
          <input type="hidden" name="from" value={stands.officer?.personId ?? ''} />
          <Govuk
            c="radios"
            params={{
              name: 'to',
              idPrefix: 'to',
              fieldset: {
                legend: { text: title, isPageHeading: true, classes: 'govuk-fieldset__legend--l' },
              },
              hint: { text: 'To whom? Case officers of this authority are shown.' },
              errorMessage: errorAt(errors, 'to'),
              items: choices(others, opened),
            }}
          />
          <Govuk c="button" params={{ text: 'Hand over', preventDoubleClick: true }} />
        </form>
      </div>
    </div>,
    {
      section: 'work-list',
      hasErrors: errors.list.length > 0,
      back: { href: requestPath(owner, request.id), text: 'Back' },
    },
  );
}

function choices(others: readonly Officer[], { case: { officer }, person }: OpenedRequest) {
  return [
    ...others.map(({ personId, name }) => ({
      value: personId,
      text: personId === person ? `${name} (you)` : name,
    })),
    ...(officer
      ? [
          { divider: 'or', value: '' },
          { value: NOBODY, text: 'Give it back: nobody has it' },
        ]
      : []),
  ];
}

export const OFFICER_PAGES: readonly BoundPage[] = [ask, give];
