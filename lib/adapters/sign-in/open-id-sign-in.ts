import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import * as z from 'zod';
import { $Email, type Identity, SIGN_IN_RETURN_PATH, type SignIn } from '../../access/index.ts';
import { ok, problem, type Result, refused } from '../../kernel/index.ts';
import { isUnreachable, whyRefused } from './sign-in-problems.ts';

export interface OpenIdSettings {
  /** The issuer's identifier, under which its configuration is discovered. */
  readonly issuer: string;
  readonly clientId: string;
  /** None for a public client, which PKCE alone protects. */
  readonly clientSecret?: string | undefined;
  /** Under which the pages are reached, for example https://rightplace.example. */
  readonly publicUrl: string;
}

const $Claims = z.object({
  email: $Email.optional(),
  email_verified: z.boolean().optional(),
  name: z.string().trim().min(1).max(120).optional(),
});

/** Sign-in with any OpenID Connect issuer: authorization code flow with PKCE (S256), state and nonce. */
export function createOpenIdSignIn(settings: () => OpenIdSettings): SignIn {
  let discovered: Promise<Configuration> | null = null;

  /** Asked once; after a failure asked again at the next sign-in. */
  function configuration(): Promise<Configuration> {
    const asked = discovered ?? discover(settings());
    discovered = asked;
    asked.catch(() => {
      discovered = null;
    });
    return asked;
  }

  const returnAddress = () => new URL(SIGN_IN_RETURN_PATH, settings().publicUrl);

  return {
    async begin(returnTo) {
      const pending = {
        state: randomState(),
        nonce: randomNonce(),
        verifier: randomPKCECodeVerifier(),
        returnTo,
      };
      return orUnreachable(async () => {
        const url = buildAuthorizationUrl(await configuration(), {
          redirect_uri: returnAddress().href,
          scope: 'openid email profile',
          state: pending.state,
          nonce: pending.nonce,
          code_challenge: await calculatePKCECodeChallenge(pending.verifier),
          code_challenge_method: 'S256',
        });
        return ok({ url: url.href, pending });
      });
    },

    complete(currentUrl, { state, nonce, verifier }) {
      return orUnreachable(async () => {
        const config = await configuration();
        // Behind a gateway the address that arrives here may name another host than the browser's.
        const returned = returnAddress();
        returned.search = new URL(currentUrl, returned).search;
        const tokens = await authorizationCodeGrant(config, returned, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims || !tokens.id_token) throw new Error('The issuer sent no ID token.');
        const { iss: issuer, sub } = claims;
        const told =
          claims.email === undefined
            ? await fetchUserInfo(config, tokens.access_token, sub)
            : claims;
        return identityOf({ issuer, sub, idToken: tokens.id_token }, told);
      });
    },

    async endUrl(idToken, backTo) {
      try {
        const config = await configuration();
        if (!config.serverMetadata().end_session_endpoint) return null;
        return buildEndSessionUrl(config, {
          ...(idToken ? { id_token_hint: idToken } : {}),
          post_logout_redirect_uri: new URL(backTo, settings().publicUrl).href,
        }).href;
      } catch (error) {
        // The session here has ended; that the issuer cannot be asked must not look like a failure.
        if (isUnreachable(error)) return null;
        throw error;
      }
    },
  };
}

function discover({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<Configuration> {
  const server = new URL(issuer);
  // The settings let plain HTTP through for this machine alone.
  const execute = server.protocol === 'http:' ? [allowInsecureRequests] : [];
  return discovery(server, clientId, clientSecret, undefined, { execute });
}

function identityOf(
  token: Pick<Identity, 'issuer' | 'sub' | 'idToken'>,
  told: unknown,
): Result<Identity> {
  const claims = $Claims.safeParse(told);
  if (!claims.success || claims.data.email === undefined) return refused(NO_EMAIL);
  const { email, email_verified: verified, name = email } = claims.data;
  return verified === true ? ok({ ...token, email, name }) : refused(NOT_VERIFIED);
}

async function orUnreachable<T>(act: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await act();
  } catch (error) {
    return refused(whyRefused(error));
  }
}

const NO_EMAIL = problem(
  'unauthenticated',
  'no-email',
  'The sign-in service did not tell your e-mail address, by which your organisation knows you. Ask its help desk.',
);

const NOT_VERIFIED = problem(
  'unauthenticated',
  'email-not-verified',
  'The sign-in service has not verified your e-mail address. Verify it there and sign in again.',
);
