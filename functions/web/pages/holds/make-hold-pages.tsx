import * as z from 'zod';
import { authorise } from '../../../../lib/access/index.ts';
import { $ProvisionId, type Hold } from '../../../../lib/capacity/index.ts';
import { ok, parseInput, type Result } from '../../../../lib/kernel/index.ts';
import { $HoldInput, holdAPlace } from '../../../use-cases/hold-a-place.ts';
import { $OverbookInput, overbookAPlace } from '../../../use-cases/overbook-a-place.ts';
import { requestPath } from '../../components/request-header.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { madeOnce } from '../../forms/claim-of-form.ts';
import { ErrorSummary, type FormErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import type { FormFields } from '../../forms/form-fields.ts';
import { Govuk } from '../../govuk/govuk.tsx';
import { $RequestParams, NO_QUERY } from '../../page-contract.ts';
import { done, page, type ShownPage } from '../../page-reply.ts';
import type { ActingVisit } from '../../visit.ts';
import type { WebDeps } from '../../web-deps.ts';
import { cardId, listPath } from '../list/list-paths.ts';
import { openRequest } from '../request/open-request.ts';
import { type HoldChoice, holdChoices, settingOf } from './hold-choices.ts';
import { Days, daysAndReason, holdErrors, Reason, WhereToHold } from './hold-form.tsx';

const BASE = '/authority/:authority/requests/:requestId/holds';
/** Where one comes from: a setting of a version of the list. */
const $From = NO_QUERY.extend({
  provisionId: $ProvisionId.optional(),
  list: z.coerce.number().int().min(1).optional(),
});
type MakeVisit = ActingVisit<z.infer<typeof $RequestParams>, z.infer<typeof $From>>;

/** The two ways to keep a place: a free one, or one above the published ones. */
const WAYS = {
  hold: {
    path: `${BASE}/new`,
    action: 'hold.change',
    title: 'Hold a place',
    button: 'Hold the place',
  },
  overbook: {
    path: `${BASE}/overbook`,
    action: 'hold.overbook',
    title: 'Keep a place above the published ones',
    button: 'Decide and keep the place',
  },
} as const;
type Way = keyof typeof WAYS;

function making(way: Way): readonly BoundPage[] {
  const { path, action } = WAYS[way];
  const contract = { path, access: { action }, params: $RequestParams, query: $From };
  return [
    definePage({ ...contract, method: 'get' }, (deps, visit) => asked(deps, visit, way, NO_ERRORS)),
    definePage({ ...contract, method: 'post' }, async (deps, visit) => {
      const made = await make(deps, visit, way);
      if (made.ok) return ok(done(backFrom(visit), doneAs(way, made.value)));
      if (made.problem.kind === 'not-found') return made;
      return asked(deps, visit, way, holdErrors(made.problem));
    }),
  ];
}

async function make(deps: WebDeps, visit: MakeVisit, way: Way): Promise<Result<Hold>> {
  const { owner, principal, params, form } = visit;
  const { requestId } = params;
  const provisionId = form.text('provisionId');
  const given = { provisionId, ...daysAndReason(form) };
  const how = { again: (id: string) => deps.holds(owner).get(requestId, id) };
  if (way === 'hold') {
    const input = parseInput($HoldInput, given, 'The hold');
    if (!input.ok) return input;
    return madeOnce(deps, visit, `hold of ${requestId} at ${provisionId}`, {
      ...how,
      act: (claim) => holdAPlace(deps, owner, principal, requestId, input.value, claim),
    });
  }
  const decided = { ...given, reason: given.reason ?? '' };
  const input = parseInput($OverbookInput, decided, 'The hold');
  if (!input.ok) return input;
  return madeOnce(deps, visit, `overbooked hold of ${requestId} at ${provisionId}`, {
    ...how,
    act: (claim) => overbookAPlace(deps, owner, principal, requestId, input.value, claim),
  });
}

function doneAs(way: Way, { overbooked }: Hold): string {
  if (way === 'hold') return 'place-held';
  return overbooked ? 'place-overbooked' : 'place-was-free';
}

function backFrom({ owner, params, query, form }: MakeVisit): string {
  const { requestId } = params;
  if (query.list === undefined) return `${requestPath(owner, requestId)}/holds`;
  const provisionId = form.text('provisionId') || query.provisionId || '';
  const list = listPath(owner, { requestId, version: query.list });
  return `${list}#${cardId(settingOf(provisionId))}`;
}

async function asked(
  deps: WebDeps,
  visit: MakeVisit,
  way: Way,
  errors: FormErrors,
): Promise<Result<ShownPage>> {
  const { owner, params, query, form, principal } = visit;
  const opened = await openRequest(deps, visit, params.requestId);
  if (!opened.ok) return opened;
  const { request } = opened.value;
  const choices = await holdChoices(deps, owner, opened.value.case, query.provisionId);
  const title = `${WAYS[way].title} for ${request.reference}`;
  const base = requestPath(owner, request.id);
  const mayOverbook = authorise(principal, 'hold.overbook', owner).ok;
  return ok(
    page(
      title,
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={errors} />
          <h1 class="govuk-heading-l">{title}</h1>
          {way === 'overbook' ? <WhatOverbookingMeans /> : <WhenNoneIsFree may={mayOverbook} />}
          {choices.length === 0 ? (
            <NoList href={`${base}/lists`} />
          ) : (
            <HoldForm
              way={way}
              choices={choices}
              chosen={query.provisionId ?? ''}
              form={form}
              errors={errors}
              once={form.text('once') || deps.newId()}
            />
          )}
        </div>
      </div>,
      {
        section: 'work-list',
        hasErrors: errors.list.length > 0,
        back:
          query.list === undefined
            ? { href: `${base}/holds`, text: 'Holds' }
            : { href: backFrom(visit), text: `List, version ${query.list}` },
      },
    ),
  );
}

function WhatOverbookingMeans() {
  return (
    <>
      <Govuk
        c="warning-text"
        params={{
          text: 'The setting has published no place for this child. You decide that one is kept all the same.',
          iconFallbackText: 'Warning',
        }}
      />
      <p class="govuk-body">
        The provider is told at once that a place is overbooked, by which authority and why. The
        next place that comes free is this child’s, so nobody else is given it. If a place is free
        now, that one is held and nothing is overbooked.
      </p>
    </>
  );
}

function WhenNoneIsFree({ may }: { may: boolean }) {
  return (
    <p class="govuk-body">
      Nobody else can take the place while it is held.{' '}
      {may
        ? 'Where none is free you can decide to keep one above the published places.'
        : 'Where none is free a manager can decide to keep one above the published places.'}
    </p>
  );
}

function NoList({ href }: { href: string }) {
  return (
    <p class="govuk-body">
      Places are held at settings of the newest list.{' '}
      <a class="govuk-link" href={href}>
        Make a list first
      </a>
      .
    </p>
  );
}

interface HoldFormProps {
  readonly way: Way;
  readonly choices: readonly HoldChoice[];
  readonly chosen: string;
  readonly form: FormFields;
  readonly errors: FormErrors;
  readonly once: string;
}

function HoldForm({ way, choices, chosen, form, errors, once }: HoldFormProps) {
  return (
    <form method="post" novalidate>
      <input type="hidden" name="once" value={once} />
      <WhereToHold choices={choices} chosen={chosen} form={form} errors={errors} />
      <Days form={form} errors={errors} hint="A hold lapses by itself after these days." />
      <Reason form={form} errors={errors} overbooked={way === 'overbook'} />
      <Govuk
        c="button"
        params={{
          text: WAYS[way].button,
          preventDoubleClick: true,
          ...(way === 'overbook' ? { classes: 'govuk-button--warning' } : {}),
        }}
      />
    </form>
  );
}

export const MAKE_HOLD_PAGES: readonly BoundPage[] = [...making('hold'), ...making('overbook')];
