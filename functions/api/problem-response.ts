import type { Problem, ProblemKind } from '../../lib/kernel/index.ts';

const STATUS: Readonly<Record<ProblemKind, number>> = {
  invalid: 422,
  'not-found': 404,
  conflict: 409,
  stale: 412,
  'precondition-required': 428,
  unauthenticated: 401,
  forbidden: 403,
  'not-ready': 503,
  'too-large': 413,
  'too-many': 429,
};

/** What `type` begins with; the reference page describes each code under this address. */
const TYPE_BASE = '/problems/';

const TITLES: Readonly<Record<ProblemKind, string>> = {
  invalid: 'The input is not valid',
  'not-found': 'Not found',
  conflict: 'In conflict with what is stored',
  stale: 'Changed by somebody else',
  'precondition-required': 'If-Match is required',
  unauthenticated: 'Not signed in',
  forbidden: 'Not permitted',
  'not-ready': 'Not ready',
  'too-large': 'Too large',
  'too-many': 'Too many attempts',
};

/** A file may have tens of thousands of faults; nobody reads them all, and an answer has its limit. */
const MOST_FAULTS = 100;

/** A problem as RFC 9457 `application/problem+json`, with a JSON Pointer for every field that is wrong. */
export function problemResponse(problem: Problem, status = STATUS[problem.kind]): Response {
  return new Response(
    JSON.stringify({
      type: TYPE_BASE + problem.code,
      title: TITLES[problem.kind],
      status,
      detail: problem.detail,
      ...(problem.faults ? { errors: problem.faults.slice(0, MOST_FAULTS) } : {}),
    }),
    {
      status,
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        ...(status === 401 ? { 'www-authenticate': challengeOf(problem) } : {}),
      },
    },
  );
}

/** A token that was sent and refused is named as such (RFC 6750); without one, only what is wanted. */
function challengeOf({ code }: Problem): string {
  return NO_TOKEN.includes(code) ? 'Bearer' : 'Bearer error="invalid_token"';
}

const NO_TOKEN = ['token-missing', 'not-signed-in', 'sign-in-unavailable'];
