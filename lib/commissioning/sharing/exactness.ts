import { pounds } from '../../kernel/index.ts';
import type { RuleShares } from './apply-rule.ts';
import type { CostGame, Overcharge } from './cost-game.ts';
import type { SharingRule } from './shares.ts';

const A_PENNY = 0.01;

/** How far shares can be trusted, in sentences. Amounts are in pounds. */
export function exactnessOf(
  { looksAtAll, precision }: Pick<CostGame, 'looksAtAll' | 'precision'>,
  rule: SharingRule,
  { allowed, standardErrors }: RuleShares,
  worst: Overcharge | null,
  over: number,
  { groupsCosted, pairs }: { readonly groupsCosted: number; readonly pairs: number },
): string {
  if (worst === null) return 'Exact: the only member pays all.';
  const groups = groupsCosted.toLocaleString('en-GB');
  if (standardErrors) {
    const orders = (2 * pairs).toLocaleString('en-GB');
    const error = inPounds(Math.max(...standardErrors));
    return `Sampled: ${orders} drawn orders of joining, with a standard error of up to ${error}.`;
  }
  if (looksAtAll) {
    const within = precision?.() ?? 0;
    return within < A_PENNY
      ? `Exact: all ${groups} groups were looked at.`
      : `All ${groups} groups were looked at, the cost of each being proved to within ${inPounds(within)}.`;
  }
  const bound = `by the solver's bound over all groups, of which ${groups} were costed one by one`;
  if (rule === 'equal-saving' || rule === 'least-core') {
    const within = inPounds(Math.max(0, worst.atMost - Math.max(allowed ?? 0, over)));
    return `Proved to within ${within} ${bound}.`;
  }
  const proved = `no group is charged more than ${inPounds(Math.max(0, worst.atMost))} beyond its own cost, proved ${bound}`;
  return `Exact, being a proportion of the total; ${proved}.`;
}

/** Rounded up: a statement of error is never too good. */
function inPounds(amount: number): string {
  return pounds(Math.ceil(amount * 100 - 1e-6));
}
