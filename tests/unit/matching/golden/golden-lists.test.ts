import { expect, it } from 'vitest';
import { type Candidate, match, RANKING_VERSION } from '../../../../lib/matching/index.ts';
import { ACT_2014 } from '../../../../lib/policy/index.ts';
import {
  aBrief,
  aMainstreamSchool,
  anIndependentSchool,
  anIndependentSpecialSchool,
  aResourcedProvision,
  aSpecialSchool,
  journeysOf,
} from '../../../support/candidates.ts';
import { listAsText } from './list-as-text.ts';

const REGION: readonly Candidate[] = [
  aMainstreamSchool('107001', {
    setting: {
      name: 'Hollin High School',
      onRoll: 1100,
      pupilsWithPlan: 90,
      pupilsOnSenSupport: 160,
    },
    neighbouringNeeds: ['ASD'],
    pupilsInDesignatedPlaces: 16,
  }),
  aResourcedProvision('107001', {
    setting: {
      name: 'Hollin High School',
      onRoll: 1100,
      pupilsWithPlan: 90,
      pupilsOnSenSupport: 160,
    },
  }),
  aMainstreamSchool('107002', {
    setting: { name: 'Beck Academy', onRoll: 900, pupilsWithPlan: 95, pupilsOnSenSupport: 120 },
  }),
  aMainstreamSchool('107003', {
    setting: { name: 'St Oswald’s Girls’ School' },
    provision: { sex: 'girls' },
  }),
  aMainstreamSchool('107004', {
    setting: { name: 'Abbey Boys’ School' },
    provision: { sex: 'boys' },
  }),
  aSpecialSchool('107005', {
    setting: { name: 'Larkfield School' },
    provision: { features: ['hoist', 'sensory-room'] },
  }),
  aSpecialSchool('107006', {
    setting: { name: 'Moor End School' },
    provision: { designatedNeeds: null, bases: null },
  }),
  aSpecialSchool('107007', {
    setting: { name: 'Harbour School for Deaf Children' },
    provision: { designatedNeeds: ['HI', 'MSI'] },
  }),
  aSpecialSchool('107008', {
    setting: { name: 'Newbridge Free School', openDate: '2028-09-01' },
  }),
  anIndependentSpecialSchool('107009', { setting: { name: 'Thornfield House' } }),
  anIndependentSpecialSchool('107010', {
    setting: { name: 'Fell Court' },
    provision: { bases: ['residential-38'] },
  }),
  anIndependentSchool('107011', { setting: { name: 'Dale College' } }),
  aSpecialSchool('107012', { setting: { name: 'Old Mill School', apart: 'closed' } }),
];

const MILES = {
  '107001': 2.4,
  '107002': 1.1,
  '107003': 3.2,
  '107004': 0.9,
  '107005': 6.5,
  '107006': 4,
  '107007': 5,
  '107008': 2,
  '107009': 26,
  '107010': 30,
  '107011': 7,
  '107012': 3,
};

it('autism in Year 7, sibling at Beck Academy: the whole list', async () => {
  const list = match({
    brief: aBrief(
      {
        secondNeed: 'SLCN',
        niceToHave: ['sensory-room', 'low-stimulus-space'],
        siblingsAt: ['107002'],
        requestedSettings: ['107010', '107012', '107003', '999999'],
      },
      { ...ACT_2014, list: { ...ACT_2014.list, size: 4, nearestMisses: 3 } },
    ),
    candidates: REGION,
    journeyTo: journeysOf(MILES),
  });
  await expect(listAsText(list)).toMatchFileSnapshot(`autism-year-7.v${RANKING_VERSION}.txt`);
});

it('severe learning difficulties at band 6, residential, a hoist needed: the whole list', async () => {
  const list = match({
    brief: aBrief(
      {
        primaryNeed: 'SLD',
        band: 6,
        basis: 'residential-38',
        mustHave: ['hoist'],
        mainstreamWanted: true,
      },
      { ...ACT_2014, list: { ...ACT_2014.list, size: 3, nearestMisses: 2 } },
    ),
    candidates: REGION.map((candidate) => ({
      ...candidate,
      provision: { ...candidate.provision, bases: null },
    })),
    journeyTo: journeysOf(MILES),
  });
  await expect(listAsText(list)).toMatchFileSnapshot(`severe-residential.v${RANKING_VERSION}.txt`);
});
