import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { type Problem, problem } from '../../kernel/index.ts';

/** Failures of the network as `fetch` and openid-client tell them. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof ClientError) {
    return error.code === 'OAUTH_TIMEOUT' || error.code === 'OAUTH_RESPONSE_IS_NOT_CONFORM';
  }
  return error instanceof TypeError && error.cause !== undefined;
}

/** Why a sign-in came to nothing, in words. Throws what is no refusal. */
export function whyRefused(error: unknown): Problem {
  if (error instanceof AuthorizationResponseError) return cancelled(error.error);
  if (error instanceof ResponseBodyError) return NOT_GENUINE;
  if (isUnreachable(error)) return UNREACHABLE;
  if (error instanceof ClientError) return NOT_GENUINE;
  throw error;
}

function cancelled(code: string): Problem {
  return problem(
    'unauthenticated',
    'sign-in-refused',
    `The sign-in service did not sign you in (${code}). Sign in again, or ask its help desk.`,
  );
}

const NOT_GENUINE = problem(
  'unauthenticated',
  'sign-in-not-genuine',
  'The answer of the sign-in service does not belong to this sign-in, or was used before. Sign in again.',
);

const UNREACHABLE = problem(
  'not-ready',
  'issuer-unreachable',
  'The sign-in service cannot be reached at the moment. Try again in a few minutes.',
);
