import type { PreparedCell, PreparedRound } from '../round/prepare-round.ts';
import { cellInWords } from './cell-in-words.ts';
import type { ChildrenAtLines } from './children-at-lines.ts';
import { sayMisfits } from './say-misfits.ts';
import { sayObstacles } from './say-obstacles.ts';

/** "Two day places for ..., band 4 (Leeds): no offer takes the band; there is no spot market for them." */
export function sayUnplaced(
  prepared: PreparedRound,
  at: ChildrenAtLines,
  { cell, index, spot }: PreparedCell,
  count: number,
): string {
  const options = (prepared.optionsOfCell[index] ?? []).flatMap(
    (option) => prepared.options[option] ?? [],
  );
  const reasons =
    options.length > 0 ? sayObstacles(prepared, at, options) : sayMisfits(prepared, cell);
  const it = count === 1 ? 'it' : 'them';
  const market =
    spot === null
      ? `there is no spot market for ${it}`
      : `the spot market would have ${it} at its price`;
  return `${cellInWords(prepared.round, cell, count)}: ${[...reasons, market].join('; ')}.`;
}
