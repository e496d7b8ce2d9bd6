import type { GreedyPlan } from './greedy-plan.ts';

/**
 * Looks for cheaper ways one step from the plan: a cell's children elsewhere, and a line closed with all its
 * children elsewhere. As many times over as given, sooner if nothing helps. Whoever is `kept` by an option stays.
 */
export function improvePlan(plan: GreedyPlan, kept: readonly number[], times: number): void {
  const { lines, options, optionsOfCell } = plan.prepared;
  const optionsOfLine: number[][] = lines.map(() => []);
  for (const [number, { line }] of options.entries()) optionsOfLine[line]?.push(number);
  for (let time = 0; time < times; time += 1) {
    let isBetter = false;
    for (const line of lines.keys()) {
      isBetter = closeLine(plan, kept, line, optionsOfLine[line] ?? []) || isBetter;
    }
    for (const [cell, own] of optionsOfCell.entries()) {
      isBetter = moveCell(plan, kept, cell, own) || isBetter;
    }
    if (!isBetter) return;
  }
}

function closeLine(
  plan: GreedyPlan,
  kept: readonly number[],
  line: number,
  own: readonly number[],
): boolean {
  const moving = own.filter((option) => movable(plan, kept, option) > 0);
  if (moving.length === 0) return false;
  const cells = moving.map((option) => plan.prepared.options[option]?.cell ?? -1);
  return plan.attempt(cells, () => {
    for (const option of moving) plan.place(option, -movable(plan, kept, option));
    for (const cell of cells) plan.placeCell(cell, (option) => option.line !== line);
  });
}

function moveCell(
  plan: GreedyPlan,
  kept: readonly number[],
  cell: number,
  own: readonly number[],
): boolean {
  const moving = own.filter((option) => movable(plan, kept, option) > 0);
  const onSpot = plan.spot[cell] ?? 0;
  if (moving.length === 0 && onSpot === 0) return false;
  return plan.attempt([cell], () => {
    for (const option of moving) plan.place(option, -movable(plan, kept, option));
    if (onSpot > 0) plan.buyOnSpot(cell, -onSpot);
    plan.placeCell(cell);
  });
}

function movable(plan: GreedyPlan, kept: readonly number[], option: number): number {
  return (plan.placed[option] ?? 0) - (kept[option] ?? 0);
}
