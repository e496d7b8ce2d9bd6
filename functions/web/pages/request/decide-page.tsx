import * as z from 'zod';
import { ok, type Problem, parseInput } from '../../../../lib/kernel/index.ts';
import { $DecisionInput, DECISION_KINDS, offer } from '../../../../lib/requests/index.ts';
import { recordDecision } from '../../../use-cases/record-decision.ts';
import { isUnsure } from '../../components/picked-settings.ts';
import { requestPath } from '../../components/request-header.tsx';
import { PickerScripts } from '../../components/setting-picker.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { claimResource, formClaim } from '../../forms/form-claim.ts';
import { ErrorSummary, errorsOf, type FormErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { $RequestParams, NO_QUERY } from '../../page-contract.ts';
import { done, page } from '../../page-reply.ts';
import type { ActingVisit } from '../../visit.ts';
import type { WebDeps } from '../../web-deps.ts';
import { Before, Chosen, Why } from './decide-fields.tsx';
import { decideTitle } from './decide-titles.ts';
import { type OpenedRequest, openRequest } from './open-request.ts';

/** Varying weights is recorded where they are varied. */
const KINDS = DECISION_KINDS.filter((kind) => kind !== 'list-varied');
const $Params = $RequestParams.extend({ kind: z.enum(KINDS) });
type Params = z.infer<typeof $Params>;

const CONTRACT = {
  path: '/authority/:authority/requests/:requestId/decisions/new/:kind',
  access: { action: 'decision.record' },
  params: $Params,
  query: NO_QUERY,
} as const;

const ask = definePage({ ...CONTRACT, method: 'get' }, (deps, visit) =>
  shown(deps, visit, NO_ERRORS),
);

const decided = definePage({ ...CONTRACT, method: 'post' }, async (deps, visit) => {
  const { owner, principal, params, form } = visit;
  const back = `${requestPath(owner, params.requestId)}/decisions`;
  const claim = formClaim(deps, form, `decision of ${params.requestId}`);
  if ((await claimResource(deps, owner, claim)) !== null)
    return ok(done(back, 'decision-recorded'));
  const finds = form.text('action') === 'find' && form.text('settings-search') !== '';
  if (finds || isUnsure(form, 'settings')) return shown(deps, visit, searched(visit));
  const list = form.text('list');
  const given = {
    kind: params.kind,
    list: list === '' ? null : Number(list),
    why: form.text('why'),
    ...choices(visit),
  };
  const input = parseInput($DecisionInput, given, 'The decision');
  if (!input.ok) return shown(deps, visit, inWords(input.problem));
  const made = await recordDecision(deps, owner, principal, params.requestId, input.value, claim);
  if (made.ok) return ok(done(back, 'decision-recorded'));
  if ((await claimResource(deps, owner, claim)) !== null)
    return ok(done(back, 'decision-recorded'));
  return made.problem.kind === 'not-found' ? made : shown(deps, visit, inWords(made.problem));
});

function choices({ params: { kind }, form }: ActingVisit<Params>) {
  if (kind === 'not-shared' || kind === 'family-considered') {
    return { follows: form.text('follows') };
  }
  if (kind === 'closed') return { closedAs: form.text('closedAs') };
  return kind === 'settings-to-consult' ? { settings: form.all('settings') } : {};
}

/** Whoever presses “Find” is shown what was found; whoever wants to go on must take something of it or empty the search. */
function searched({ form }: ActingVisit): FormErrors {
  if (form.text('action') === 'find') return NO_ERRORS;
  return {
    list: [{ field: 'settings', text: 'Choose from what was found, or empty the search field' }],
  };
}

const CHOOSE: Readonly<Record<string, string>> = {
  follows: 'Choose what follows',
  closedAs: 'Choose why the request is closed',
  settings: 'Choose at least one setting',
};

function inWords(why: Problem): FormErrors {
  return {
    list: errorsOf(why).list.map(({ field, text }) => ({ field, text: CHOOSE[field] ?? text })),
  };
}

async function shown(deps: WebDeps, visit: ActingVisit<Params>, errors: FormErrors) {
  const opened = await openRequest(deps, visit, visit.params.requestId);
  if (!opened.ok) return opened;
  const { owner, request, case: stands, today } = opened.value;
  const offered = offer(visit.params.kind, stands, today);
  const title = decideTitle(visit.params.kind);
  return ok(
    page(
      `${title} – ${request.reference}`,
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <span class="govuk-caption-l">{request.reference}</span>
          <h1 class="govuk-heading-l">{title}</h1>
          {offered.available || errors.list.length > 0 ? (
            <DecisionForm
              opened={opened.value}
              visit={visit}
              errors={errors}
              chosen={await Chosen({ deps, opened: opened.value, visit, errors })}
              once={visit.form.text('once') || deps.newId()}
            />
          ) : (
            <p class="govuk-body">{offered.why}</p>
          )}
        </div>
        <PickerScripts assets={deps.assets} />
      </div>,
      {
        section: 'work-list',
        hasErrors: errors.list.length > 0,
        back: { href: requestPath(owner, request.id), text: 'Back' },
      },
    ),
  );
}

interface FormProps {
  readonly opened: OpenedRequest;
  readonly visit: ActingVisit<Params>;
  readonly errors: FormErrors;
  readonly chosen: Awaited<ReturnType<typeof Chosen>>;
  readonly once: string;
}

function DecisionForm({ opened, visit, errors, chosen, once }: FormProps) {
  return (
    <form method="post" novalidate>
      <input type="hidden" name="once" value={once} />
      <input type="hidden" name="list" value={opened.case.latestList ?? ''} />
      <Before opened={opened} kind={visit.params.kind} />
      {chosen}
      <Why form={visit.form} errors={errors} />
      <Govuk c="button" params={{ text: 'Record the decision', preventDoubleClick: true }} />
    </form>
  );
}

export const DECIDE_PAGES: readonly BoundPage[] = [ask, decided];
