import type { AdmissionLimit } from '../../../lib/capacity/index.ts';
import { ok, type Readable } from '../../../lib/kernel/index.ts';
import { providerOf } from '../../shared/provider-of.ts';
import { answerLimit } from '../../use-cases/answer-limit.ts';
import * as contract from '../contract/limits-contract.ts';
import { type BoundRoute, implement } from '../implement.ts';
import { once } from '../once.ts';

/** Who of the authority answered is its own affair. */
function unsignedLimit(limit: AdmissionLimit) {
  return { ...limit, answers: limit.answers.map(({ person: _person, ...answer }) => answer) };
}

function limitsReply({ items, needChecking }: Readable<AdmissionLimit>) {
  return ok({
    body: { items: items.map(unsignedLimit), needChecking: needChecking.map(({ key }) => key) },
  });
}

export const LIMIT_ROUTES: readonly BoundRoute[] = [
  implement(contract.listLimits, async (deps, { owner }) =>
    limitsReply(await deps.areaLimits(owner).all()),
  ),

  implement(contract.answerLimit, async (deps, { owner, principal, params, body, claim }) => {
    const { limitId } = params;
    const answered = await once(deps, owner, claim, {
      again: (id) => deps.areaLimits(owner).get(id),
      act: () => answerLimit(deps, owner, principal, limitId, body, claim),
    });
    if (!answered.ok) return answered;
    const { value, replayed } = answered.value;
    return ok({ body: unsignedLimit(value), headers: replayed });
  }),

  implement(contract.listProvisionLimits, async (deps, { params }) =>
    limitsReply(await deps.limits(providerOf(params.setting)).ofProvision(params.provisionId)),
  ),
];
