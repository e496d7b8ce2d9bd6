import { type Problem, type ProblemKind, problem } from '../../kernel/index.ts';

/**
 * Carries a refusal out of nested streams, which can only end early by throwing. `readGias` catches it and
 * returns the problem as a value; it never leaves this context.
 */
export class ImportRefusal extends Error {
  readonly problem: Problem;

  constructor(kind: ProblemKind, code: string, detail: string) {
    super(detail);
    this.problem = problem(kind, code, detail);
  }
}

/** The refusal inside an error, or null when the error is a bug or broken infrastructure. */
export function refusalOf(error: unknown): Problem | null {
  if (error instanceof ImportRefusal) return error.problem;
  if (!(error instanceof Error) || !('code' in error)) return null;
  // Node's zlib: Z_BUF_ERROR is a stream that stops early, the others are damage.
  if (error.code === 'Z_BUF_ERROR') {
    return problem(
      'invalid',
      'truncated-file',
      'The compressed file stops before its end: it was cut off on the way. Download it again.',
    );
  }
  if (typeof error.code !== 'string' || !error.code.startsWith('Z_')) return null;
  return problem(
    'invalid',
    'damaged-archive',
    `The compressed file is damaged (${error.message}). Download it again.`,
  );
}
