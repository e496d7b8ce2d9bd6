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
} from '../../lib/capacity/index.ts';
import { type IdempotencyClaim, problem, type Result, refused } from '../../lib/kernel/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';
import { knownProvision } from '../shared/known-provision.ts';
import { providerOf } from './publish-return.ts';

export const USUAL_DAYS = 21;
const $Days = z
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

type HoldDeps = Pick<Deps, 'requests' | 'holds' | 'returns' | 'currentIndex' | 'now' | 'newId'>;

/** Keeps a place for a request's child, for the request's year group and start. */
export async function holdAPlace(
  deps: HoldDeps,
  owner: Owner,
  principal: Principal,
  requestId: string,
  { provisionId, days, reason }: z.infer<typeof $HoldInput>,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
): Promise<Result<Hold>> {
  const request = await deps.requests(owner).get(requestId);
  if (!request.ok) return request;
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
  const now = deps.now();
  const at = new Date(now).toISOString();
  const hold: Hold = {
    id: deps.newId(),
    authority: owner.code,
    requestId,
    place: { settingKey, provisionId, yearGroup, academicYear: academicYearOf(startDate) },
    state: 'held',
    until: lapsesAt({ now, days }),
    madeAt: at,
    madeBy: principal.person,
    changedAt: at,
    changedBy: principal.person,
    reason,
    revision: 1,
  };
  return deps.holds(owner).make(hold, now, {
    audit: auditEntry(deps, principal, 'hold.make', `hold/${requestId}/${hold.id}`, provisionId),
    claim: claim && { ...claim, resource: hold.id },
  });
}

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
  });
}

function cannotOffer(provisionId: string, reason: string | null) {
  return problem(
    'conflict',
    'cannot-offer',
    `The provider of ${provisionId} has published that it cannot offer a place in this year group (“${reason}”), so none is held. You can still consult it.`,
  );
}
