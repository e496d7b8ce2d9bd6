import { keyOfToken, localPath, tooManyAttempts } from '../../lib/access/index.ts';
import { ok, problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { Deps } from '../shared/deps.ts';

/** Where to send the browser, and the value of the cookie without which nobody can complete this sign-in. */
export interface SignInBegun {
  readonly url: string;
  readonly cookie: string;
}

/** Many people may sit behind one address; a program that fills the table is slowed down. */
const LIMIT = { most: 60, windowSeconds: 600 };

/** `address` is the network address that asks, as far as it is known. */
export async function beginSignIn(
  deps: Pick<Deps, 'signIn' | 'pendingSignIns' | 'rateLimits' | 'newSecret' | 'now'>,
  returnTo: string,
  address: string | null = null,
): Promise<Result<SignInBegun>> {
  if (deps.signIn === null) return refused(SIGN_IN_UNAVAILABLE);
  const path = localPath(returnTo);
  if (path === null) return refused(ELSEWHERE);
  if (address !== null) {
    const mayTry = await deps.rateLimits.take(`sign-in-from/${address}`, LIMIT, deps.now());
    if (!mayTry) return refused(tooManyAttempts(LIMIT));
  }
  const begun = await deps.signIn.begin(path);
  if (!begun.ok) return begun;
  const cookie = deps.newSecret();
  await deps.pendingSignIns.create({
    ...begun.value.pending,
    key: keyOfToken(cookie),
    createdAt: new Date(deps.now()).toISOString(),
    used: false,
  });
  return ok({ url: begun.value.url, cookie });
}

export const SIGN_IN_UNAVAILABLE = problem(
  'not-ready',
  'sign-in-unavailable',
  'Sign-in is not set up on this service (OIDC_ISSUER, OIDC_CLIENT_ID and PUBLIC_URL).',
);

const ELSEWHERE = problem(
  'invalid',
  'return-to-elsewhere',
  'After signing in you can only be taken to a page of this service.',
);
