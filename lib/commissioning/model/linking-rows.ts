import type { NewRow } from '../solver/solver.ts';
import type { PlanModel } from './plan-model.ts';
import type { PlanProblem } from './plan-problem.ts';

/** Children of a cell by whom a line must be passed before its row is worth having. */
const PASSED_BY = 0.05;

/**
 * Rows that link a cell's children at a line directly to the tiers of the line: x <= min(n, U) y. They follow from
 * the model, but a linear solution that opens a tenth of a block for one child breaks them; all of them would make
 * the model several times slower, the broken ones halve its search. Each option gets its row once.
 */
export function brokenLinks(
  { options, lines }: PlanProblem,
  { model, tiers, futures }: PlanModel,
  values: Float64Array,
  linked: Set<number>,
): readonly NewRow[] {
  const tiersOfLine = lines.map((): { readonly chosen: number; readonly upper: number }[] => []);
  for (const { line, tier, chosen } of tiers) {
    tiersOfLine[line]?.push({ chosen, upper: lines[line]?.tiers[tier]?.to ?? 0 });
  }
  const rows: NewRow[] = [];
  for (const { placed } of futures) {
    for (const [number, { line }] of options.entries()) {
      const column = placed[number] ?? -1;
      const value = values[column] ?? 0;
      if (value <= PASSED_BY || linked.has(column)) continue;
      const own = tiersOfLine[line] ?? [];
      const most = model.columns.upper[column] ?? 0;
      const allowed = own.reduce(
        (sum, { chosen, upper }) => sum + Math.min(most, upper) * (values[chosen] ?? 0),
        0,
      );
      if (value <= allowed + PASSED_BY) continue;
      linked.add(column);
      rows.push({
        name: `link ${column}`,
        lower: -Infinity,
        upper: 0,
        terms: [
          [column, 1],
          ...own.map(({ chosen, upper }) => [chosen, -Math.min(most, upper)] as const),
        ],
      });
    }
  }
  return rows;
}
