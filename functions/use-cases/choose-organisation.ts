import { NOTHING_HERE, type Owner, type Session, sameOwner } from '../../lib/access/index.ts';
import { ok, problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { Deps } from '../shared/deps.ts';
import type { Visitor } from './resolve-session.ts';

/** From now on the person acts for this one of their organisations. */
export async function chooseOrganisation(
  deps: Pick<Deps, 'sessions'>,
  { session, memberships }: Visitor,
  organisation: Owner,
): Promise<Result<Session>> {
  const theirs = memberships.some((member) => sameOwner(member.organisation, organisation));
  if (!theirs) return refused(NOTHING_HERE);
  const chosen = await deps.sessions.choose(session.key, organisation);
  return chosen ? ok({ ...session, organisation }) : refused(ENDED);
}

const ENDED = problem('unauthenticated', 'session-ended', 'You were signed out. Sign in again.');
