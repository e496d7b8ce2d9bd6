import { describe, expect, it } from 'vitest';
import type { CapacityReturn } from '../../../lib/capacity/index.ts';
import type { SettingPractice } from '../../../lib/inclusion/index.ts';
import {
  type Brief,
  buildIndexPack,
  candidatesOf,
  journeysFrom,
  match,
  openIndexPack,
  type PublishedFacts,
  whyNot,
  whyNotSource,
} from '../../../lib/matching/index.ts';
import { ACT_2014 } from '../../../lib/policy/index.ts';
import type { Provision, Setting } from '../../../lib/register/index.ts';
import { aBrief } from '../../support/candidates.ts';

function aProvision(id: string, given: Partial<Provision> = {}): Provision {
  return {
    id,
    kind: 'special',
    designatedNeeds: ['ASD'],
    lowAge: 4,
    highAge: 18,
    sex: 'mixed',
    bases: ['day'],
    features: null,
    places: null,
    onRoll: null,
    ...given,
  };
}

/** So many metres east of the child's home. */
function aSetting(
  key: string,
  category: NonNullable<Setting['category']>,
  metres: number,
  provisions: Provision[],
): Setting {
  return {
    key,
    urn: key,
    ukprn: null,
    name: `Setting ${key}`,
    authorityCode: '383',
    authorityName: 'Leeds',
    establishmentNumber: null,
    typeCode: 1,
    typeName: category,
    category,
    legalRoute: 's38-request',
    dutyToAdmit: true,
    apart: null,
    openDate: null,
    closeDate: null,
    closeReason: null,
    predecessorLaestab: null,
    lowAge: 4,
    highAge: 18,
    sex: 'mixed',
    capacity: null,
    onRoll: null,
    pupilsWithPlan: null,
    pupilsOnSenSupport: null,
    position: { easting: 430_000 + metres, northing: 433_000 },
    street: null,
    locality: null,
    town: 'Leeds',
    postcode: null,
    website: null,
    trust: null,
    trustCode: null,
    provisions,
  };
}

function aReturn(provisionId: string, places: number): CapacityReturn {
  return {
    id: '01JCZ0000000000000000000BB',
    settingKey: provisionId.slice(0, 6),
    provisionId,
    asOf: '2026-11-22',
    publishedAt: '2026-11-22T10:00:00Z',
    publishedBy: 'provider',
    person: 'bursar',
    years: [
      {
        yearGroup: 7,
        intent: 'can',
        reason: null,
        onRoll: 5,
        free: { now: places, nextSeptember: places, septemberAfter: places },
      },
    ],
  };
}

const specialSchools = (first: number, count: number) =>
  Array.from({ length: count }, (_, i) => {
    const key = String(first + i);
    return aSetting(key, 'special-school', i * 10, [aProvision(`${key}-main`)]);
  });

/** A mainstream school with a resourced provision for autism. */
function aSchoolWithResource(key: string, metres: number): Setting {
  return aSetting(key, 'mainstream-school', metres, [
    aProvision(`${key}-main`, { kind: 'mainstream', designatedNeeds: null }),
    aProvision(`${key}-resourced`, { kind: 'resourced-provision' }),
  ]);
}

const NOTHING: PublishedFacts = { returns: new Map(), fees: new Map(), practice: new Map() };

/** The list of the provision index, and the list of looking at every provision. */
function both(settings: Setting[], facts: PublishedFacts, brief: Brief) {
  const index = openIndexPack(buildIndexPack(settings, facts, 'a'.repeat(64)), 'b'.repeat(64));
  if (!index.ok) throw new Error(index.problem.detail);
  const plain = match({
    brief,
    candidates: settings.flatMap((setting) =>
      candidatesOf({
        setting,
        returns: setting.provisions.flatMap(({ id }) => facts.returns.get(id) ?? []),
        fees: [],
        practice: facts.practice.get(setting.key) ?? null,
      }),
    ),
    journeyTo: journeysFrom(brief.request.home.point, brief.policy.travel),
  });
  return {
    index: index.value,
    plain,
    listed: index.value.tailoredList(brief, new Map(), new Map()),
  };
}

