import type { Deps } from '../shared/deps.ts';
import type { Visitor } from './resolve-session.ts';

/** Ends the session, and says where the issuer ends its own; null where it has no such address. */
export async function signOut(
  deps: Pick<Deps, 'sessions' | 'signIn'>,
  { session }: Visitor,
  backTo = '/',
): Promise<{ readonly url: string | null }> {
  await deps.sessions.end(session.key);
  return { url: (await deps.signIn?.endUrl(session.idToken, backTo)) ?? null };
}
