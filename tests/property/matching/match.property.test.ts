import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  $TailoredListProposal,
  evaluateSetting,
  type MatchInput,
  match,
  order,
  type TailoredListProposal,
} from '../../../lib/matching/index.ts';
import { arbitraryWorld } from './arbitrary-world.ts';

const everything = (list: TailoredListProposal) => [
  ...list.recommended,
  ...list.requested,
  ...list.notListed,
];
const keysOf = ({ candidates }: MatchInput) => [...new Set(candidates.map((c) => c.setting.key))];
const asking = ({ brief }: MatchInput, key: string) => ({
  ...brief,
  request: { ...brief.request, requestedSettings: [key] },
});
const scoresOf = (world: MatchInput) =>
  new Map(
    keysOf(world).map((key) => {
      const provisions = world.candidates.filter((c) => c.setting.key === key);
      const found = evaluateSetting(world.brief, provisions, world.journeyTo);
      return [key, found];
    }),
  );

it('orders totally: exactly one of two different evaluations comes first, and the first of the first comes first', () => {
  fc.assert(
    fc.property(arbitraryWorld, (world) => {
      const all = [...scoresOf(world).values()].filter((e) => e !== undefined && e !== null);
      for (const a of all) {
        for (const b of all) {
          expect(Math.sign(order(a, b)) + Math.sign(order(b, a))).toBe(0);
          expect(order(a, b) === 0).toBe(a === b);
          for (const c of all) {
            if (order(a, b) < 0 && order(b, c) < 0) expect(order(a, c)).toBeLessThan(0);
          }
        }
      }
    }),
  );
});

it('gives the same list whatever the order of the candidates', () => {
  fc.assert(
    fc.property(
      arbitraryWorld,
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (world, keys) => {
        const shuffled = world.candidates
          .map((candidate) => ({ candidate, at: keys.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ candidate }) => candidate);
        expect(match({ ...world, candidates: shuffled })).toEqual(match(world));
      },
    ),
  );
});

it('changes no other setting’s evaluation when one is removed', () => {
  fc.assert(
    fc.property(arbitraryWorld, fc.nat(), (world, n) => {
      const keys = keysOf(world);
      const gone = keys[n % Math.max(1, keys.length)];
      const fewer = world.candidates.filter((c) => c.setting.key !== gone);
      const before = new Map(
        everything(match(world)).map((e) => [e.evaluation.settingKey, e.evaluation]),
      );
      for (const { evaluation } of everything(match({ ...world, candidates: fewer }))) {
        const was = before.get(evaluation.settingKey) ?? scoresOf(world).get(evaluation.settingKey);
        expect(evaluation).toEqual(was);
      }
    }),
  );
});

it('keeps low <= score <= high, contributions that add up to the score, and shares that add up to one', () => {
  fc.assert(
    fc.property(arbitraryWorld, (world) => {
      for (const { evaluation } of everything(match(world))) {
        const { score, low, high, criteria } = evaluation;
        expect(low).toBeLessThanOrEqual(score);
        expect(score).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(Math.abs(criteria.reduce((sum, c) => sum + c.contribution, 0) - score)).toBeLessThan(
          1e-9,
        );
        for (const { measures, low: least, value, high: most } of criteria) {
          expect(measures.reduce((sum, m) => sum + m.share, 0)).toBeCloseTo(1, 12);
          expect(least <= value + 1e-12 && value <= most + 1e-12).toBe(true);
        }
      }
    }),
  );
});

it('shows every requested setting, evaluated where it has provisions', () => {
  fc.assert(
    fc.property(arbitraryWorld, (world) => {
      const found = match(world);
      const shown = [
        ...found.requested.map(({ evaluation }) => evaluation.settingKey),
        ...found.notInRegister,
      ];
      expect(shown.sort()).toEqual([...world.brief.request.requestedSettings].sort());
    }),
  );
});

it('shows no setting twice but a requested one that is also recommended', () => {
  fc.assert(
    fc.property(arbitraryWorld, (world) => {
      const found = match(world);
      const once = [
        ...found.recommended,
        ...found.requested.filter(({ alsoRecommended }) => !alsoRecommended),
        ...found.notListed,
      ].map(({ evaluation }) => evaluation.settingKey);
      expect(new Set(once).size).toBe(once.length);
    }),
  );
});

it('recommends only suitable settings, no more than the size, in order, every sector of the mix that can be had', () => {
  fc.assert(
    fc.property(arbitraryWorld, (world) => {
      const { recommended, mixUnfilled } = match(world);
      const { size, mix } = world.brief.policy.list;
      const ranks = recommended.map(({ rank }) => rank);
      expect(recommended.length).toBeLessThanOrEqual(size);
      expect(recommended.every(({ evaluation }) => evaluation.suitable)).toBe(true);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      const sectors = recommended.map(({ evaluation }) => evaluation.sector);
      expect([...new Set([...sectors, ...mixUnfilled])].sort()).toEqual([...mix].sort());
    }),
  );
});

it('never ranks a setting lower for standing nearer', () => {
  fc.assert(
    fc.property(arbitraryWorld, fc.nat(), (world, n) => {
      const keys = keysOf(world);
      const key = keys[n % Math.max(1, keys.length)] ?? '';
      const rank = (input: MatchInput) =>
        match({ ...input, brief: asking(input, key) }).requested[0]?.rank ??
        Number.POSITIVE_INFINITY;
      const nearer: MatchInput = {
        ...world,
        journeyTo: (setting) => {
          const way = world.journeyTo(setting);
          return way === null || setting.key !== key ? way : { ...way, miles: way.miles / 2 };
        },
      };
      expect(rank(nearer)).toBeLessThanOrEqual(rank(world));
    }),
  );
});

it('never ranks a setting lower for being designated for the need', () => {
  fc.assert(
    fc.property(arbitraryWorld, fc.nat(), (world, n) => {
      const keys = keysOf(world);
      const key = keys[n % Math.max(1, keys.length)] ?? '';
      const brief = asking(world, key);
      const designated = world.candidates.map((candidate) =>
        candidate.setting.key === key
          ? {
              ...candidate,
              provision: {
                ...candidate.provision,
                designatedNeeds: [
                  ...new Set([
                    ...(candidate.provision.designatedNeeds ?? []),
                    brief.request.primaryNeed,
                  ]),
                ],
              },
            }
          : candidate,
      );
      const before = match({ ...world, brief }).requested[0]?.rank ?? Number.POSITIVE_INFINITY;
      const after = match({ ...world, brief, candidates: designated }).requested[0]?.rank;
      expect(after ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(before);
    }),
  );
});

it('says every explanation in whole sentences, and keeps to its schema', () => {
  fc.assert(
    fc.property(arbitraryWorld, (world) => {
      const found = match(world);
      expect($TailoredListProposal.parse(found)).toEqual(found);
      for (const { explanation } of everything(found)) {
        for (const { summary, ...parts } of [explanation.professional, explanation.family]) {
          for (const sentence of [summary, ...Object.values(parts).flat()]) {
            expect(sentence).toMatch(/^[A-Z0-9].*\.$/);
            expect(sentence).not.toMatch(/undefined|null|NaN| {2}|: \.|\(\)/);
          }
        }
      }
    }),
  );
});
