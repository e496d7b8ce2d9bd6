import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACT_2014,
  CRITERIA,
  completeWeights,
  type PolicyVersion,
  policyInForce,
} from '../../../lib/policy/index.ts';

const DAYS = ['2027-01-01', '2027-01-02', '2027-04-01', '2027-09-01', '2028-02-29'] as const;

function aVersion(version: number, inForceFrom: string): PolicyVersion {
  return {
    authority: '383',
    version,
    basedOn: '2014-act',
    pack: { ...ACT_2014, version: `383-${version}`, inForceFrom },
    reason: 'A reason for it.',
    changes: [],
    publishedAt: '2026-11-23T10:00:00.000Z',
    publishedBy: 'Manager',
  };
}

const versionsFrom = fc
  .array(fc.constantFrom(...DAYS), { maxLength: 8 })
  .map((days) => days.map((day, i) => aVersion(i + 1, day)));

describe('the policy in force', () => {
  it('is never one to come, and no later or higher one stands beside it', () => {
    fc.assert(
      fc.property(versionsFrom, fc.constantFrom(...DAYS), (versions, date) => {
        const inForce = policyInForce(versions, date);
        const begun = versions.filter(({ pack }) => pack.inForceFrom <= date);
        const chosen = begun.find(({ pack }) => pack.version === inForce.version);
        expect(chosen === undefined).toBe(begun.length === 0);
        if (chosen === undefined) return;
        for (const { pack, version } of begun) {
          expect(pack.inForceFrom <= chosen.pack.inForceFrom).toBe(true);
          if (pack.inForceFrom === chosen.pack.inForceFrom)
            expect(version).toBeLessThanOrEqual(chosen.version);
        }
      }),
    );
  });

  it('does not depend on the order of the versions', () => {
    const shuffled = versionsFrom.chain((versions) =>
      fc.tuple(
        fc.constant(versions),
        fc.shuffledSubarray(versions, { minLength: versions.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...DAYS), ([versions, others], date) => {
        expect(policyInForce(others, date)).toBe(policyInForce(versions, date));
      }),
    );
  });
});

describe('completed weights', () => {
  /** Up to six weights, each at most a sixth, so that there is always a rest to share. */
  const given = fc
    .subarray([...CRITERIA], { maxLength: 6 })
    .chain((criteria) =>
      fc.record(
        Object.fromEntries(
          criteria.map((criterion) => [criterion, fc.double({ min: 0, max: 1 / 6, noNaN: true })]),
        ),
      ),
    );

  it('add up to 1, keep what was given, and keep the others in proportion', () => {
    fc.assert(
      fc.property(given, (some) => {
        const completed = completeWeights(ACT_2014.weights, some);
        expect(completed.ok).toBe(true);
        if (!completed.ok) return;
        const weights = completed.value;
        expect(CRITERIA.reduce((sum, criterion) => sum + weights[criterion], 0)).toBeCloseTo(1, 9);
        const others = CRITERIA.filter((criterion) => !(criterion in some));
        for (const criterion of CRITERIA) {
          if (criterion in some) expect(weights[criterion]).toBe(some[criterion]);
        }
        const ratios = others.map((criterion) => weights[criterion] / ACT_2014.weights[criterion]);
        for (const ratio of ratios) expect(ratio).toBeCloseTo(ratios[0] ?? 0, 9);
      }),
    );
  });
});
