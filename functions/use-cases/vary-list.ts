import * as z from 'zod';
import type { Owner, Principal } from '../../lib/access/index.ts';
import {
  type IdempotencyClaim,
  londonDate,
  parseInput,
  problem,
  type Result,
  refused,
} from '../../lib/kernel/index.ts';
import { $Criterion, completeWeights, type PolicyPack } from '../../lib/policy/index.ts';
import { $DecisionInput } from '../../lib/requests/index.ts';
import type { Deps } from '../shared/deps.ts';
import { type StoredList, storeList } from './create-list.ts';
import { rankRequest } from './rank-request.ts';
import { recordDecision } from './record-decision.ts';

/** Weights for one child in place of the published ones, and why. */
export const $ListVariation = z
  .strictObject({
    /** Those given stand; the others shrink or grow in proportion, so that all add up to 1. */
    weights: z
      .partialRecord($Criterion, z.number().min(0).max(1))
      .refine((weights) => Object.keys(weights).length > 0, { error: 'give at least one weight' }),
    /** For everybody who reads the list; names nobody. */
    reason: z
      .string()
      .trim()
      .min(10, 'say why in a sentence of 10 characters or more')
      .max(300, 'say why in at most 300 characters'),
  })
  .meta({ id: 'ListVariation' });
export type ListVariation = z.infer<typeof $ListVariation>;

/**
 * Makes the next version of a request's list by other weights than the policy in force, for this child alone. The
 * policy as it was varied, with the reason in its version, is among the inputs of the list, so it can be replayed like
 * any other.
 */
export async function createVariedList(
  deps: Deps,
  owner: Owner,
  principal: Principal,
  requestId: string,
  variation: ListVariation,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
): Promise<Result<StoredList>> {
  const request = await deps.requests(owner).get(requestId);
  if (!request.ok) return request;
  const policy = variedPolicy(await deps.policyOf(owner, londonDate(deps.now())), variation);
  if (!policy.ok) return policy;
  const ranked = await rankRequest(deps, request.value, policy.value);
  if (!ranked.ok) return ranked;
  const decided = await decideToVary(deps, owner, principal, requestId, variation);
  if (!decided.ok) return decided;
  return storeList(deps, owner, principal, ranked.value, {
    claim,
    act: 'list.vary',
    detail: (bodyId) => `body ${bodyId}: ${variation.reason}`,
  });
}

/** Somebody decides, about the newest list, before another is made; refused where the request has gone too far for it. */
async function decideToVary(
  deps: Deps,
  owner: Owner,
  principal: Principal,
  requestId: string,
  { weights, reason }: ListVariation,
): Promise<Result<unknown>> {
  const stands = await deps.cases(owner).get(requestId);
  if (!stands.ok) return stands;
  const list = stands.value.latestList;
  if (list === null) return refused(NO_LIST_YET);
  const given = Object.entries(weights).filter(([, weight]) => weight !== undefined);
  const input = parseInput(
    $DecisionInput,
    { kind: 'list-varied', list, weights: Object.fromEntries(given), why: reason },
    'The variation',
  );
  if (!input.ok) return input;
  return recordDecision(deps, owner, principal, requestId, input.value, null);
}

const NO_LIST_YET = problem(
  'conflict',
  'no-list-to-vary',
  'No list has been made for this request yet. Make one by the published weights first.',
);

/** What follows the version of the published policy where a list was made by other weights. */
export const VARIED = ', varied for this child: ';

/** The policy with other weights; its version says of which it is a variation, and why. */
export function variedPolicy(
  policy: PolicyPack,
  { weights: given, reason }: ListVariation,
): Result<PolicyPack> {
  const weights = completeWeights(policy.weights, given);
  if (!weights.ok) return weights;
  const why = `“${reason.replace(/\.$/, '')}”`;
  return {
    ok: true,
    value: { ...policy, version: `${policy.version}${VARIED}${why}`, weights: weights.value },
  };
}
