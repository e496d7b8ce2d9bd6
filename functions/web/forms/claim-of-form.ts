import {
  type IdempotencyClaim,
  ok,
  problem,
  type Result,
  refused,
} from '../../../lib/kernel/index.ts';
import type { ActingVisit } from '../visit.ts';
import type { WebDeps } from '../web-deps.ts';
import { claimResource, formClaim } from './form-claim.ts';

/**
 * Makes something once for its form; the same form again, by a double click or a way back, gets what the first one made.
 * `what` says what is made.
 */
export async function madeOnce<T>(
  deps: WebDeps,
  { owner, form }: Pick<ActingVisit, 'owner' | 'form'>,
  what: string,
  how: {
    readonly again: (resource: string) => Promise<Result<T>>;
    readonly act: (claim: Omit<IdempotencyClaim, 'resource'>) => Promise<Result<T>>;
  },
): Promise<Result<T>> {
  const claim = formClaim(deps, form, what);
  if (claim === null) return refused(NOT_OF_A_PAGE);
  const earlier = await claimResource(deps, owner, claim);
  if (earlier !== null) return how.again(earlier);
  const made = await how.act(claim);
  if (made.ok) return ok(made.value);
  // The same form, sent twice at the same moment.
  const twin = await claimResource(deps, owner, claim);
  return twin === null ? made : how.again(twin);
}

const NOT_OF_A_PAGE = problem(
  'invalid',
  'form-without-id',
  'The form was not complete. Open its page again, and send it from there.',
);