describe('the provision index and the plain match', () => {
  it('take the report card first of two inspections of one day', () => {
    const published = { file: 'A file', simulated: false };
    const practice: SettingPractice = {
      settingKey: '100001',
      suspensions: null,
      absence: null,
      reintegration: null,
      inspections: [
        {
          framework: 'report-card-2025',
          date: '2026-03-04',
          grades: { inclusion: 'urgent-improvement', achievement: 'urgent-improvement' },
          safeguardingMet: true,
          ...published,
        },
        {
          framework: 'older',
          date: '2026-03-04',
          overall: 'outstanding',
          behaviour: 'outstanding',
          ...published,
        },
      ],
      notionalSenBudget: null,
    };
    const facts = { ...NOTHING, practice: new Map([['100001', practice]]) };
    const { index, plain, listed } = both(specialSchools(100_001, 2), facts, aBrief());
    expect(plain.recommended.map(({ evaluation }) => evaluation.settingKey)).toEqual([
      '100002',
      '100001',
    ]);
    expect(listed).toEqual(plain);
    expect(index.best(aBrief(), 2).map(({ settingKey }) => settingKey)).toEqual([
      '100002',
      '100001',
    ]);
  });

  it('find the mainstream setting that takes the need behind many whose resourced provision is full', () => {
    const brief = aBrief({ primaryNeed: 'SLD', band: 6 });
    const forSld = (settings: Setting[]): Setting[] =>
      settings.map((setting) => ({
        ...setting,
        provisions: setting.provisions.map((provision) => ({
          ...provision,
          designatedNeeds: provision.designatedNeeds && ['SLD'],
        })),
      }));
    const near = Array.from({ length: 15 }, (_, i) =>
      aSchoolWithResource(String(110_000 + i), 15_000 + i * 100),
    );
    const far = aSchoolWithResource('120000', 40_000);
    const settings = forSld([...specialSchools(100_000, 70), ...near, far]);
    const returns = new Map(
      settings.flatMap(({ key, provisions }) =>
        provisions.map(({ id }) => {
          const hasPlaces = key.startsWith('10') || (key !== '120000' && id.endsWith('-main'));
          return [id, aReturn(id, hasPlaces ? 2 : 0)] as const;
        }),
      ),
    );
    const { plain, listed } = both(settings, { ...NOTHING, returns }, brief);
    const broughtIn = plain.recommended.find(({ forMix }) => forMix === 'mainstream');
    expect(broughtIn?.evaluation.provisionId).toBe('120000-resourced');
    expect(listed).toEqual(plain);
  });

  it('try the same settings for robustness where the policy would try more than the shortlist holds', () => {
    const policy = {
      ...ACT_2014,
      list: { ...ACT_2014.list, size: 4, nearestMisses: 6, shortlist: 34 },
      robustness: { ...ACT_2014.robustness, draws: 100, among: 100 },
    };
    const brief = { ...aBrief({}, policy), seed: 'seed' };
    const settings = [...specialSchools(100_001, 60), aSchoolWithResource('110000', 90_000)];
    const { plain, listed } = both(settings, NOTHING, brief);
    expect(plain.recommended).toHaveLength(4);
    expect(listed).toEqual(plain);
  });
});

it('says where a setting stands that is not shown, by the live counts that the list was ordered by', () => {
  const settings = specialSchools(100_000, 59);
  const keys = settings.map(({ key }) => key);
  const returns = new Map(keys.map((key) => [`${key}-main`, aReturn(`${key}-main`, 1)]));
  // Others have taken the places of all but the furthest 15.
  const returnId = '01JCZ0000000000000000000BB';
  const taken = { returnId, published: 1, taken: 1, newer: null, heldForChild: false };
  const counts = Object.fromEntries(keys.slice(0, 44).map((key) => [`${key}-main`, taken]));
  const inputs = { ...aBrief(), journeys: {}, counts };
  const { index } = both(settings, { ...NOTHING, returns }, inputs);
  const list = index.tailoredList(inputs, new Map(), new Map(Object.entries(counts)));
  const source = whyNotSource(index, list);
  const ranks = keys.map((key) => whyNot(source, inputs, key)?.rank ?? null);
  expect(ranks.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(keys.map((_key, i) => i + 1));
  expect([ranks[0], ranks[43], ranks[44], ranks[58]]).toEqual([16, 59, 1, 15]);
});
