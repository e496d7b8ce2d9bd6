import type { Log } from '../shared/log.ts';
import type { Output } from './output.ts';

/** Only what a person at a terminal should know of; facts and stacks are for the service's log. */
export function quietLog(output: Output): Log {
  return ({ level, code, error }) => {
    if (level === 'info') return;
    const cause = error instanceof Error ? `: ${error.message}` : '';
    output.err(`${level}: ${code}${cause}\n`);
  };
}
