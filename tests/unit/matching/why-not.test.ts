import { expect, it } from 'vitest';
import {
  type Candidate,
  evaluateSetting,
  match,
  order,
  type WhyNotSource,
  whyNot,
} from '../../../lib/matching/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';
import {
  aBrief,
  anEstimatedJourney,
  aSpecialSchool,
  journeysOf,
} from '../../support/candidates.ts';

const MILES = { '100001': 1, '100002': 2, '100003': 3, '100004': 4, '100005': 5 };
const policy = { ...ACT_2014, list: { ...ACT_2014.list, size: 1, mix: [], nearestMisses: 0 } };
const inputs = {
  ...aBrief({ requestedSettings: ['100002'] }, policy),
  counts: {},
  journeys: Object.fromEntries(Object.entries(MILES).map(([k, m]) => [k, anEstimatedJourney(m)])),
};

/** The plain way to answer: over every candidate. */
function plainSource(candidates: readonly Candidate[]): WhyNotSource {
  const ofSetting = (key: string) => candidates.filter(({ setting }) => setting.key === key);
  return {
    setting: (key) =>
      key === '100009'
        ? { key, name: 'A children’s centre', apart: null }
        : (ofSetting(key)[0]?.setting ?? null),
    candidates: ofSetting,
    list: (brief) => match({ brief, candidates, journeyTo: journeysOf(MILES) }),
    rankOf: (brief, key) =>
      candidates
        .map((candidate) => evaluateSetting(brief, [candidate], journeysOf(MILES)))
        .filter((evaluation) => evaluation?.suitable === true)
        .sort((a, b) => (a && b ? order(a, b) : 0))
        .findIndex((evaluation) => evaluation?.settingKey === key) + 1,
  };
}

const source = plainSource([
  aSpecialSchool('100001'),
  aSpecialSchool('100002'),
  aSpecialSchool('100003'),
  aSpecialSchool('100004', { provision: { sex: 'boys' } }),
  aSpecialSchool('100005', { setting: { apart: 'closed' } }),
]);

it.each([
  ['recommended', '100001', [true, 1, null]],
  ['requested', '100002', [false, 2, { why: 'below-the-cut', rank: 2 }]],
  ['below the cut and not stored', '100003', [false, 3, { why: 'below-the-cut', rank: 3 }]],
  ['failing a gate', '100004', [false, null, { why: 'gate-failed' }]],
  ['apart', '100005', [false, null, { why: 'apart', rule: 'closed' }]],
  [
    'without provisions',
    '100009',
    [false, null, { why: 'apart', rule: 'not-a-placement-setting' }],
  ],
] as const)('answers for a setting %s', (_name, key, [recommended, rank, reason]) => {
  const answer = whyNot(source, inputs, key);
  expect([answer?.recommended, answer?.rank, answer?.reason]).toEqual([recommended, rank, reason]);
});

it('gives the reason in both registers', () => {
  expect(whyNot(source, inputs, '100004')?.explanation).toMatchObject({
    professional: {
      summary:
        'Not listed: on the facts held it does not meet one test of suitability (sex admitted).',
      against: ['It admits boys only (register).'],
    },
    family: { against: ['This school is for boys only.'] },
  });
});

it('has no answer for a setting that the register does not have', () => {
  expect(whyNot(source, inputs, '999999')).toBeNull();
});
