import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STARTING_FRAMEWORK } from '../../../lib/banding/index.ts';
import {
  type Brief,
  buildIndexPack,
  type Candidate,
  candidatesOf,
  evaluateSetting,
  journeysFrom,
  match,
  openIndexPack,
  order,
  type ProvisionIndex,
  type PublishedFacts,
} from '../../../lib/matching/index.ts';
import { ACT_2014, type PolicyPack } from '../../../lib/policy/index.ts';
import type { Setting } from '../../../lib/register/index.ts';
import { randomPublished } from '../../support/random-published.ts';
import { randomSuspensions } from '../../support/random-suspensions.ts';
import { randomRequest, randomSettings } from '../../support/random-world.ts';

const SNAPSHOT = 'a'.repeat(64);
/** A short list and shortlist, so that cut, mix and shortlist all bite in a small world. */
const SHORT: PolicyPack = {
  ...ACT_2014,
  list: { ...ACT_2014.list, size: 3, nearestMisses: 6, shortlist: 8 },
};
/** Scales that rise, or are worth something for nothing, and a load that counts. */
const ODD: PolicyPack = {
  ...SHORT,
  scales: {
    ...ACT_2014.scales,
    distanceDay: [
      [0, 0.2],
      [10, 1],
    ],
  },
  inclusion: {
    ...ACT_2014.inclusion,
    weights: { suspensions: 0.2, absence: 0.2, inspection: 0.2, reintegration: 0.2, load: 0.2 },
  },
  capacity: {
    ...ACT_2014.capacity,
    scale: [
      [0, 0.1],
      [0.5, 0.9],
      [1, 1],
    ],
  },
};

const policies = fc.constantFrom(ACT_2014, SHORT, ODD);
const worlds = randomSettings.chain((settings) =>
  fc.record({
    settings: fc.constant(settings),
    facts: randomPublished(settings),
    brief: fc.record({
      request: randomRequest,
      policy: policies,
      framework: fc.constant(STARTING_FRAMEWORK),
      today: fc.constant('2026-11-23'),
      seed: fc.constant(null),
      suspensions: randomSuspensions(settings),
    }),
  }),
);

function opened(settings: readonly Setting[], facts: PublishedFacts): ProvisionIndex {
  const index = openIndexPack(buildIndexPack(settings, facts, SNAPSHOT), 'b'.repeat(64));
  if (!index.ok) throw new Error(index.problem.detail);
  return index.value;
}

function candidatesIn(setting: Setting, facts: PublishedFacts): readonly Candidate[] {
  return candidatesOf({
    setting,
    returns: setting.provisions.flatMap(({ id }) => facts.returns.get(id) ?? []),
    fees: setting.provisions.flatMap(({ id }) => facts.fees.get(id) ?? []),
    practice: facts.practice.get(setting.key) ?? null,
  });
}

const journeyTo = ({ request, policy }: Brief) => journeysFrom(request.home.point, policy.travel);

describe('the provision index', () => {
  it('makes the list that looking at every provision makes', () => {
    fc.assert(
      fc.property(worlds, ({ settings, facts, brief }) => {
        const plain = match({
          brief,
          candidates: settings.flatMap((setting) => candidatesIn(setting, facts)),
          journeyTo: journeyTo(brief),
          withoutProvision: settings
            .filter((setting) => candidatesIn(setting, facts).length === 0)
            .map(({ key, name, apart }) => ({ settingKey: key, settingName: name, apart })),
        });
        expect(opened(settings, facts).tailoredList(brief, new Map(), new Map())).toEqual(plain);
      }),
    );
  });

  it('gives the best settings in the order of all evaluations, with parts that make up the score', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: 1, max: 30 }), ({ settings, facts, brief }, count) => {
        const expected = settings
          .map((setting) => evaluateSetting(brief, candidatesIn(setting, facts), journeyTo(brief)))
          .filter((evaluation) => evaluation?.suitable === true)
          .flatMap((evaluation) => (evaluation ? [evaluation] : []))
          .sort(order)
          .slice(0, count)
          .map(({ settingKey, provisionId, score, miles, criteria }, i) => ({
            rank: i + 1,
            settingKey,
            provisionId,
            score,
            miles,
            parts: criteria.map(({ contribution }) => contribution),
          }));
        expect(opened(settings, facts).best(brief, count)).toEqual(expected);
      }),
    );
  });

  it('says where any suitable setting stands', () => {
    fc.assert(
      fc.property(worlds, ({ settings, facts, brief }) => {
        const index = opened(settings, facts);
        const all = index.best(brief, settings.length);
        expect(
          all.map(({ settingKey }) => index.rankOf(brief, settingKey, new Map(), new Map())),
        ).toEqual(all.map((_entry, i) => i + 1));
      }),
    );
  });

  it('has the same bytes whatever the order of the settings, and gives every setting back', () => {
    fc.assert(
      fc.property(worlds, ({ settings, facts }) => {
        const bytes = buildIndexPack(settings, facts, SNAPSHOT);
        expect(buildIndexPack([...settings].reverse(), facts, SNAPSHOT)).toEqual(bytes);
        const index = opened(settings, facts);
        expect(settings.map(({ key }) => index.setting(key))).toEqual(settings);
        expect(settings.map(({ key }) => index.candidatesOf(key))).toEqual(
          settings.map((setting) => candidatesIn(setting, facts)),
        );
        expect(index.setting('123456')).toBeNull();
        expect(index.settingCount).toBe(settings.length);
      }),
    );
  });
});
