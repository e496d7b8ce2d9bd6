import { NOTHING_HERE, type Owner, type Session, sameOwner } from '../../lib/access/index.ts';
import { ok, problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { Deps } from '../shared/deps.ts';
import { recordSignIn } from './record-sign-in.ts';
import type { Visitor } from './resolve-session.ts';

/** From now on the person acts for this one of their organisations. */
export async function chooseOrganisation(
  deps: Pick<Deps, 'sessions' | 'auditEntries' | 'now' | 'newId'>,
  { session, memberships }: Visitor,
  organisation: Owner,
): Promise<Result<Session>> {
  const member = memberships.find((one) => sameOwner(one.organisation, organisation));
  if (!member) return refused(NOTHING_HERE);
  const chosen = await deps.sessions.choose(session.key, organisation);
  if (!chosen) return refused(ENDED);
  await recordSignIn(deps, member, session.name);
  return ok({ ...session, organisation });
}

const ENDED = problem('unauthenticated', 'session-ended', 'You were signed out. Sign in again.');
