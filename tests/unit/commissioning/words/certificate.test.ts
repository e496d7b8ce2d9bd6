import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { $Plan, type Plan, planText } from '../../../../lib/commissioning/index.ts';

const FILE = new URL('../../../../docs/formats/examples/demo-plan.json', import.meta.url);
const PLAN = $Plan.parse(JSON.parse(readFileSync(FILE, 'utf8')));
const COST = 4_000_000;

function wordsOf(change: Partial<Plan>): string {
  const proposal = { ...PLAN.proposal, cost: COST };
  return planText({ ...PLAN, proposal, seconds: 12.3, ...change }).replaceAll(/\s+/g, ' ');
}

describe('what is proved of a plan, in words', () => {
  it.each<readonly [Partial<Plan>, string]>([
    [
      { status: 'proved' },
      'Proved in 12 seconds: no plan that leaves as few children without a place',
    ],
    [
      { status: 'within-gap', bound: 3_996_000, gap: 0.001 },
      'as near to the best as was asked. It is proved that no plan that leaves as few children without a place costs less than £3,996,000, so at most £4,000 a year (0.100%) could be saved',
    ],
    [
      { status: 'clock', bound: 3_600_000, gap: 0.1 },
      'The search was ended after 12 seconds. It is proved that no plan that leaves as few children without a place costs less than £3,600,000, so at most £400,000 a year (10.0%)',
    ],
    [
      { status: 'clock', bound: null, gap: null },
      'How much less another plan could cost is not known.',
    ],
    [
      { status: 'greedy', because: 'The optimiser failed: out of memory.', bound: null, gap: null },
      'The optimiser failed: out of memory. The plan that buys the best block again and again stands in. How much less another plan could cost is not known.',
    ],
    [
      { because: 'The plan is for the demand as it is stated, not for futures: told to stop.' },
      'The plan is for the demand as it is stated, not for futures: told to stop.',
    ],
  ])('%o', (change, words) => {
    expect(wordsOf(change)).toContain(words);
  });

  it('never praises a plan that breaks a rule', () => {
    const checks = [{ rule: 'Nobody is forgotten', passed: false, faults: ['one child is'] }];
    const words = wordsOf({ verification: { passed: false, checks } });
    expect(words).toContain('It BREAKS 1 rule of the round and must not be used');
    expect(words).toContain('Nobody is forgotten: one child is');
  });
});
