import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod';
import {
  $Email,
  $Owner,
  clientAccount,
  type TokenClaims,
  type VerifyToken,
} from '../../access/index.ts';
import { ok, type Problem, problem, type Result, refused } from '../../kernel/index.ts';

export interface TokenSettings {
  readonly issuer: () => string;
  readonly audience: string;
  /** The issuer's public keys. */
  readonly keys: JWTVerifyGetKey;
  readonly now: () => number;
}

/** Signatures by a key pair alone: with a shared secret whoever verifies could also sign. */
const ALGORITHMS = ['RS256', 'ES256', 'EdDSA'];
const LEEWAY_SECONDS = 30;

const $Claims = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  email: $Email.optional(),
  email_verified: z.boolean().optional(),
  client_id: z.string().min(1).optional(),
  organisation: z
    .string()
    .regex(/^[a-z]+:[^:]+$/)
    .transform((text) => {
      const [kind, code] = text.split(':');
      return { kind, code };
    })
    .pipe($Owner),
});

export function createVerifyToken({ issuer, audience, keys, now }: TokenSettings): VerifyToken {
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: issuer(),
        audience,
        algorithms: ALGORITHMS,
        clockTolerance: LEEWAY_SECONDS,
        currentDate: new Date(now()),
        requiredClaims: ['exp', 'sub'],
      });
      return claimsOf(payload);
    } catch (error) {
      return refused(whyRefused(error));
    }
  };
}

function claimsOf(payload: JWTPayload): Result<TokenClaims> {
  const claims = $Claims.safeParse(payload);
  if (!claims.success) {
    const claim = String(claims.error.issues[0]?.path[0]);
    return refused(lacks(`the claim “${claim}” is missing or not as it should be`));
  }
  const { iss: issuer, sub: subject, email, email_verified: verified, organisation } = claims.data;
  const of = (account: string) => ok({ issuer, subject, account, organisation });
  if (email !== undefined) {
    return verified === true ? of(email) : refused(lacks('its e-mail address is not verified'));
  }
  // Of a service account subject and client are one. A person's token names the client too, and must not pass for it.
  if (claims.data.client_id === subject) return of(clientAccount(subject));
  return refused(lacks('it names neither an e-mail address nor a service account'));
}

/** Throws what is no refusal. */
function whyRefused(error: unknown): Problem {
  if (error instanceof errors.JWTExpired) return EXPIRED;
  if (error instanceof errors.JWKSTimeout || isNetwork(error)) return KEYS_UNREACHABLE;
  if (error instanceof errors.JOSEError) return NOT_GENUINE;
  throw error;
}

/** `fetch` fails with a TypeError that has a cause; jose tells of an answer that is no key set by its general error. */
function isNetwork(error: unknown): boolean {
  if (error instanceof errors.JOSEError) return error.code === 'ERR_JOSE_GENERIC';
  return error instanceof TypeError && error.cause !== undefined;
}

function lacks(what: string): Problem {
  return problem(
    'unauthenticated',
    'token-incomplete',
    `The token cannot be taken: ${what}. It needs “organisation” (for example authority:990) and a verified “email”, or “client_id” equal to “sub” for a service account.`,
  );
}

const EXPIRED = problem(
  'unauthenticated',
  'token-expired',
  'The token has expired. Get a new one from the issuer.',
);

const NOT_GENUINE = problem(
  'unauthenticated',
  'token-not-genuine',
  'The token was not made by this service’s issuer for this service, or is not valid yet.',
);

const KEYS_UNREACHABLE = problem(
  'not-ready',
  'issuer-unreachable',
  'The keys of the issuer cannot be read at the moment, so the token cannot be checked. Try again in a few minutes.',
);
