import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildIndexPack,
  candidatesOf,
  evaluateSetting,
  journeysFrom,
  match,
  openIndexPack,
  order,
  type ProvisionIndex,
} from '../../../lib/matching/index.ts';
import { ACT_2014, type PolicyPack } from '../../../lib/policy/index.ts';
import type { Setting } from '../../../lib/register/index.ts';
import { randomRequest, randomSettings } from '../../support/random-world.ts';

const SNAPSHOT = 'a'.repeat(64);
/** A short list and shortlist, so that cut, mix and shortlist all bite in a small world. */
const SHORT: PolicyPack = {
  ...ACT_2014,
  list: { ...ACT_2014.list, size: 3, nearestMisses: 6, shortlist: 8 },
};

function opened(settings: readonly Setting[]): ProvisionIndex {
  const index = openIndexPack(buildIndexPack(settings, SNAPSHOT), 'b'.repeat(64));
  if (!index.ok) throw new Error(index.problem.detail);
  return index.value;
}

const policies = fc.constantFrom(ACT_2014, SHORT);

describe('the provision index', () => {
  it('makes the list that looking at every provision makes', () => {
    fc.assert(
      fc.property(randomSettings, randomRequest, policies, (settings, request, policy) => {
        const plain = match({
          request,
          policy,
          candidates: settings.flatMap(candidatesOf),
          journeyTo: journeysFrom(request.home.point, policy.travel),
          withoutProvision: settings
            .filter((setting) => candidatesOf(setting).length === 0)
            .map(({ key, name, apart }) => ({ settingKey: key, settingName: name, apart })),
        });
        expect(opened(settings).tailoredList(request, policy, new Map())).toEqual(plain);
      }),
    );
  });

  it('gives the best settings in the order of all evaluations, with parts that make up the score', () => {
    fc.assert(
      fc.property(
        randomSettings,
        randomRequest,
        fc.integer({ min: 1, max: 30 }),
        (settings, request, count) => {
          const journeyTo = journeysFrom(request.home.point, ACT_2014.travel);
          const expected = settings
            .map((setting) => evaluateSetting(request, candidatesOf(setting), ACT_2014, journeyTo))
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
          expect(opened(settings).best(request, ACT_2014, count)).toEqual(expected);
        },
      ),
    );
  });

  it('counts how many suitable settings stand before any evaluation', () => {
    fc.assert(
      fc.property(randomSettings, randomRequest, (settings, request) => {
        const index = opened(settings);
        const all = index.best(request, ACT_2014, settings.length);
        const journeyTo = journeysFrom(request.home.point, ACT_2014.travel);
        for (const { settingKey, rank } of all) {
          const evaluation = evaluateSetting(
            request,
            index.candidatesOf(settingKey),
            ACT_2014,
            journeyTo,
          );
          if (!evaluation) throw new Error('a setting without provisions was ranked');
          expect(index.suitableBefore(request, ACT_2014, evaluation)).toBe(rank - 1);
        }
        expect(all.map(({ rank }) => rank)).toEqual(all.map((_entry, i) => i + 1));
      }),
    );
  });

  it('has the same bytes whatever the order of the settings, and gives every setting back', () => {
    fc.assert(
      fc.property(randomSettings, (settings) => {
        const bytes = buildIndexPack(settings, SNAPSHOT);
        expect(buildIndexPack([...settings].reverse(), SNAPSHOT)).toEqual(bytes);
        const index = opened(settings);
        expect(settings.map(({ key }) => index.setting(key))).toEqual(settings);
        expect(index.setting('123456')).toBeNull();
        expect(index.settingCount).toBe(settings.length);
      }),
    );
  });
});
