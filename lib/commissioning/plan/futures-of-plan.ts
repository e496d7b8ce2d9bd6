import { type Drawing, drawFutures } from '../futures/draw-futures.ts';
import {
  type Average,
  type PlanForFutures,
  planForFutures,
  priced,
} from '../futures/plan-for-futures.ts';
import type { Follow } from '../model/run-stage.ts';
import type { FoundPlan, SearchDeps } from '../model/search-plan.ts';
import type { PreparedRound } from '../round/prepare-round.ts';
import type { Decision } from './decision.ts';
import type { Plan, Stage } from './plan.ts';

/** Placings that one model may have: more take gigabytes. */
const MOST_PLACINGS = 400_000;

export interface FuturesOfPlan {
  readonly decision: Decision;
  readonly told: NonNullable<Plan['futures']>;
  readonly stages: readonly Stage[];
}

/** The plan that is best on average over drawn futures; in words what went wrong, if anything did. */
export async function futuresOfPlan(
  deps: SearchDeps,
  prepared: PreparedRound,
  { decision, goal }: FoundPlan,
  drawing: Drawing,
  options: { readonly seconds: number; readonly gap: number },
  follow: Follow,
): Promise<FuturesOfPlan | string> {
  if (decision === null || goal === null) return 'there is no plan to begin with';
  const room = Math.floor(MOST_PLACINGS / Math.max(1, prepared.options.length));
  const drawn = Math.max(1, Math.min(drawing.count, room));
  const futures = drawFutures(prepared, { ...drawing, count: drawn });
  const stated = { decision, goal: goal.hold };
  try {
    const found = await planForFutures(deps, prepared, stated, futures, options, follow);
    return { decision: found.decision, told: tell(found, drawing, drawn), stages: found.stages };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function tell(
  { average, statedAverage, bound: found, price }: PlanForFutures,
  { count: asked, seed }: Drawing,
  drawn: number,
): FuturesOfPlan['told'] {
  const objective = priced(average, price);
  const bound = found === null ? null : Math.min(toPence(found), toPence(objective));
  return {
    asked,
    drawn,
    seed,
    average: amounts(average),
    statedPlan: amounts(statedAverage),
    missPrice: price.unplaced,
    objective: toPence(objective),
    bound,
    gap:
      bound === null ? null : average.cost === 0 ? 0 : (toPence(objective) - bound) / average.cost,
  };
}

function amounts({ cost, unplaced, short }: Average) {
  return { cost: toPence(cost), unplaced, short };
}

function toPence(pounds: number): number {
  return Math.round(pounds * 100) / 100;
}
