import { NOTHING_HERE, type Owner, type Principal } from '../../../lib/access/index.ts';
import {
  type IdempotencyClaim,
  londonDate,
  problem,
  type Result,
  refused,
} from '../../../lib/kernel/index.ts';
import {
  endSuspension,
  extendSuspension,
  isOver,
  type Moment,
  type Suspension,
  type SuspensionInput,
  suspendPlacing,
} from '../../../lib/quality/index.ts';
import { auditEntry } from '../../shared/audit.ts';
import type { Deps } from '../../shared/deps.ts';
import { providerOf } from '../../shared/provider-of.ts';
import { knownPart } from './known-part.ts';
import { concernedBy, tellEach } from './tell-of-quality.ts';

export type SuspensionDeps = Pick<Deps, 'suspensions' | 'currentIndex' | 'now' | 'newId'>;

/** The authority places no more children there for a while. Every authority reads it; the provider is told and may reply. */
export async function suspend(
  deps: SuspensionDeps,
  owner: Owner,
  principal: Principal,
  settingKey: string,
  input: SuspensionInput,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
): Promise<Result<Suspension>> {
  const setting = await knownPart(deps, settingKey, input.provisionId);
  if (!setting.ok) return setting;
  const store = deps.suspensions(providerOf(settingKey));
  const { at, today } = momentOf(deps);
  const { items } = await store.all();
  const earlier = items.find(
    (each) =>
      each.authority === owner.code &&
      each.provisionId === input.provisionId &&
      !isOver(each, today),
  );
  if (earlier) return refused(alreadySuspended(earlier));
  const suspending = {
    id: deps.newId(),
    settingKey,
    settingName: setting.value.name,
    authority: owner.code,
    suspendedAt: at,
  };
  const suspension = suspendPlacing(input, suspending, today);
  if (!suspension.ok) return suspension;
  const { id, provisionId, from, until, reason } = suspension.value;
  return store.add(suspension.value, {
    audit: auditEntry(deps, principal, 'suspension.begin', `suspension/${id}`, settingKey),
    claim: claim && { ...claim, resource: id },
    tells: tellEach(deps, [providerOf(settingKey)], {
      topic: 'placing.suspended',
      from: owner,
      settingKey,
      subject: `suspension/${id}`,
      facts: { provisionId, reason, from, until, extended: false, adopted: false },
    }),
  });
}

/** Which suspension, of which setting. */
export interface SuspensionAt {
  readonly settingKey: string;
  readonly suspensionId: string;
}

export async function extendASuspension(
  deps: SuspensionDeps,
  owner: Owner,
  principal: Principal,
  at: SuspensionAt,
  input: { readonly until: string; readonly reason: string },
): Promise<Result<Suspension>> {
  const changed = await changeOwn(deps, owner, at, (suspension, moment) =>
    extendSuspension(suspension, input, moment),
  );
  if (!changed.ok) return changed;
  const { provisionId, from, until } = changed.value;
  return store(deps, principal, changed.value, 'suspension.extend', {
    topic: 'placing.suspended',
    facts: { provisionId, reason: input.reason, from, until, extended: true, adopted: false },
  });
}

export async function endASuspension(
  deps: SuspensionDeps,
  owner: Owner,
  principal: Principal,
  at: SuspensionAt,
  reason: string,
): Promise<Result<Suspension>> {
  const changed = await changeOwn(deps, owner, at, (suspension, moment) =>
    endSuspension(suspension, reason, moment),
  );
  if (!changed.ok) return changed;
  const { provisionId } = changed.value;
  return store(deps, principal, changed.value, 'suspension.end', {
    topic: 'placing.suspension-ended',
    facts: { provisionId, reason, adopted: false },
  });
}

/** Nobody but the authority that suspended placing extends or ends it. */
async function changeOwn(
  deps: SuspensionDeps,
  owner: Owner,
  { settingKey, suspensionId }: SuspensionAt,
  change: (suspension: Suspension, moment: Moment) => Result<Suspension>,
): Promise<Result<Suspension>> {
  const stood = await deps.suspensions(providerOf(settingKey)).get(suspensionId);
  if (!stood.ok) return stood;
  if (stood.value.authority !== owner.code) return refused(NOTHING_HERE);
  return change(stood.value, momentOf(deps));
}

function store(
  deps: SuspensionDeps,
  principal: Principal,
  suspension: Suspension,
  act: string,
  told: Pick<Parameters<typeof tellEach>[2], 'topic' | 'facts'>,
): Promise<Result<Suspension>> {
  const { id, settingKey } = suspension;
  const from = principal.organisation;
  return deps.suspensions(providerOf(settingKey)).change(suspension, {
    audit: auditEntry(deps, principal, act, `suspension/${id}`, settingKey),
    claim: null,
    tells: tellEach(deps, concernedBy(suspension, from), {
      ...told,
      from,
      settingKey,
      subject: `suspension/${id}`,
    }),
  });
}

export function momentOf(deps: Pick<Deps, 'now'>): Moment {
  const now = deps.now();
  return { at: new Date(now).toISOString(), today: londonDate(now) };
}

function alreadySuspended({ settingName, id }: Suspension) {
  return problem(
    'conflict',
    'already-suspended',
    `You have suspended placing at ${settingName} already (${id}). Extend that suspension or end it.`,
  );
}
