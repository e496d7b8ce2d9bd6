import type { Plan } from '../plan/plan.ts';
import { money } from './wording.ts';

/** What is proved of a plan's cost, and nothing more. */
export function sayCertificate({ status, because, bound, gap, seconds, proposal }: Plan): string {
  const time = `${seconds.toFixed(seconds < 10 ? 1 : 0)} seconds`;
  if (status === 'proved' && because === null)
    return `Proved in ${time}: no plan that leaves as few children without a place costs less.`;
  const above =
    bound === null || gap === null
      ? 'How much less another plan could cost is not known.'
      : `It is proved that no plan that leaves as few children without a place costs less than ${money(bound)}, so at most ${money(proposal.cost - bound)} a year (${percent(gap)}) could be saved.`;
  if (status === 'for-futures') {
    return `Found in ${time} for uncertain demand; the demand as it is stated could be met for less. ${above}`;
  }
  if (status === 'greedy')
    return `${because ?? ''} The plan that buys the best block again and again stands in. ${above}`.trim();
  const found =
    status === 'within-gap'
      ? `Found in ${time}, as near to the best as was asked. ${above}`
      : `The search was ended after ${time}. ${above}`;
  return because === null ? found : `${because} ${found}`;
}

/** As many digits as the gap needs to be told from nothing. */
export function percent(gap: number): string {
  const digits = gap >= 0.01 ? 1 : gap >= 0.0001 ? 3 : 5;
  return `${(gap * 100).toFixed(digits)}%`;
}
