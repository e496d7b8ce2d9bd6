import { expect, it } from 'vitest';
import { planByBlocks } from '../../../../lib/commissioning/greedy/plan-by-blocks.ts';
import { assembleProposal } from '../../../../lib/commissioning/plan/assemble-proposal.ts';
import { certify } from '../../../../lib/commissioning/plan/certify.ts';
import { prepareRound } from '../../../../lib/commissioning/round/prepare-round.ts';
import { ACT_2014 } from '../../../../lib/policy/index.ts';
import { dayLine, smallRound } from '../../../support/small-round.ts';

/** Three children, for each of whom there is a place at £40,000. */
const prepared = prepareRound(
  smallRound({ cells: [{ count: 3 }], offers: [{ lines: [dayLine([1, 3, 40_000])] }] }),
  ACT_2014.travel,
);
const decision = planByBlocks(prepared);
const all = assembleProposal(prepared, decision);
const goal = { hold: 'nobody', proved: true, start: decision } as const;

it('the bound of plans that place every child proves one of them', () => {
  expect(all.unplaced).toEqual([]);
  expect(certify(prepared, all, { bound: 119_999.5, goal }, { gap: 0 })).toEqual({
    status: 'proved',
    bound: 120_000,
    gap: 0,
  });
});

it('it says nothing of a plan that leaves a child without a place and so costs less', () => {
  const fewer = {
    ...all,
    unplaced: [{ cell: 'c0', count: 1, sentence: 'One child has no place.' }],
    cost: 80_000,
  };
  expect(certify(prepared, fewer, { bound: 120_000, goal }, { gap: 0.01 })).toEqual({
    status: 'clock',
    bound: null,
    gap: null,
  });
});
