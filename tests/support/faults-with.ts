import { $Round, checkRound } from '../../lib/commissioning/index.ts';
import type { FieldFault } from '../../lib/kernel/index.ts';
import { goodRound } from './good-round.ts';
import { replaceAt } from './replace-at.ts';

export type Change = readonly [pointer: string, value: unknown];

/** The faults of the good round with other values in some places. */
export function faultsWith(...changes: readonly Change[]): readonly FieldFault[] {
  const round = changes.reduce<unknown>(
    (changed, [pointer, value]) => replaceAt(changed, pointer, value),
    goodRound(),
  );
  return checkRound($Round.parse(round));
}
