import { sameOwner } from '../../lib/access/index.ts';
import type { Deps } from '../shared/deps.ts';
import { recordSignOut } from './record-sign-in.ts';
import type { Visitor } from './resolve-session.ts';

/** Ends the session, and says where the issuer ends its own; null where it has no such address. */
export async function signOut(
  deps: Pick<Deps, 'sessions' | 'signIn' | 'auditEntries' | 'now' | 'newId'>,
  { session, memberships }: Visitor,
  backTo = '/',
): Promise<{ readonly url: string | null }> {
  await deps.sessions.end(session.key);
  const { organisation } = session;
  const member = memberships.find(
    (one) => organisation && sameOwner(one.organisation, organisation),
  );
  if (member) await recordSignOut(deps, member, session.name);
  return { url: (await deps.signIn?.endUrl(session.idToken, backTo)) ?? null };
}
