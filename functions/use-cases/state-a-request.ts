import type { AuditEntry, Owner, Principal } from '../../lib/access/index.ts';
import { type IdempotencyClaim, londonDate, type Result } from '../../lib/kernel/index.ts';
import { ACT_2014_CLOCKS } from '../../lib/policy/index.ts';
import {
  factsOf,
  openCase,
  type PlacementRequest,
  type RequestInput,
  stateRequest,
} from '../../lib/requests/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';
import { resolveHome } from './resolve-home.ts';

type Claim = Omit<IdempotencyClaim, 'resource'> | null;

/** Checks and resolves what was sent in, without storing it: for trying a match. */
export async function stateInput(
  deps: Deps,
  owner: Owner,
  principal: Principal,
  input: RequestInput,
  as: { readonly id: string; readonly revision: number },
): Promise<Result<PlacementRequest>> {
  const { home: homeInput, receivedOn: _receivedOn, ...details } = input;
  const home = await resolveHome(deps, homeInput);
  if (!home.ok) return home;
  const stating = {
    ...as,
    authority: owner.code,
    revisedAt: new Date(deps.now()).toISOString(),
    revisedBy: principal.person,
  };
  return stateRequest(details, home.value, stating, londonDate(deps.now()));
}

/** Records a new request of an authority. */
export async function recordRequest(
  deps: Deps,
  owner: Owner,
  principal: Principal,
  input: RequestInput,
  claim: Claim,
): Promise<Result<PlacementRequest>> {
  const stated = await stateInput(deps, owner, principal, input, { id: deps.newId(), revision: 1 });
  if (!stated.ok) return stated;
  const receivedOn = input.receivedOn ?? londonDate(deps.now());
  const opened = openCase(stated.value, receivedOn, ACT_2014_CLOCKS);
  return deps.requests(owner).create(stated.value, opened, {
    audit: entry(deps, principal, 'request.create', stated.value),
    claim: claim && { ...claim, resource: stated.value.id },
  });
}

/** Replaces what a request says, as the next revision. */
export async function reviseRequest(
  deps: Deps,
  owner: Owner,
  principal: Principal,
  id: string,
  expectedRevision: number,
  input: RequestInput,
): Promise<Result<PlacementRequest>> {
  const store = deps.requests(owner);
  const stored = await store.get(id);
  if (!stored.ok) return stored;
  const as = { id, revision: expectedRevision + 1 };
  const stated = await stateInput(deps, owner, principal, input, as);
  if (!stated.ok) return stated;
  const stands = await deps.cases(owner).get(id);
  if (!stands.ok) return stands;
  const receivedOn = input.receivedOn ?? stands.value.receivedOn;
  return store.revise(stated.value, factsOf(stated.value, receivedOn, ACT_2014_CLOCKS), {
    audit: entry(deps, principal, 'request.revise', stated.value),
    claim: null,
  });
}

function entry(
  deps: Deps,
  principal: Principal,
  action: string,
  request: PlacementRequest,
): AuditEntry {
  return auditEntry(
    deps,
    principal,
    action,
    `request/${request.id}`,
    `revision ${request.revision}`,
  );
}
