import type { ProblemKind } from '../../lib/kernel/index.ts';

/** What the command line answers to the shell; the help lists the same. */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  notFound: 3,
  conflict: 4,
  differs: 5,
  /** 128 and the number of SIGINT, as shells have it. */
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const OF_KIND: Readonly<Record<ProblemKind, ExitCode>> = {
  invalid: EXIT.usage,
  'too-large': EXIT.usage,
  'too-many': EXIT.usage,
  'precondition-required': EXIT.usage,
  unauthenticated: EXIT.usage,
  forbidden: EXIT.usage,
  'not-found': EXIT.notFound,
  // Nothing is imported yet: what the command needs is not there.
  'not-ready': EXIT.notFound,
  conflict: EXIT.conflict,
  stale: EXIT.conflict,
};

export function exitCodeOf(kind: ProblemKind): ExitCode {
  return OF_KIND[kind];
}
