import type { Plan } from '../plan/plan.ts';
import { unplacedIn } from '../plan/unplaced-in.ts';
import { howMany, money } from './wording.ts';

const WAYS = [
  ['oneAtATime', 'placing one child at a time where it is cheapest for this child'],
  ['greedy', 'buying the best block again and again'],
  ['spot', 'buying every place by itself on the spot market'],
] as const;

/** What the plan saves against other ways; costs of a way that places other children are not compared. */
export function saySavings({ comparison, proposal }: Plan): string {
  const own = unplacedIn(proposal);
  return WAYS.map(([name, words]) => {
    const { cost, unplaced, saving } = comparison[name];
    const against = upper(words);
    if (saving === null) {
      const left = howMany(unplaced, 'child', 'children');
      return `${against} would leave ${left} without a place, the plan ${own}.`;
    }
    if (Math.abs(saving) < A_PENNY) return `${against} would cost the same.`;
    const moreLess = saving > 0 ? 'more' : 'less';
    return `${against} would cost ${money(cost)}, ${money(Math.abs(saving))} a year ${moreLess}.`;
  }).join(' ');
}

const A_PENNY = 0.005;

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
