import type * as z from 'zod';
import { shownHold } from '../../../../lib/capacity/index.ts';
import {
  $Id,
  longMoment,
  ok,
  type Problem,
  parseInput,
  problem,
  refused,
} from '../../../../lib/kernel/index.ts';
import {
  $HoldChangeInput,
  $HoldInput,
  changeAHold,
  holdAPlace,
} from '../../../use-cases/hold-a-place.ts';
import { requestPath } from '../../components/request-header.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { claimResource, formClaim } from '../../forms/form-claim.ts';
import {
  ErrorSummary,
  errorAt,
  errorsOf,
  type FormErrors,
  NO_ERRORS,
} from '../../forms/form-errors.tsx';
import { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $RequestParams, NO_QUERY } from '../../page-contract.ts';
import { done, page } from '../../page-reply.ts';
import type { ActingVisit } from '../../visit.ts';
import type { WebDeps } from '../../web-deps.ts';
import { type HoldChoice, holdChoices } from './hold-choices.ts';
import { type OpenedRequest, openRequest } from './open-request.ts';

const CONTRACT = { access: { action: 'hold.change' }, query: NO_QUERY } as const;
const BASE = '/authority/:authority/requests/:requestId/holds';
const $HoldParams = $RequestParams.extend({ holdId: $Id });
const USUAL_DAYS = '21';

const askNew = definePage(
  { ...CONTRACT, method: 'get', path: `${BASE}/new`, params: $RequestParams },
  async (deps, visit) => {
    const opened = await openRequest(deps, visit, visit.params.requestId);
    return opened.ok ? ok(await newHold(deps, opened.value, new FormFields(), NO_ERRORS)) : opened;
  },
);

const makeNew = definePage(
  { ...CONTRACT, method: 'post', path: `${BASE}/new`, params: $RequestParams },
  async (deps, visit) => {
    const { owner, principal, params, form } = visit;
    const back = `${requestPath(owner, params.requestId)}/holds`;
    const stands = await deps.cases(owner).get(params.requestId);
    if (!stands.ok) return stands;
    if (stands.value.step === 'closed') return refused(CLOSED);
    const claim = formClaim(deps, form, `hold of ${params.requestId}`);
    if ((await claimResource(deps, owner, claim)) !== null) return ok(done(back, 'place-held'));
    const input = parseInput(
      $HoldInput,
      { provisionId: form.text('provisionId'), ...daysAndReason(form) },
      'The hold',
    );
    const held = input.ok
      ? await holdAPlace(deps, owner, principal, params.requestId, input.value, claim)
      : input;
    if (held.ok) return ok(done(back, 'place-held'));
    if ((await claimResource(deps, owner, claim)) !== null) return ok(done(back, 'place-held'));
    if (held.problem.kind === 'not-found') return held;
    const opened = await openRequest(deps, visit, params.requestId);
    if (!opened.ok) return opened;
    return ok(await newHold(deps, opened.value, form, holdErrors(held.problem)));
  },
);

const CLOSED = problem('conflict', 'request-closed', 'This request is closed. Reopen it first.');

function daysAndReason(form: FormFields) {
  const days = form.text('days');
  return { days: days === '' ? undefined : Number(days), reason: form.text('reason') || null };
}

/** What a person can mend, in a person’s words. */
function holdErrors(why: Problem): FormErrors {
  const { list } = errorsOf(why);
  return {
    list: list.map(({ field, text }) => {
      if (field === 'provisionId') return { field, text: 'Choose where to hold a place' };
      return field === 'days'
        ? { field, text: 'Days must be a whole number from 1 to 60' }
        : { field: field || 'provisionId', text };
    }),
  };
}

async function newHold(deps: WebDeps, opened: OpenedRequest, form: FormFields, errors: FormErrors) {
  const { owner, request } = opened;
  const choices = await holdChoices(deps, owner, opened.case);
  const title = `Hold a place for ${request.reference}`;
  const base = requestPath(owner, request.id);
  return page(
    title,
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">{title}</h1>
        {choices.length === 0 ? (
          <p class="govuk-body">
            Places are held at settings of the newest list.{' '}
            <a class="govuk-link" href={`${base}/lists`}>
              Make a list first
            </a>
            .
          </p>
        ) : (
          <form method="post" novalidate>
            <input type="hidden" name="once" value={form.text('once') || deps.newId()} />
            <WhereToHold choices={choices} form={form} errors={errors} />
            <Days form={form} errors={errors} hint="A hold lapses by itself after these days." />
            <Reason form={form} />
            <Govuk c="button" params={{ text: 'Hold the place', preventDoubleClick: true }} />
          </form>
        )}
      </div>
    </div>,
    {
      section: 'work-list',
      hasErrors: errors.list.length > 0,
      back: { href: `${base}/holds`, text: 'Holds' },
    },
  );
}

