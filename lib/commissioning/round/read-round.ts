import {
  type FieldFault,
  ok,
  parseInput,
  problem,
  type Result,
  refused,
} from '../../kernel/index.ts';
import { findFaults } from './check-round.ts';
import { firstFaults } from './fault-list.ts';
import { $Round, MOST_ROWS, type Round } from './round.ts';

/**
 * Reads a round from what came out of a file. Refused with a JSON Pointer for each fault of its shape or, if its
 * shape is right, of what it says. A list with more rows than a round may have is refused without reading them.
 */
export function readRound(value: unknown, what = 'The round'): Result<Round> {
  const long = tooLong(value);
  if (long.length > 0) return refused(badRound(what, long, long.length));
  const parsed = parseInput($Round, value, what);
  if (!parsed.ok) {
    const { faults = [], ...rest } = parsed.problem;
    return refused({ ...rest, faults: firstFaults(faults) });
  }
  return acceptRound(parsed.value, what);
}

/** A round that has the right shape, if it is right in what it says too; `at` is where it stands in the input. */
export function acceptRound(round: Round, what: string, at = ''): Result<Round> {
  const faults = findFaults(round);
  if (faults.count() === 0) return ok(round);
  const shown = faults.shown().map(({ pointer, detail }) => ({ pointer: at + pointer, detail }));
  return refused(badRound(what, shown, faults.count()));
}

function badRound(what: string, faults: readonly FieldFault[], count: number) {
  const [first] = faults;
  const more = count > 1 ? ` (and ${count - 1} more)` : '';
  const detail = `${what} is not valid at ${first?.pointer}: ${first?.detail}${more}.`;
  return problem('invalid', 'invalid-input', detail, faults);
}

/** Lists with more rows than a round may have. */
function tooLong(value: unknown): readonly FieldFault[] {
  if (typeof value !== 'object' || value === null) return [];
  const lists: ReadonlyMap<string, unknown> = new Map(Object.entries(value));
  return Object.entries(MOST_ROWS).flatMap(([name, most]) => {
    const list = lists.get(name);
    if (!Array.isArray(list) || list.length <= most) return [];
    const detail = `has ${list.length} entries, and a round may have ${most} at most; join those that are alike, or make several rounds`;
    return [{ pointer: `/${name}`, detail }];
  });
}
