import * as z from 'zod';
import type { Owner, Principal } from '../../lib/access/index.ts';
import { $Fee, type Fee, feeInForce } from '../../lib/banding/index.ts';
import {
  type IdempotencyClaim,
  londonDate,
  longDate,
  ok,
  problem,
  type Result,
  refused,
} from '../../lib/kernel/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';
import { findInPages } from '../shared/find-in-pages.ts';
import { knownProvision } from '../shared/known-provision.ts';
import { storedEvent } from '../shared/stored-event.ts';

const MOST_FEES = 30;

/** Fees of one provision as its provider sends them: one for a basis and the date from which it is charged. */
export const $FeesInput = z
  .strictObject({
    fees: z
      .array(
        z.strictObject({
          ...$Fee.pick({ basis: true, from: true }).shape,
          parts: z.strictObject($Fee.shape.parts.shape),
          /** Needed where it changes what was charged on days that have passed. */
          reason: z.string().trim().min(1).max(500).optional(),
        }),
      )
      .min(1, 'give at least one fee')
      .max(MOST_FEES, `give at most ${MOST_FEES} fees at once`)
      .superRefine((fees, context) => {
        fees.forEach(({ basis, from }, i) => {
          if (fees.findIndex((fee) => fee.basis === basis && fee.from === from) === i) return;
          const message = `a fee for ${basis} from ${from} is given twice; give it once`;
          context.addIssue({ code: 'custom', path: [i], message });
        });
      }),
  })
  .meta({ id: 'FeesInput' });
type FeesInput = z.infer<typeof $FeesInput>;

/**
 * Publishes fees of a provision, all or none, and has the provision index take them up. A fee is never changed: one that is
 * published later for the same date takes its place. What was charged on days that have passed is corrected with a reason
 * alone, which authorities read.
 */
export async function publishFees(
  deps: Pick<Deps, 'fees' | 'currentIndex' | 'eventsStored' | 'now' | 'newId'>,
  owner: Owner,
  principal: Principal,
  provisionId: string,
  { fees: given }: FeesInput,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
): Promise<Result<readonly Fee[]>> {
  const known = await knownProvision(deps, owner.code, provisionId);
  if (!known.ok) return known;
  const unexplained = await withoutReason(deps, owner, provisionId, given);
  if (!unexplained.ok) return unexplained;
  const fees = given.map(
    (fee): Fee => ({
      ...fee,
      id: deps.newId(),
      settingKey: owner.code,
      provisionId,
      publishedAt: new Date(deps.now()).toISOString(),
      publishedBy: 'provider',
      person: principal.person,
    }),
  );
  const ids = fees.map(({ id }) => id).join(' ');
  const published = await deps.fees(owner).publish(fees, {
    audit: auditEntry(deps, principal, 'fee.publish', `fees/${provisionId}`, ids),
    claim: claim && { ...claim, resource: ids },
    event: storedEvent(deps, 'fees.published', owner, provisionId),
  });
  if (published.ok) await deps.eventsStored();
  return published;
}

/** Refused where a fee would change, from a day that has passed, what its provider had published, and does not say why. */
async function withoutReason(
  deps: Pick<Deps, 'fees' | 'now'>,
  owner: Owner,
  provisionId: string,
  given: FeesInput['fees'],
): Promise<Result<true>> {
  const today = londonDate(deps.now());
  const past = given.filter(({ from, reason }) => from < today && reason === undefined);
  if (past.length === 0) return ok(true);
  const { items } = await deps.fees(owner).all();
  const own = items.filter(
    (fee) => fee.provisionId === provisionId && fee.publishedBy !== 'simulated',
  );
  const faults = given.flatMap((fee, i) => {
    if (!past.includes(fee) || feeInForce(own, fee.basis, fee.from) === null) return [];
    const detail = `${longDate(fee.from)} has passed and a fee is published for that day; say why it is changed`;
    return [{ pointer: `/fees/${i}/reason`, detail }];
  });
  if (faults.length === 0) return ok(true);
  const detail =
    'A fee that was charged already is changed with a reason alone. Nothing was published.';
  return refused(problem('invalid', 'reason-needed', detail, faults));
}

/** What an earlier call under the same idempotency key published, in the order in which it was sent. */
export async function feesPublishedBefore(
  deps: Pick<Deps, 'fees'>,
  owner: Owner,
  provisionId: string,
  resource: string,
): Promise<Result<readonly Fee[]>> {
  const ids = resource.split(' ');
  const fees = await findInPages(
    (page) => deps.fees(owner).ofProvision(provisionId, page),
    ({ id }) => ids.includes(id),
  );
  if (fees.length === ids.length) return ok(fees.toReversed());
  return refused(
    problem(
      'conflict',
      'needs-checking',
      'Fees that were published under this key cannot be read any more. They need checking.',
    ),
  );
}
