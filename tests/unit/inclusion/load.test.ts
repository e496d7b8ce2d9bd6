import { describe, expect, it } from 'vitest';
import {
  type CountedSetting,
  inclusionLoad,
  loadOfSetting,
  type PupilCounts,
} from '../../../lib/inclusion/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';

const NORM = { withPlan: 0.04, onSupport: 0.2 };

function counts(given: Partial<PupilCounts>): PupilCounts {
  return {
    roll: 1000,
    pupilsWithPlan: 40,
    pupilsOnSenSupport: 100,
    inDesignatedPlaces: 0,
    designatedPlaces: 'counted-in',
    ...given,
  };
}

describe('inclusion load against 4% with a plan and 20% on support', () => {
  it('gives shares and multiples of both groups and names the heavier', () => {
    expect(inclusionLoad(counts({}), NORM)).toEqual({
      roll: 1000,
      plan: { pupils: 40, share: 0.04, norm: 0.04, multiple: 1 },
      support: { pupils: 100, share: 0.1, norm: 0.2, multiple: 0.5 },
      heaviest: 'plan',
      multiple: 1,
    });
  });

  it.each([
    [
      'designated places counted in: 20 of 500 taken out of both',
      { roll: 500, pupilsWithPlan: 44, inDesignatedPlaces: 20 },
      480,
      24,
      'plan',
      1.25,
    ],
    [
      'designated places counted apart: nothing taken out',
      { roll: 500, pupilsWithPlan: 24, inDesignatedPlaces: 20, designatedPlaces: 'counted-apart' },
      500,
      24,
      'plan',
      1.2,
    ],
    [
      'fewer plans than designated places: none left',
      { pupilsWithPlan: 5, inDesignatedPlaces: 20 },
      980,
      0,
      'support',
      0.5102,
    ],
    ['support is heavier', { pupilsOnSenSupport: 300 }, 1000, 40, 'support', 1.5],
    ['as heavy: plans are named', { pupilsOnSenSupport: 200 }, 1000, 40, 'plan', 1],
    ['plans unknown', { pupilsWithPlan: null }, 1000, null, 'support', 0.5],
    ['support unknown', { pupilsOnSenSupport: null }, 1000, 40, 'plan', 1],
    ['both unknown', { pupilsWithPlan: null, pupilsOnSenSupport: null }, 1000, null, null, null],
    [
      'two pupils of twenty say nothing',
      { roll: 20, pupilsWithPlan: 2, pupilsOnSenSupport: 1 },
      20,
      2,
      null,
      null,
    ],
    [
      'nobody at all is a load of nothing',
      { roll: 20, pupilsWithPlan: 0, pupilsOnSenSupport: 0 },
      20,
      0,
      'plan',
      0,
    ],
  ] as const)('%s', (_name, given, roll, plans, heaviest, multiple) => {
    const load = inclusionLoad(counts(given), NORM, 3);
    expect(load).toMatchObject({ roll, heaviest });
    expect(load?.plan?.pupils ?? null).toBe(plans);
    if (multiple === null) expect(load?.multiple).toBeNull();
    else expect(load?.multiple).toBeCloseTo(multiple, 4);
  });

  it.each([
    ['an unknown roll', { roll: null }],
    ['an empty roll', { roll: 0 }],
    ['a roll of designated places only', { roll: 20, inDesignatedPlaces: 20 }],
  ])('is not known of %s', (_name, given) => {
    expect(inclusionLoad(counts(given), NORM)).toBeNull();
  });
});

describe('load of a setting, by the norm of its kind', () => {
  const setting: CountedSetting = {
    kind: 'mainstream',
    category: 'mainstream-school',
    lowAge: 11,
    highAge: 16,
    onRoll: 1000,
    pupilsWithPlan: 31,
    pupilsOnSenSupport: 0,
    inDesignatedPlaces: 0,
  };

  it.each([
    ['secondary', {}, 0.031],
    ['primary', { lowAge: 4, highAge: 11 }, 0.035],
    ['middle, to 12', { lowAge: 8, highAge: 12 }, 0.035],
    ['middle, from 9', { lowAge: 9, highAge: 13 }, 0.031],
    ['all-through', { lowAge: 4, highAge: 18 }, 0.033],
    ['ages unknown', { lowAge: null, highAge: null }, 0.033],
    ['sixth form', { lowAge: 16, highAge: 19 }, 0.03],
    ['college', { kind: 'college', category: 'further-education', lowAge: null }, 0.03],
    ['nursery', { category: 'nursery-school', lowAge: 2, highAge: 5 }, 0.015],
  ] as const)('%s', (_name, given, norm) => {
    const load = loadOfSetting({ ...setting, ...given }, ACT_2014.inclusionLoad);
    expect(load?.plan?.norm).toBe(norm);
  });

  it.each([
    'special',
    'resourced-provision',
    'sen-unit',
    'alternative-provision',
    'specialist-post-16',
  ] as const)('is not asked of %s', (kind) => {
    expect(loadOfSetting({ ...setting, kind }, ACT_2014.inclusionLoad)).toBeNull();
  });
});
