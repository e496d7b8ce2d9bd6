import type { Plan } from '../plan/plan.ts';
import { percent } from './say-certificate.ts';
import { howMany, money } from './wording.ts';

/** What a plan that was chosen for drawn futures comes to in them; nothing for one that was not. */
export function sayFutures({ futures }: Plan): readonly string[] {
  if (futures === null) return [];
  const { asked, drawn, seed, average, statedPlan, missPrice, gap } = futures;
  const fewer = drawn < asked ? ` (${asked} were asked for; more would not fit)` : '';
  const chosen = `It was chosen for ${howMany(drawn, 'drawn future')}${fewer} (seed ${seed}): in each the children who stay or are decided come, and others come or not around the number expected. On average over them it costs ${money(average.cost)} a year${without(average)}; the plan that is best for the demand as it is stated would cost ${money(statedPlan.cost)}${without(statedPlan)}.`;
  const known =
    gap === null
      ? 'How near it is to the best for these futures is not known.'
      : `For these futures it is proved to be within ${percent(gap)} of the best.`;
  const misses =
    average.unplaced + statedPlan.unplaced > 0
      ? ` A child without a place was counted as ${money(missPrice)}.`
      : '';
  return [`${chosen} ${known}${misses}`];
}

function without({ unplaced }: { readonly unplaced: number }): string {
  return unplaced === 0 ? '' : ` and leaves ${unplaced.toFixed(2)} children without a place`;
}
