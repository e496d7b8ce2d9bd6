import {
  canonicalJson,
  type IdempotencyClaim,
  ok,
  problem,
  type Result,
  refused,
  sha256,
} from '../../lib/kernel/index.ts';

const CLAIM_LIVES_SECONDS = 7 * 24 * 60 * 60;

/** The strong validator of a revision, as `ETag` and `If-Match` carry it. */
export function revisionTag(revision: number): string {
  return `"r${revision}"`;
}

/** The revision that `If-Match` names. */
export function ifMatchRevision(header: string | undefined): Result<number> {
  if (header === undefined) {
    return refused(
      problem(
        'precondition-required',
        'if-match-required',
        'Say which revision you changed: send its ETag as If-Match, for example If-Match: "r3".',
      ),
    );
  }
  const revision = /^"r(\d{1,9})"$/.exec(header)?.[1];
  if (revision !== undefined) return ok(Number(revision));
  return refused(
    problem(
      'invalid',
      'if-match-not-valid',
      `If-Match is ${header}; send the ETag you got, for example "r3".`,
    ),
  );
}

/** The caller's idempotency key and the fingerprint of the call; null when no key was sent. */
export function idempotencyClaim(
  deps: { readonly now: () => number },
  method: string,
  raw: {
    readonly path: string;
    readonly body: unknown;
    readonly header: (n: string) => string | undefined;
  },
): Result<Omit<IdempotencyClaim, 'resource'> | null> {
  const key = raw.header('idempotency-key');
  if (key === undefined) return ok(null);
  if (!/^[\w.:-]{8,64}$/.test(key)) {
    return refused(
      problem(
        'invalid',
        'idempotency-key-not-valid',
        'An Idempotency-Key has 8 to 64 letters, digits and _ . : - (a UUID will do).',
      ),
    );
  }
  return ok({
    key,
    fingerprint: sha256(`${method} ${raw.path}\n${canonicalJson(raw.body ?? null)}`),
    expiresAtEpochSeconds: Math.floor(deps.now() / 1000) + CLAIM_LIVES_SECONDS,
  });
}
