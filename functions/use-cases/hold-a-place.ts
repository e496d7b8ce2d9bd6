import * as z from 'zod';
import type { Owner, Principal } from '../../lib/access/index.ts';
import {
  $ProvisionId,
  academicYearOf,
  changeHold,
  FEWEST_DAYS,
  type Hold,
  type HoldChange,
  lapsesAt,
  MOST_DAYS,
  type PlaceKey,
} from '../../lib/capacity/index.ts';
import {
  type IdempotencyClaim,
  ok,
  problem,
  type Result,
  refused,
} from '../../lib/kernel/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';
import { knownProvision } from '../shared/known-provision.ts';
import { providerOf } from '../shared/provider-of.ts';
import { toldOfHold } from './told-of-hold.ts';

export const USUAL_DAYS = 21;
export const $Days = z
  .int()
  .min(FEWEST_DAYS, 'hold a place for at least 1 day')
  .max(MOST_DAYS, `hold a place for at most ${MOST_DAYS} days, then extend it`)
  .default(USUAL_DAYS);
const $Reason = z.string().trim().min(1).max(500).nullable().default(null);

export const $HoldInput = z
  .strictObject({ provisionId: $ProvisionId, days: $Days, reason: $Reason })
  .meta({ id: 'HoldInput' });
/** `days` counts from now and is looked at by an extension alone. */
export const $HoldChangeInput = z
  .strictObject({ days: $Days, reason: $Reason })
  .prefault({})
  .meta({ id: 'HoldChangeInput' });

export type HoldDeps = Pick<
  Deps,
  'requests' | 'cases' | 'holds' | 'returns' | 'currentIndex' | 'now' | 'newId'
>;

/** Keeps a place for a request's child, for the request's year group and start. */
export async function holdAPlace(
  deps: HoldDeps,
  owner: Owner,
  principal: Principal,
  requestId: string,
  { provisionId, days, reason }: z.infer<typeof $HoldInput>,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
): Promise<Result<Hold>> {
  const place = await placeFor(deps, owner, requestId, provisionId);
  if (!place.ok) return place;
  const hold = newHold(deps, owner, principal, { requestId, place: place.value, days, reason });
  return deps.holds(owner).make(hold, Date.parse(hold.madeAt), {
    audit: auditEntry(deps, principal, 'hold.make', `hold/${requestId}/${hold.id}`, provisionId),
    claim: claim && { ...claim, resource: hold.id },
    tells: [toldOfHold(deps, 'hold.made', hold)],
  });
}

/** The places that a request's child would take one of; refused where none can be held whatever is free. */
export async function placeFor(
  deps: HoldDeps,
  owner: Owner,
  requestId: string,
  provisionId: string,
): Promise<Result<PlaceKey>> {
  const [request, stands] = await Promise.all([
    deps.requests(owner).get(requestId),
    deps.cases(owner).get(requestId),
  ]);
  if (!request.ok) return request;
  if (stands.ok && stands.value.step === 'closed') return refused(CLOSED);
  const { yearGroup, startDate } = request.value;
  const settingKey = provisionId.slice(0, provisionId.indexOf('-'));
  const provision = await knownProvision(deps, settingKey, provisionId);
  if (!provision.ok) {
    const faults = [{ pointer: '/provisionId', detail: provision.problem.detail }];
    return refused({ ...provision.problem, kind: 'invalid', faults });
  }
  const newest = await deps.returns(providerOf(settingKey)).current(provisionId);
  if (!newest.ok) return newest;
  const year = newest.value?.years.find((each) => each.yearGroup === yearGroup);
  if (year?.intent === 'cannot') return refused(cannotOffer(provisionId, year.reason));
  return ok({ settingKey, provisionId, yearGroup, academicYear: academicYearOf(startDate) });
}

/** A hold of today, not made yet. */
export function newHold(
  deps: Pick<Deps, 'now' | 'newId'>,
  owner: Owner,
  { person }: Principal,
  given: Pick<Hold, 'requestId' | 'place' | 'reason'> & { readonly days: number },
): Hold {
  const { requestId, place, days, reason } = given;
  const now = deps.now();
  const at = new Date(now).toISOString();
  return {
    id: deps.newId(),
    authority: owner.code,
    requestId,
    place,
    state: 'held',
    until: lapsesAt({ now, days }),
    madeAt: at,
    madeBy: person,
    changedAt: at,
    changedBy: person,
    reason,
    overbooked: null,
    revision: 1,
  };
}

const TOPICS = {
  extend: 'hold.extended',
  release: 'hold.released',
  place: 'hold.placed',
  end: 'hold.ended',
} as const;

/** Extends, releases, places or ends; what is not to be had in the hold's state is refused with the reason. */
export async function changeAHold(
  deps: Pick<Deps, 'holds' | 'now' | 'newId'>,
  owner: Owner,
  principal: Principal,
  { requestId, holdId }: { readonly requestId: string; readonly holdId: string },
  change: HoldChange,
  { days, reason }: z.infer<typeof $HoldChangeInput>,
): Promise<Result<Hold>> {
  const store = deps.holds(owner);
  const hold = await store.get(requestId, holdId);
  if (!hold.ok) return hold;
  const now = deps.now();
  const by = { now, person: principal.person, reason, days };
  const changed = changeHold(hold.value, change, by);
  if (!changed.ok) return changed;
  return store.change(changed.value, now, {
    audit: auditEntry(
      deps,
      principal,
      `hold.${change}`,
      `hold/${requestId}/${holdId}`,
      reason ?? '',
    ),
    claim: null,
    tells: [toldOfHold(deps, TOPICS[change], changed.value)],
  });
}

const CLOSED = problem('conflict', 'request-closed', 'This request is closed. Reopen it first.');

function cannotOffer(provisionId: string, reason: string | null) {
  return problem(
    'conflict',
    'cannot-offer',
    `The provider of ${provisionId} has published that it cannot offer a place in this year group (“${reason}”), so none is held. You can still consult it.`,
  );
}
