import { keyOfToken, localPath } from '../../lib/access/index.ts';
import { ok, problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { Deps } from '../shared/deps.ts';

/** Where to send the browser, and the value of the cookie without which nobody can complete this sign-in. */
export interface SignInBegun {
  readonly url: string;
  readonly cookie: string;
}

export async function beginSignIn(
  deps: Pick<Deps, 'signIn' | 'pendingSignIns' | 'newSecret' | 'now'>,
  returnTo: string,
): Promise<Result<SignInBegun>> {
  if (deps.signIn === null) return refused(SIGN_IN_UNAVAILABLE);
  const path = localPath(returnTo);
  if (path === null) return refused(ELSEWHERE);
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
