import { NOTHING_HERE, type Owner, type Principal } from '../../../lib/access/index.ts';
import { type Result, refused } from '../../../lib/kernel/index.ts';
import {
  decideOnSuspension,
  replyToSuspension,
  type Suspension,
  type SuspensionDecision,
  suspensionFor,
} from '../../../lib/quality/index.ts';
import { auditEntry } from '../../shared/audit.ts';
import type { Deps } from '../../shared/deps.ts';
import { providerOf } from '../../shared/provider-of.ts';
import { momentOf, type SuspensionAt, type SuspensionDeps } from './suspend-placing.ts';
import { concernedBy, tellEach } from './tell-of-quality.ts';

const TRIES = 8;

/** What the provider says to a suspension: every authority reads it, and those that it binds are told. */
export async function replyToASuspension(
  deps: SuspensionDeps,
  owner: Owner,
  principal: Principal,
  suspensionId: string,
  words: string,
): Promise<Result<Suspension>> {
  return again(async () => {
    const stood = await deps.suspensions(owner).get(suspensionId);
    if (!stood.ok) return stood;
    const replied = replyToSuspension(stood.value, words, momentOf(deps));
    if (!replied.ok) return replied;
    const { id, settingKey, provisionId, until } = replied.value;
    return deps.suspensions(owner).change(replied.value, {
      audit: auditEntry(deps, principal, 'suspension.reply', `suspension/${id}`, ''),
      claim: null,
      tells: tellEach(deps, concernedBy(replied.value, owner), {
        topic: 'suspension.replied',
        from: owner,
        settingKey,
        subject: `suspension/${id}`,
        facts: { provisionId, reply: words, until },
      }),
    });
  });
}

/** Another authority adopts a suspension or does not; the provider is told when one begins or ceases to. */
export async function decideOnASuspension(
  deps: SuspensionDeps,
  owner: Owner,
  principal: Principal,
  { settingKey, suspensionId }: SuspensionAt,
  decision: SuspensionDecision,
): Promise<Result<Suspension>> {
  if (owner.kind !== 'authority') return refused(NOTHING_HERE);
  const store = deps.suspensions(providerOf(settingKey));
  return again(async () => {
    const stood = await store.get(suspensionId);
    if (!stood.ok) return stood;
    const decided = decideOnSuspension(stood.value, owner.code, decision, momentOf(deps));
    if (!decided.ok) return decided;
    const act = decision.adopted ? 'suspension.adopt' : 'suspension.not-adopt';
    return store.change(decided.value, {
      audit: auditEntry(deps, principal, act, `suspension/${suspensionId}`, settingKey),
      claim: null,
      tells: tellOfDecision(deps, owner, stood.value, decision),
    });
  });
}

function tellOfDecision(
  deps: Pick<Deps, 'now' | 'newId'>,
  from: Owner,
  stood: Suspension,
  { adopted, words }: SuspensionDecision,
) {
  const wasAdopted = suspensionFor(stood, from.code) === 'adopted';
  if (adopted === wasAdopted) return [];
  const { id, settingKey, provisionId, until } = stood;
  const begins = { reason: words, from: momentOf(deps).today, until, extended: false };
  return tellEach(deps, [providerOf(settingKey)], {
    topic: adopted ? 'placing.suspended' : 'placing.suspension-ended',
    from,
    settingKey,
    subject: `suspension/${id}`,
    facts: { provisionId, ...(adopted ? begins : { reason: words }), adopted: true },
  });
}

/** Several authorities and the provider may say something in the same moment, and nobody's word replaces another's. */
async function again(act: () => Promise<Result<Suspension>>): Promise<Result<Suspension>> {
  for (let attempt = 1; ; attempt += 1) {
    const done = await act();
    if (done.ok || done.problem.code !== 'suspension-changed' || attempt >= TRIES) return done;
  }
}
