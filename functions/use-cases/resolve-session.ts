import {
  keyOfToken,
  type Member,
  needsTouch,
  type Principal,
  type Session,
  sameOwner,
  sessionStands,
} from '../../lib/access/index.ts';
import { actingPrincipal } from '../shared/acting-principal.ts';
import type { Deps } from '../shared/deps.ts';

/** Somebody who is signed in, with the organisations that the person may act for now. */
export interface Visitor {
  readonly session: Session;
  readonly memberships: readonly Member[];
  /** Null until an organisation is chosen, and again when the membership there has been removed. */
  readonly principal: Principal | null;
}

/** Who holds a token; null where it is nobody's, or its session is over. */
export async function resolveSession(
  deps: Pick<Deps, 'sessions' | 'memberships' | 'currentIndex' | 'now' | 'log'>,
  token: string | undefined,
): Promise<Visitor | null> {
  if (!token) return null;
  const now = deps.now();
  const session = await deps.sessions.get(keyOfToken(token));
  if (!session || !sessionStands(session, now)) return null;
  const [memberships] = await Promise.all([
    activeMemberships(deps, session.personId),
    needsTouch(session, now) && deps.sessions.touch(session, now),
  ]);
  const { organisation, name } = session;
  const member = memberships.find(
    (one) => organisation && sameOwner(one.organisation, organisation),
  );
  const principal = member ? await actingPrincipal(deps, member, name) : null;
  return { session, memberships, principal };
}

/** One that cannot be read gives no access, and is told of. */
export async function activeMemberships(
  deps: Pick<Deps, 'memberships' | 'log'>,
  personId: string,
): Promise<readonly Member[]> {
  const { items, needChecking } = await deps.memberships.of(personId);
  for (const { key } of needChecking) {
    deps.log({ level: 'error', code: 'membership-needs-checking', facts: { key } });
  }
  return items.filter(({ state }) => state === 'active');
}
