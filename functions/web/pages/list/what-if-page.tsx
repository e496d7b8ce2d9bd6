import { londonDate, ok, parseInput, type Result } from '../../../../lib/kernel/index.ts';
import type { PolicyPack } from '../../../../lib/policy/index.ts';
import type { StoredList } from '../../../use-cases/create-list.ts';
import { readList } from '../../../use-cases/read-list.ts';
import { $ListVariation, createVariedList } from '../../../use-cases/vary-list.ts';
import { tryWhatIf, type WhatIf } from '../../../use-cases/what-if.ts';
import { type BoundPage, definePage } from '../../define-page.ts';
import { madeOnce } from '../../forms/claim-of-form.ts';
import { errorsOf, type FormErrors, NO_ERRORS } from '../../forms/form-errors.tsx';
import { NO_QUERY } from '../../page-contract.ts';
import { done, page, type ShownPage } from '../../page-reply.ts';
import { valuesIn } from '../../query-values.ts';
import type { ActingVisit } from '../../visit.ts';
import type { WebDeps } from '../../web-deps.ts';
import { $ListParams, type ListParams, listPath } from './list-paths.ts';
import { loadCase } from './load-list.ts';
import { type TriedWeights, triedWeights } from './tried-weights.ts';
import { WhatIfBody } from './what-if-body.tsx';

const PATH = '/authority/:authority/requests/:requestId/lists/:version/what-if';

/** Nothing is stored: what is tried stands in the address. */
const tryWeights = definePage(
  {
    method: 'get',
    path: PATH,
    access: { action: 'match.try' },
    params: $ListParams,
    query: NO_QUERY,
  },
  async (deps, visit) => {
    const policy = await deps.policyOf(visit.owner, londonDate(deps.now()));
    const tried = triedWeights(policy.weights, (name) => valuesIn(visit.href, name)[0] ?? null);
    return shown(deps, visit, policy, tried);
  },
);

async function shown(
  deps: WebDeps,
  { owner, principal, visitor, params }: ActingVisit<ListParams>,
  policy: PolicyPack,
  tried: TriedWeights,
  saving: { readonly reason: string; readonly errors: FormErrors } = {
    reason: '',
    errors: NO_ERRORS,
  },
): Promise<Result<ShownPage>> {
  const loaded = await loadCase(deps, owner, params.requestId);
  if (!loaded.ok) return loaded;
  const outcome = tried.given
    ? await tryWhatIf(deps, owner, params.requestId, { weights: tried.given })
    : null;
  // Weights that do not hold are a fault of the form; anything else is one of the page.
  const isFault = outcome !== null && !outcome.ok && outcome.problem.kind === 'invalid';
  if (outcome !== null && !outcome.ok && !isFault) return outcome;
  const errors: FormErrors = {
    list: [
      ...tried.errors.list,
      ...(outcome !== null && !outcome.ok ? errorsOf(outcome.problem, () => 'need-fit').list : []),
      ...saving.errors.list,
    ],
  };
  const whatIf: WhatIf | null = outcome?.ok ? outcome.value : null;
  return ok(
    page(
      `Other weights for ${loaded.value.request.reference}`,
      <WhatIfBody
        loaded={loaded.value}
        principal={principal}
        person={visitor.session.personId}
        at={`${listPath(owner, params)}/what-if`}
        published={policy.weights}
        tried={tried}
        whatIf={whatIf}
        reason={saving.reason}
        errors={errors}
        once={deps.newId()}
      />,
      {
        section: 'work-list',
        wide: true,
        hasErrors: errors.list.length > 0,
        back: { href: listPath(owner, params), text: `List, version ${params.version}` },
      },
    ),
  );
}

const save = definePage(
  {
    method: 'post',
    path: PATH,
    access: { action: 'list.create' },
    params: $ListParams,
    query: NO_QUERY,
  },
  async (deps, visit) => {
    const { owner, principal, params, form } = visit;
    const policy = await deps.policyOf(owner, londonDate(deps.now()));
    const tried = triedWeights(policy.weights, (name) => (form.has(name) ? form.text(name) : null));
    const reason = form.text('reason');
    const variation = parseInput(
      $ListVariation,
      { weights: tried.given ?? {}, reason },
      'The variation',
    );
    if (!variation.ok) {
      return shown(deps, visit, policy, tried, { reason, errors: errorsOf(variation.problem) });
    }
    const made = await madeOnce<StoredList>(deps, visit, `varied list of ${params.requestId}`, {
      again: (version) => readList(deps, owner, params.requestId, Number(version)),
      act: (claim) =>
        createVariedList(deps, owner, principal, params.requestId, variation.value, claim),
    });
    if (made.ok) return ok(done(listPath(owner, made.value.entry), 'list-varied'));
    if (made.problem.kind === 'not-found') return made;
    return shown(deps, visit, policy, tried, {
      reason,
      errors: errorsOf(made.problem, () => 'reason'),
    });
  },
);

export const WHAT_IF_PAGES: readonly BoundPage[] = [tryWeights, save];
