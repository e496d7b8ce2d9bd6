import type { Owner, Principal } from '../../lib/access/index.ts';
import {
  type IdempotencyClaim,
  londonDate,
  problem,
  type Result,
  refused,
} from '../../lib/kernel/index.ts';
import {
  type Case,
  type CaseChange,
  type Decision,
  type DecisionInput,
  decide,
} from '../../lib/requests/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';

/** Keeps what a person decided for a request and why, and moves the request to its next step in the same transaction. */
export async function recordDecision(
  deps: Pick<Deps, 'cases' | 'decisions' | 'currentIndex' | 'now' | 'newId'>,
  owner: Owner,
  principal: Principal,
  requestId: string,
  input: DecisionInput,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
): Promise<Result<Decision>> {
  const stands = await deps.cases(owner).get(requestId);
  if (!stands.ok) return stands;
  const unknown = await unknownSettings(deps, input);
  if (unknown) return unknown;
  const id = deps.newId();
  const decided = decide(stands.value, input, {
    id,
    at: new Date(deps.now()).toISOString(),
    by: principal.person,
    today: londonDate(deps.now()),
  });
  if (!decided.ok) return decided;
  const { decision, change } = decided.value;
  const subject = `decision/${requestId}/${id}`;
  return deps.decisions(owner).record(decision, stands.value, change, {
    audit: auditEntry(deps, principal, 'decision.record', subject, auditDetail(input)),
    claim: claim && { ...claim, resource: id },
    ...(opensOrCloses(stands.value, change)
      ? {
          event: {
            id: `${id}-closed`,
            topic: 'request.closed',
            owner,
            subject: requestId,
            at: decision.decidedAt,
          },
        }
      : {}),
  });
}

/** Lists of a request that was made in error are not counted while it is closed. */
function opensOrCloses({ step }: Case, change: CaseChange): boolean {
  return change.step !== undefined && (step === 'closed') !== (change.step === 'closed');
}

/** What was decided, by its kind alone: reasons are people's words and stay in the decision. */
function auditDetail(input: DecisionInput): string {
  return input.list === null ? input.kind : `${input.kind}, list version ${input.list}`;
}

async function unknownSettings(deps: Pick<Deps, 'currentIndex'>, input: DecisionInput) {
  if (input.kind !== 'settings-to-consult') return null;
  const index = await deps.currentIndex();
  const faults = input.settings.flatMap((key, i) =>
    index?.setting(key)
      ? []
      : [{ pointer: `/settings/${i}`, detail: `there is no setting ${key} in the register` }],
  );
  const [first] = faults;
  if (!first) return null;
  return refused(
    problem('invalid', 'setting-not-found', `Check the settings: ${first.detail}.`, faults),
  );
}
