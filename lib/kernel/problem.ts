import type * as z from 'zod';

/** What kind of refusal it is; the API maps each kind to one HTTP status, the command line to one exit code. */
export type ProblemKind =
  | 'invalid'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'precondition-required'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-ready'
  | 'too-large'
  | 'too-many';

/** One field that is wrong. `pointer` is a JSON Pointer (RFC 6901) into the input. */
export interface FieldFault {
  readonly pointer: string;
  readonly detail: string;
}

/** A refusal in words for people: what went wrong, the value got, what to do. */
export interface Problem {
  readonly kind: ProblemKind;
  /** Stable machine-readable code, for example `request-not-found`. */
  readonly code: string;
  readonly detail: string;
  readonly faults?: readonly FieldFault[];
}

export function problem(
  kind: ProblemKind,
  code: string,
  detail: string,
  faults?: readonly FieldFault[],
): Problem {
  return faults ? { kind, code, detail, faults } : { kind, code, detail };
}

/** RFC 6901 pointer of a path: `['needs', 0, 'a/b']` becomes `/needs/0/a~1b`. */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((p) => `/${String(p).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Turns what Zod found into one problem that points at every wrong field. */
export function problemFromZod(error: z.ZodError, what: string): Problem {
  const faults = error.issues.map((issue) => ({
    pointer: jsonPointer(issue.path),
    detail: issue.message,
  }));
  const first = faults[0];
  const where = first?.pointer ? ` at ${first.pointer}` : '';
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
  return problem(
    'invalid',
    'invalid-input',
    `${what} is not valid${where}: ${first?.detail ?? 'unknown fault'}${more}.`,
    faults,
  );
}
