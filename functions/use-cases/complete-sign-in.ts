import {
  type Identity,
  keyOfToken,
  type Member,
  personIdOf,
  tooManyAttempts,
} from '../../lib/access/index.ts';
import { ok, problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { Deps } from '../shared/deps.ts';
import { SIGN_IN_UNAVAILABLE } from './begin-sign-in.ts';
import { bindPerson } from './bind-person.ts';
import { recordSignIn } from './record-sign-in.ts';
import { activeMemberships } from './resolve-session.ts';

export interface SignInCompleted {
  /** Opaque; the browser keeps it in a cookie, the table only its hash. */
  readonly token: string;
  readonly returnTo: string;
  /** The person works for several organisations, and none is chosen yet. */
  readonly chooseOrganisation: boolean;
}

/** More than anybody signs in by hand. */
const LIMIT = { most: 30, windowSeconds: 600 };

/** `currentUrl` is the address to which the issuer sent the browser back, with its query. */
export async function completeSignIn(
  deps: Deps,
  currentUrl: string,
  cookie: string | undefined,
): Promise<Result<SignInCompleted>> {
  if (deps.signIn === null) return refused(SIGN_IN_UNAVAILABLE);
  const pending = cookie && (await deps.pendingSignIns.take(keyOfToken(cookie), deps.now()));
  if (!pending) return refused(NOT_PENDING);
  const identity = await deps.signIn.complete(currentUrl, pending);
  if (!identity.ok) return identity;
  const { issuer, sub, email } = identity.value;
  const personId = personIdOf(email);
  const mayTry = await deps.rateLimits.take(`sign-in/${personId}`, LIMIT, deps.now());
  if (!mayTry) return refused(tooManyAttempts(LIMIT));
  const memberships = await activeMemberships(deps, personId);
  if (memberships.length === 0) return refused(NO_ORGANISATION);
  const bound = await bindPerson(deps, { issuer, subject: sub, personId });
  if (!bound.ok) return bound;
  const token = await createSession(deps, identity.value, personId, memberships);
  return ok({
    token,
    returnTo: pending.returnTo,
    chooseOrganisation: memberships.length > 1,
  });
}

async function createSession(
  deps: Deps,
  { email, name, idToken }: Identity,
  personId: string,
  memberships: readonly Member[],
): Promise<string> {
  const token = deps.newSecret();
  const [only, ...others] = memberships;
  const at = new Date(deps.now()).toISOString();
  await deps.sessions.create({
    key: keyOfToken(token),
    personId,
    name,
    email,
    organisation: only && others.length === 0 ? only.organisation : null,
    createdAt: at,
    seenAt: at,
    state: 'open',
    idToken,
  });
  if (only && others.length === 0) await recordSignIn(deps, only, name);
  return token;
}

const NOT_PENDING = problem(
  'unauthenticated',
  'sign-in-not-begun',
  'This sign-in was not begun in this browser, was completed already, or took longer than ten minutes. Sign in again.',
);

const NO_ORGANISATION = problem(
  'forbidden',
  'no-organisation',
  'You are signed in, but no organisation has given you access. Ask your organisation’s administrator to add your e-mail address.',
);
