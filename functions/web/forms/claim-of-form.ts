import {
  type IdempotencyClaim,
  ok,
  problem,
  type Result,
  refused,
  sha256,
} from '../../../lib/kernel/index.ts';
import { once } from '../../api/once.ts';
import type { ActingVisit } from '../visit.ts';
import type { WebDeps } from '../web-deps.ts';

const KEPT_SECONDS = 24 * 60 * 60;

/**
 * The claim of a form that makes something: its hidden field `once`, which is fresh on every showing. Sent twice, by a double
 * click or a way back, it makes one thing.
 */
export function claimOfForm(
  deps: Pick<WebDeps, 'now'>,
  { form, href }: Pick<ActingVisit, 'form' | 'href'>,
): Result<Omit<IdempotencyClaim, 'resource'>> {
  const key = form.text('once');
  if (!/^[0-9A-HJKMNP-TV-Z]{26}$/.test(key)) return refused(NOT_OF_A_PAGE);
  const fields = form.names().map((name) => [name, form.all(name)]);
  return ok({
    key: `form-${key}`,
    fingerprint: sha256(JSON.stringify([href, fields])),
    expiresAtEpochSeconds: Math.floor(deps.now() / 1000) + KEPT_SECONDS,
  });
}

/** Makes something once for its form; a second sending of the same form gets what the first one made. */
export async function madeOnce<T>(
  deps: WebDeps,
  visit: ActingVisit,
  how: {
    readonly again: (resource: string) => Promise<Result<T>>;
    readonly act: (claim: Omit<IdempotencyClaim, 'resource'>) => Promise<Result<T>>;
  },
): Promise<Result<T>> {
  const claim = claimOfForm(deps, visit);
  if (!claim.ok) return claim;
  const made = await once(deps, visit.owner, claim.value, {
    again: how.again,
    act: () => how.act(claim.value),
  });
  return made.ok ? ok(made.value.value) : made;
}

const NOT_OF_A_PAGE = problem(
  'invalid',
  'form-without-id',
  'The form was not complete. Open its page again, and send it from there.',
);
