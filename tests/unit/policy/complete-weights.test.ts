import { describe, expect, it } from 'vitest';
import { ACT_2014, completeWeights, type PolicyPack } from '../../../lib/policy/index.ts';

type Weights = PolicyPack['weights'];

const PUBLISHED: Weights = {
  'need-fit': 0.3,
  distance: 0.2,
  capacity: 0.15,
  cost: 0.1,
  inclusion: 0.1,
  quality: 0.1,
  continuity: 0.05,
};
const ALL_ON_NEED_FIT: Weights = {
  'need-fit': 1,
  distance: 0,
  capacity: 0,
  cost: 0,
  inclusion: 0,
  quality: 0,
  continuity: 0,
};

describe('completing weights', () => {
  it.each([
    ['none given', {}, [0.3, 0.2, 0.15, 0.1, 0.1, 0.1, 0.05]],
    // The others come to 0.9 as published and share 0.45, so each is halved.
    ['one that grows', { cost: 0.55 }, [0.15, 0.1, 0.075, 0.55, 0.05, 0.05, 0.025]],
    // The others come to 0.7 as published and share 1.
    ['one at 0', { 'need-fit': 0 }, [0, 2 / 7, 3 / 14, 1 / 7, 1 / 7, 1 / 7, 1 / 14]],
    ['one that takes all', { distance: 1 }, [0, 1, 0, 0, 0, 0, 0]],
    ['two of them', { 'need-fit': 0.4, cost: 0.3 }, [0.4, 0.1, 0.075, 0.3, 0.05, 0.05, 0.025]],
  ])('%s', (_case, given, expected) => {
    const completed = completeWeights(PUBLISHED, given);
    const weights = completed.ok ? Object.values(completed.value) : [];
    expect(weights).toEqual(expected.map((weight) => expect.closeTo(weight, 12)));
  });

  it('takes all seven as they are', () => {
    expect(completeWeights(ALL_ON_NEED_FIT, ACT_2014.weights)).toEqual({
      ok: true,
      value: ACT_2014.weights,
    });
  });

  it.each([
    [
      'too much',
      PUBLISHED,
      { distance: 0.7, cost: 0.4 },
      'the weights given add up to 1.1; give at most 1 in all',
    ],
    [
      'too little with nothing to take up the rest',
      ALL_ON_NEED_FIT,
      { 'need-fit': 0.5, cost: 0.2 },
      'the weights given add up to 0.7, and no other weight is above 0 that could take up the rest; give 1 in all',
    ],
    [
      'all seven that are not whole',
      PUBLISHED,
      { ...PUBLISHED, cost: 0 },
      'the weights given add up to 0.9, and no other weight is above 0 that could take up the rest; give 1 in all',
    ],
  ])('refuses %s', (_case, published, given, detail) => {
    expect(completeWeights(published, given)).toMatchObject({
      problem: { code: 'weights-not-complete', faults: [{ pointer: '/weights', detail }] },
    });
  });
});
