import { $ProvisionId, type Hold, MOST_DAYS } from '../../../../lib/capacity/index.ts';
import { ok, parseInput, type Result } from '../../../../lib/kernel/index.ts';
import { $HoldInput, holdAPlace, USUAL_DAYS } from '../../../use-cases/hold-a-place.ts';
import { RequestHeader } from '../../components/request-header.tsx';
import { type BoundPage, definePage } from '../../define-page.ts';
import { madeOnce } from '../../forms/claim-of-form.ts';
import {
  ErrorSummary,
  errorAt,
  errorsOf,
  type FormErrors,
  NO_ERRORS,
} from '../../forms/form-errors.tsx';
import { Govuk } from '../../govuk/govuk.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { done, page, type ShownPage } from '../../page-reply.ts';
import type { ActingVisit } from '../../visit.ts';
import type { WebDeps } from '../../web-deps.ts';
import { $ListParams, cardId, listPath } from './list-paths.ts';
import { loadList } from './load-list.ts';

const PATH = '/authority/:authority/requests/:requestId/lists/:version/hold/:provisionId';
const $HoldParams = $ListParams.extend({ provisionId: $ProvisionId });
type HoldVisit = ActingVisit<{ requestId: string; version: number; provisionId: string }>;

interface Typed {
  readonly days: string;
  readonly reason: string;
}

const ask = definePage(
  {
    method: 'get',
    path: PATH,
    access: { action: 'hold.change' },
    params: $HoldParams,
    query: NO_QUERY,
  },
  (deps, visit) => shown(deps, visit, { days: String(USUAL_DAYS), reason: '' }, NO_ERRORS),
);

async function shown(
  deps: WebDeps,
  { owner, visitor, params }: HoldVisit,
  typed: Typed,
  errors: FormErrors,
): Promise<Result<ShownPage>> {
  const loaded = await loadList(deps, owner, params);
  if (!loaded.ok) return loaded;
  const settingKey = keyOf(params.provisionId);
  const setting = (await deps.currentIndex())?.setting(settingKey);
  const name = setting?.name ?? `setting ${settingKey}`;
  const heading = `Hold a place at ${name}`;
  return ok(
    page(
      `${heading} for ${loaded.value.request.reference}`,
      <>
        <ErrorSummary errors={errors} />
        <RequestHeader
          {...loaded.value}
          active="lists"
          person={visitor.session.personId}
          heading={heading}
        />
        <p class="govuk-body">
          Nobody else can take the place while it is held. The hold lapses by itself at the end of
          its last day.
        </p>
        <HoldForm typed={typed} errors={errors} once={deps.newId()} />
      </>,
      {
        section: 'work-list',
        hasErrors: errors.list.length > 0,
        back: { href: listPath(owner, params), text: `List, version ${params.version}` },
      },
    ),
  );
}

function HoldForm({ typed, errors, once }: { typed: Typed; errors: FormErrors; once: string }) {
  return (
    <form method="post" novalidate>
      <input type="hidden" name="once" value={once} />
      <Govuk
        c="input"
        params={{
          id: 'days',
          name: 'days',
          label: { text: 'For how many days?', classes: 'govuk-label--s' },
          hint: { text: `Up to ${MOST_DAYS}; it can be extended later` },
          value: typed.days,
          inputmode: 'numeric',
          classes: 'govuk-input--width-3',
          errorMessage: errorAt(errors, 'days'),
        }}
      />
      <Govuk
        c="textarea"
        params={{
          id: 'reason',
          name: 'reason',
          rows: 3,
          label: { text: 'Why is it held?', classes: 'govuk-label--s' },
          hint: { text: 'For example: the family visits on Thursday. Do not give names.' },
          value: typed.reason,
          errorMessage: errorAt(errors, 'reason'),
        }}
      />
      <Govuk c="button" params={{ text: 'Hold the place', preventDoubleClick: true }} />
    </form>
  );
}

const hold = definePage(
  {
    method: 'post',
    path: PATH,
    access: { action: 'hold.change' },
    params: $HoldParams,
    query: NO_QUERY,
  },
  async (deps, visit) => {
    const { owner, principal, params, form } = visit;
    const typed = { days: form.text('days'), reason: form.text('reason') };
    const days = /^\d+$/.test(typed.days) ? Number(typed.days) : Number.NaN;
    const given = { provisionId: params.provisionId, days, reason: typed.reason };
    const input = parseInput($HoldInput, given, 'The hold');
    if (!input.ok) return shown(deps, visit, typed, errorsOf(inWords(input.problem)));
    const made = await madeOnce<Hold>(
      deps,
      visit,
      `hold of ${params.requestId} at ${params.provisionId}`,
      {
        again: (id) => deps.holds(owner).get(params.requestId, id),
        act: (claim) => holdAPlace(deps, owner, principal, params.requestId, input.value, claim),
      },
    );
    if (made.ok) {
      const card = cardId(keyOf(params.provisionId));
      return ok(done(`${listPath(owner, params)}#${card}`, 'place-held'));
    }
    if (made.problem.kind === 'not-found') return made;
    return shown(
      deps,
      visit,
      typed,
      errorsOf(made.problem, () => null),
    );
  },
);

function keyOf(provisionId: string): string {
  return provisionId.slice(0, provisionId.indexOf('-'));
}

/** What a schema says of a number or an empty text, as people are asked for it. */
function inWords(problem: Parameters<typeof errorsOf>[0]): Parameters<typeof errorsOf>[0] {
  const faults = problem.faults?.map(({ pointer, detail }) => ({
    pointer,
    detail:
      pointer === '/days' && /expected/i.test(detail)
        ? `give a whole number of days from 1 to ${MOST_DAYS}`
        : pointer === '/reason'
          ? 'say why the place is held, in at most 500 characters'
          : detail,
  }));
  return faults ? { ...problem, faults } : problem;
}

export const HOLD_PAGES: readonly BoundPage[] = [ask, hold];
