import type { Owner, Principal } from '../../lib/access/index.ts';
import {
  type IdempotencyClaim,
  londonDate,
  problem,
  type Result,
  refused,
} from '../../lib/kernel/index.ts';
import {
  type PolicyVersion,
  type PolicyVersionInput,
  publishPolicy,
} from '../../lib/policy/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';

const TRIES = 5;

/** Publishes the next version of an authority's policy. Two managers at once get two versions. */
export async function publishNextPolicy(
  deps: Pick<Deps, 'policies' | 'now' | 'newId'>,
  owner: Owner,
  principal: Principal,
  input: PolicyVersionInput,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
): Promise<Result<PolicyVersion>> {
  const store = deps.policies(owner);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const earlier = await store.all();
    if (!earlier.ok) return earlier;
    const next = publishPolicy(input, {
      authority: owner.code,
      today: londonDate(deps.now()),
      before: earlier.value[0] ?? null,
      publishedAt: new Date(deps.now()).toISOString(),
      publishedBy: principal.person,
    });
    if (!next.ok) return next;
    const { version, pack } = next.value;
    const detail = `in force from ${pack.inForceFrom}`;
    const published = await store.publish(next.value, {
      audit: auditEntry(deps, principal, 'policy.publish', `policy/${version}`, detail),
      claim: claim && { ...claim, resource: String(version) },
    });
    if (published.ok || published.problem.code !== 'policy-version-taken') return published;
  }
  return refused(
    problem(
      'conflict',
      'policy-busy',
      'Others are publishing versions of this policy right now. Look at theirs, then try again.',
    ),
  );
}
