import type { PlanProgress } from '../../../lib/commissioning/index.ts';
import { pounds } from '../../../lib/kernel/index.ts';

const STAGES: Readonly<Record<PlanProgress['stage'], string>> = {
  greedy: 'placing one after the other',
  goals: 'looking whether every child can have a place',
  bound: 'looking how little any plan could cost',
  narrow: 'searching',
  proof: 'proving',
  places: 'placing the children',
};

/** "proving (12 s): £1,234,567, at most 0.15% above the best". */
export function stageText({ stage, seconds, objective, bound }: PlanProgress): string {
  const what = `${STAGES[stage]} (${Math.round(seconds)} s)`;
  if (objective === null) return what;
  const cost = pounds(Math.round(objective) * 100);
  if (bound === null || objective <= 0) return `${what}: ${cost}`;
  const above = Math.max(0, ((objective - bound) / objective) * 100);
  return `${what}: ${cost}, at most ${above.toFixed(2)}% above the best`;
}
