import type { Owner, Person, Principal } from '../../lib/access/index.ts';
import { ok, type Result } from '../../lib/kernel/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';
import { activeMember } from './change-member.ts';

/**
 * Lets a member's e-mail address be bound anew to whichever account of the issuer signs in next with it, for somebody
 * whose account there was replaced. Ends all their sessions. Null where they never signed in.
 */
export async function resetSignIn(
  deps: Pick<Deps, 'members' | 'people' | 'sessions' | 'now' | 'newId'>,
  owner: Owner,
  principal: Principal,
  personId: string,
): Promise<Result<Person | null>> {
  const member = await activeMember(deps, owner, personId);
  if (!member.ok) return member;
  const stored = await deps.people.get(personId);
  if (!stored.ok || stored.value === null) return stored;
  if (stored.value.state === 'reset') return ok(stored.value);
  const changedAt = new Date(deps.now()).toISOString();
  const { revision } = stored.value;
  const reset = await deps.people.put(
    { ...stored.value, state: 'reset', revision: revision + 1, changedAt },
    {
      owner,
      beside: {
        audit: auditEntry(deps, principal, 'member.reset-sign-in', `member/${personId}`, ''),
        claim: null,
      },
    },
  );
  if (reset.ok) await deps.sessions.endAllOf(personId);
  return reset;
}
