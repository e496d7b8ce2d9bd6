import { type Member, principalOf } from '../../lib/access/index.ts';
import { auditEntry } from '../shared/audit.ts';
import type { Deps } from '../shared/deps.ts';

type RecordDeps = Pick<Deps, 'auditEntries' | 'now' | 'newId'>;

/** Notes that somebody has begun to act for an organisation. It is told apart by the id of the person. */
export function recordSignIn(deps: RecordDeps, member: Member, person: string): Promise<void> {
  return record(deps, member, person, 'session.sign-in');
}

/** Notes that somebody has ended it. */
export function recordSignOut(deps: RecordDeps, member: Member, person: string): Promise<void> {
  return record(deps, member, person, 'session.sign-out');
}

async function record(
  deps: RecordDeps,
  member: Member,
  person: string,
  action: string,
): Promise<void> {
  const entry = auditEntry(
    deps,
    principalOf(member, person),
    action,
    `member/${member.personId}`,
    '',
  );
  await deps.auditEntries(member.organisation).add(entry);
}
