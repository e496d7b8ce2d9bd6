import type { Problem } from '../../../lib/kernel/index.ts';

/** A problem in sentences, then each field that is wrong on a line of its own. */
export function problemText({ detail, faults = [] }: Problem): string {
  const lines = faults.map((fault) => `  ${fault.pointer}: ${fault.detail}`);
  // A fault that says the whole of it is not said twice.
  const sentence = faults.some((fault) => fault.detail === detail) ? [] : [detail];
  return [...sentence, ...lines, ''].join('\n');
}