interface FieldProps {
  readonly form: FormFields;
  readonly errors: FormErrors;
}

function WhereToHold({ choices, form, errors }: FieldProps & { choices: readonly HoldChoice[] }) {
  return (
    <Govuk
      c="radios"
      params={{
        name: 'provisionId',
        idPrefix: 'provisionId',
        fieldset: {
          legend: { text: 'Where?', classes: 'govuk-fieldset__legend--m' },
        },
        hint: { text: 'Settings of the newest list, in its order' },
        errorMessage: errorAt(errors, 'provisionId'),
        items: choices.map(({ provisionId, name, free }) => ({
          value: provisionId,
          text: name,
          hint: { text: free },
          checked: form.text('provisionId') === provisionId,
        })),
      }}
    />
  );
}

function Days({ form, errors, hint }: FieldProps & { hint: string }) {
  return (
    <Govuk
      c="input"
      params={{
        id: 'days',
        name: 'days',
        label: { text: 'For how many days?', classes: 'govuk-label--m' },
        hint: { text: hint },
        inputmode: 'numeric',
        classes: 'govuk-input--width-3',
        value: form.has('days') ? form.text('days') : USUAL_DAYS,
        errorMessage: errorAt(errors, 'days'),
        suffix: { text: 'days' },
      }}
    />
  );
}

function Reason({ form }: Pick<FieldProps, 'form'>) {
  return (
    <Govuk
      c="input"
      params={{
        id: 'reason',
        name: 'reason',
        label: { text: 'Why? (optional)', classes: 'govuk-label--m' },
        hint: { text: 'For example: the family visits on Thursday. Give no names.' },
        value: form.text('reason'),
      }}
    />
  );
}

/** The two ways to change a hold: for longer, or not at all. */
const CHANGES = {
  extend: {
    title: 'Extend the hold',
    button: 'Extend the hold',
    done: 'hold-extended',
  },
  release: {
    title: 'Release the hold',
    button: 'Release the place',
    done: 'hold-released',
  },
} as const;

function changing(change: keyof typeof CHANGES): readonly BoundPage[] {
  const contract = { ...CONTRACT, path: `${BASE}/:holdId/${change}`, params: $HoldParams };
  const words = CHANGES[change];
  const shown = async (
    deps: WebDeps,
    visit: ActingVisit<z.infer<typeof $HoldParams>>,
    errors: FormErrors,
  ) => {
    const { owner, params, form } = visit;
    const hold = await deps.holds(owner).get(params.requestId, params.holdId);
    if (!hold.ok) return hold;
    const { place, until } = shownHold(hold.value, deps.now());
    const index = await deps.currentIndex();
    const name = index?.setting(place.settingKey)?.name ?? `Setting ${place.settingKey}`;
    return ok(
      page(
        `${words.title} at ${name}`,
        <div class="govuk-grid-row">
          <div class="govuk-grid-column-two-thirds">
            <ErrorSummary errors={errors} />
            <h1 class="govuk-heading-l">{`${words.title} at ${name}`}</h1>
            {until !== null && (
              <p class="govuk-body">{`It lapses by itself on ${longMoment(until)}.`}</p>
            )}
            <form method="post" novalidate>
              {change === 'extend' && (
                <Days
                  form={form}
                  errors={errors}
                  hint="From today, not from the day on which it would lapse."
                />
              )}
              <Reason form={form} />
              <Govuk c="button" params={{ text: words.button, preventDoubleClick: true }} />
            </form>
          </div>
        </div>,
        {
          section: 'work-list',
          hasErrors: errors.list.length > 0,
          back: { href: `${requestPath(owner, params.requestId)}/holds`, text: 'Holds' },
        },
      ),
    );
  };
  return [
    definePage({ ...contract, method: 'get' }, (deps, visit) => shown(deps, visit, NO_ERRORS)),
    definePage({ ...contract, method: 'post' }, async (deps, visit) => {
      const { owner, principal, params, form } = visit;
      const input = parseInput($HoldChangeInput, daysAndReason(form), 'The hold');
      if (!input.ok) return shown(deps, visit, holdErrors(input.problem));
      const changed = await changeAHold(deps, owner, principal, params, change, input.value);
      if (!changed.ok) return changed;
      return ok(done(`${requestPath(owner, params.requestId)}/holds`, words.done));
    }),
  ];
}

export const HOLD_FORMS: readonly BoundPage[] = [
  askNew,
  makeNew,
  ...changing('extend'),
  ...changing('release'),
];
