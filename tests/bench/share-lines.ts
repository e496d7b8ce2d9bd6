import { sharePlan } from '../../functions/use-cases/share-plan.ts';
import {
  proposePlan,
  type SearchDeps,
  type Shares,
  type SharingRule,
} from '../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../lib/policy/index.ts';
import { largeRound } from '../support/large-round.ts';
import { type Line, single } from './line.ts';

const AUTHORITIES = 20;
const CLOCK = 120;
/** Of the total: nobody is charged more than this beyond the own cost. */
const CERTIFIED = 0.001;

/** Shares of a plan of 20 authorities, 50 offers and 500 children: a million groups, searched by optimisation. */
export async function shareLines(deps: SearchDeps): Promise<readonly Line[]> {
  const round = largeRound({ offers: 50, children: 500, authorities: AUTHORITIES, seed: 1 });
  const plan = await proposePlan(deps, round, ACT_2014.travel, { seconds: 60, gap: 0 });
  const lines: Line[] = [];
  for (const [rule, limit] of [
    ['equal-saving', 90],
    ['least-core', 45],
  ] as const) {
    const began = deps.seconds();
    const shares = await sharesBy(rule);
    const seconds = deps.seconds() - began;
    const slack = slackOf(shares, rule);
    const isMet = slack <= CERTIFIED && seconds < limit;
    lines.push({
      what: `shares of ${AUTHORITIES} authorities, ${rule}`,
      unit: 's',
      figure: single(seconds),
      budget: { text: `certified to 0.1% under ${limit} s`, isMet },
      note: `proved to ${(slack * 100).toFixed(3)}% of the total, ${shares.groupsCosted} groups costed`,
    });
  }
  return lines;

  async function sharesBy(rule: SharingRule): Promise<Shares> {
    const { signal } = new AbortController();
    const asked = { rule, seconds: CLOCK, signal, onGroup: () => {} };
    const shares = await sharePlan(deps, plan, ACT_2014.travel, asked);
    if (!shares.ok) throw new Error(shares.problem.detail);
    return shares.value;
  }
}

/** What is left unproved, as a share of the total. */
function slackOf({ leastCore, mostCharged, total }: Shares, rule: SharingRule): number {
  const atMost = mostCharged?.atMost ?? Infinity;
  const allowed =
    rule === 'least-core' ? (leastCore?.epsilon ?? 0) : Math.max(0, leastCore?.epsilon ?? 0);
  return (atMost - allowed) / total;
}
