import { describe, expect, it } from 'vitest';
import { type Candidate, evaluateProvision } from '../../../../lib/matching/index.ts';
import type { PlacementRequest } from '../../../../lib/requests/index.ts';
import {
  aBrief,
  aCollege,
  aMainstreamSchool,
  anEstimatedJourney,
  aResourcedProvision,
  aSpecialSchool,
} from '../../../support/candidates.ts';

function cautions(request: Partial<PlacementRequest>, candidate: Candidate, minutes = 10) {
  return evaluateProvision(aBrief(request), candidate, anEstimatedJourney(3, minutes)).cautions.map(
    ({ caution }) => caution,
  );
}

describe('journey: 45 minutes to age 11 on 31 August, 75 after', () => {
  it.each([
    ['born 1 September 2015, still 11', '2015-09-01', 'day', 45, []],
    ['born 1 September 2015, still 11', '2015-09-01', 'day', 45.1, ['journey']],
    ['born 31 August 2015, already 12', '2015-08-31', 'day', 45.1, []],
    ['born 31 August 2015, already 12', '2015-08-31', 'day', 75, []],
    ['born 31 August 2015, already 12', '2015-08-31', 'day', 75.1, ['journey']],
    ['a residential place', '2016-03-01', 'residential-38', 200, []],
  ] as const)('%s (%s), %s, %d minutes: %j', (_name, dateOfBirth, basis, minutes, expected) => {
    const candidate = aSpecialSchool('100001', { provision: { bases: ['day', 'residential-38'] } });
    expect(cautions({ dateOfBirth, basis }, candidate, minutes)).toEqual(expected);
  });
});

describe('inclusion load: secondary norms 3.1% with a plan and 13.7% on support, caution from twice', () => {
  const roll = (
    pupilsWithPlan: number | null,
    pupilsOnSenSupport: number | null,
    onRoll = 1000,
  ) => ({
    onRoll,
    pupilsWithPlan,
    pupilsOnSenSupport,
  });

  it.each([
    ['just under twice the plan norm', aMainstreamSchool('100001', { setting: roll(61, 0) }), []],
    [
      'twice the plan norm',
      aMainstreamSchool('100001', { setting: roll(62, 0) }),
      ['inclusion-load'],
    ],
    [
      'twice the support norm',
      aMainstreamSchool('100001', { setting: roll(0, 274) }),
      ['inclusion-load'],
    ],
    [
      'designated places apart: 42 of 980',
      aMainstreamSchool('100001', { setting: roll(62, 0), pupilsInDesignatedPlaces: 20 }),
      [],
    ],
    ['two pupils of a tiny roll', aMainstreamSchool('100001', { setting: roll(2, 0, 20) }), []],
    ['unknown counts', aMainstreamSchool('100001', { setting: roll(null, null) }), []],
    ['a special school', aSpecialSchool('100001', { setting: roll(1000, 0) }), []],
    ['a resourced provision', aResourcedProvision('100001', { setting: roll(300, 0) }), []],
    [
      'a primary school, norm 3.5%',
      aMainstreamSchool('100001', { setting: { ...roll(65, 0), lowAge: 4, highAge: 11 } }),
      [],
    ],
  ])('%s', (_name, candidate, expected) => {
    expect(cautions({}, candidate)).toEqual(expected);
  });

  it('gives the share, the norm and the multiple of the heavier group', () => {
    const candidate = aMainstreamSchool('100001', { setting: roll(124, 274) });
    expect(evaluateProvision(aBrief(), candidate, anEstimatedJourney(3)).cautions).toEqual([
      {
        caution: 'inclusion-load',
        facts: { group: 'plan', share: 0.124, norm: 0.031, multiple: 4, notional: null },
      },
    ]);
  });

  it('says what the notional SEN budget lacks: the magnet school’s £708,543, 77 plans and 307 on support', () => {
    const notionalSenBudget = {
      pence: 70_854_300,
      year: '2021-22',
      file: 'A file',
      simulated: false,
    };
    const none = { suspensions: null, absence: null, reintegration: null, inspections: [] };
    const candidate = aMainstreamSchool('100001', {
      setting: { onRoll: 1000, pupilsWithPlan: 77, pupilsOnSenSupport: 307 },
      published: { practice: { settingKey: '100001', ...none, notionalSenBudget } },
    });
    const [caution] = evaluateProvision(aBrief(), candidate, anEstimatedJourney(3)).cautions;
    expect(caution).toMatchObject({
      facts: { notional: { budget: 70_854_300, headroom: -159_545_700, perPupil: 600_000 } },
    });
  });

  it('holds a college against the post-16 norm of 3%', () => {
    const college = aCollege('100001', { setting: roll(60, 0) });
    expect(cautions({ yearGroup: 12 }, college)).toEqual(['inclusion-load']);
  });
});

describe('unverified', () => {
  it('names the gates that could not be decided', () => {
    const candidate = aSpecialSchool('100001', { provision: { sex: null, bases: null } });
    expect(evaluateProvision(aBrief(), candidate, anEstimatedJourney(3)).cautions).toEqual([
      { caution: 'unverified', facts: { gates: ['sex', 'basis'] } },
    ]);
  });
});
