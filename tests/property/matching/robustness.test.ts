import fc from 'fast-check';
import { expect, it } from 'vitest';
import { acceptability } from '../../../lib/matching/robustness/acceptability.ts';
import { nextChange } from '../../../lib/matching/robustness/next-change.ts';
import type { OrderedEntry } from '../../../lib/matching/robustness/ordered-entry.ts';
import { Random } from '../../../lib/matching/robustness/random.ts';
import { robustnessOf } from '../../../lib/matching/robustness/robustness-of.ts';
import { valuesFrom } from '../../../lib/matching/robustness/sample-values.ts';
import { weightsAnywhere, weightsWithin } from '../../../lib/matching/robustness/sample-weights.ts';
import { ACT_2014, CRITERIA, type Criterion, completeWeights } from '../../../lib/policy/index.ts';

type Weights = Record<Criterion, number>;

/** Weights that add up to 1, some of them 0. */
const $weights: fc.Arbitrary<Weights> = fc
  .tuple(...CRITERIA.map(() => fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 10 }))))
  .filter((parts) => parts.some((part) => part > 0))
  .map((parts) => {
    const sum = parts.reduce((a, b) => a + b, 0);
    const weights = { ...ACT_2014.weights };
    CRITERIA.forEach((criterion, c) => {
      weights[criterion] = (parts[c] ?? 0) / sum;
    });
    return weights;
  });

/** Few values, so that ties are common; some unknown between a low and a high. */
const $value = fc
  .tuple(
    fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 }),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([three, kind]) => {
    const [low = 0, value = 0, high = 0] = three.sort((a, b) => a - b).map((n) => n / 20);
    return kind > 0 ? { low: value, value, high: value } : { low, value, high };
  });

function scoreOf({ criteria }: OrderedEntry, weights?: Weights): number {
  const sum = criteria.reduce(
    (total, { criterion, weight, value }) => total + (weights?.[criterion] ?? weight) * value,
    0,
  );
  return Math.round(sum * 1e9) / 1e9;
}

/** Entries in the order of a list: by score, ties by key. */
const $entries = fc
  .tuple(
    $weights,
    fc.array(fc.array($value, { minLength: CRITERIA.length, maxLength: CRITERIA.length }), {
      minLength: 1,
      maxLength: 9,
    }),
  )
  .map(([weights, rows]) => {
    const entries: OrderedEntry[] = rows.map((values, i) => ({
      settingKey: String(100_001 + i),
      criteria: CRITERIA.map((criterion, c) => ({
        criterion,
        weight: weights[criterion],
        ...(values[c] ?? { low: 0, value: 0, high: 0 }),
      })),
    }));
    return { weights, entries: entries.sort((a, b) => scoreOf(b) - scoreOf(a)) };
  });

const known = (entries: readonly OrderedEntry[]): OrderedEntry[] =>
  entries.map(({ settingKey, criteria }) => ({
    settingKey,
    criteria: criteria.map((c) => ({ ...c, low: c.value, high: c.value })),
  }));

const $tolerance = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);
const $size = fc.integer({ min: 1, max: 10 });

it('draws weights that add up to 1 and keep to their ranges, those of 0 at 0', () => {
  fc.assert(
    fc.property($weights, $tolerance, fc.string(), (weights, tolerance, seed) => {
      const given = CRITERIA.map((criterion) => weights[criterion]);
      const sample = weightsWithin(given, tolerance, new Random(seed));
      const out = new Float64Array(given.length);
      for (let draw = 0; draw < 50; draw += 1) {
        sample(out);
        expect(Math.abs(out.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-9);
        given.forEach((weight, c) => {
          expect(Math.abs((out[c] ?? 1) - weight)).toBeLessThanOrEqual(weight * tolerance + 1e-9);
          if (weight === 0) expect(out[c]).toBe(0);
        });
      }
    }),
  );
});

it('counts what sorting every draw counts, each rank and each alternative once', () => {
  const $choice = fc.record({
    alternatives: fc.integer({ min: 1, max: 11 }),
    criteria: fc.integer({ min: 1, max: 4 }),
    ranks: fc.integer({ min: 1, max: 12 }),
    seed: fc.string(),
  });
  fc.assert(
    fc.property($choice, ({ alternatives, criteria, ranks, seed }) => {
      const draws = 60;
      const samplers = () => {
        const random = new Random(seed);
        const normal = { kind: 'normal', mean: 0.5, deviation: 0.2 } as const;
        const measures = Array.from({ length: alternatives }, () => normal);
        const criterion = { scale: { worst: 0, best: 1 }, measures };
        return {
          sampleWeights: weightsAnywhere(random),
          sampleValues: valuesFrom(
            Array.from({ length: criteria }, () => criterion),
            random,
          ),
        };
      };
      const all = acceptability({ alternatives, criteria, draws, ...samplers() });
      const best = acceptability({ alternatives, criteria, draws, ranks, ...samplers() });

      const { sampleWeights, sampleValues } = samplers();
      const weights = new Float64Array(criteria);
      const values = new Float64Array(criteria * alternatives);
      const counts = Array.from({ length: alternatives }, () =>
        Array.from({ length: alternatives }, () => 0),
      );
      for (let draw = 0; draw < draws; draw += 1) {
        sampleWeights(weights);
        sampleValues(values);
        const scores = counts.map((_, i) =>
          weights.reduce((sum, w, c) => sum + w * (values[c * alternatives + i] ?? 0), 0),
        );
        const order = scores.map((score, i) => ({ score, i })).sort((a, b) => b.score - a.score);
        order.forEach(({ i }, rank) => {
          const row = counts[i] ?? [];
          row[rank] = (row[rank] ?? 0) + 1;
        });
      }
      const shares = counts.map((row) => row.map((count) => count / draws));
      expect(all.rankAcceptability).toEqual(shares);
      expect(best.rankAcceptability).toEqual(shares.map((row) => row.slice(0, ranks)));
      for (let k = 0; k < alternatives; k += 1) {
        const row = all.rankAcceptability[k] ?? [];
        const column = all.rankAcceptability.map((each) => each[k] ?? 0);
        expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        expect(column.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      }
    }),
  );
});

it('gives exactly the order of the list where all is known and no weight varies', () => {
  fc.assert(
    fc.property($entries, $size, fc.string(), ({ entries }, size, seed) => {
      const policy = { robustness: { tolerance: 0, draws: 100, among: 100 } };
      const found = robustnessOf(known(entries), policy, { seed, size });
      const shares = [...found.values()].map(({ first, inList }) => ({ first, inList }));
      expect([...found.keys()]).toEqual(entries.map(({ settingKey }) => settingKey));
      expect(shares).toEqual(
        entries.map((_, i) => ({ first: i === 0 ? 1 : 0, inList: i < size ? 1 : 0 })),
      );
    }),
  );
});

it('never puts first an entry that another, before it, equals or betters on everything', () => {
  const $worse = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(
      $entries,
      fc.nat(),
      $worse,
      $tolerance,
      fc.string(),
      (world, n, worse, ...drawn) => {
        const [tolerance, seed] = drawn;
        const better = world.entries[n % world.entries.length];
        fc.pre(better !== undefined);
        const dominated: OrderedEntry = {
          settingKey: '200001',
          criteria: better.criteria.map((criterion, c) => {
            const high = (criterion.low * (worse[c] ?? 0)) / 4;
            return { ...criterion, low: 0, value: high, high };
          }),
        };
        const entries = [...world.entries, dominated].sort((a, b) => scoreOf(b) - scoreOf(a));
        const policy = { robustness: { tolerance, draws: 100, among: 100 } };
        const found = robustnessOf(entries, policy, { seed, size: 3 });
        expect(found.get('200001')?.first).toBe(0);
      },
    ),
  );
});

it('names a change that moves one past the other, and of which less does not', () => {
  fc.assert(
    fc.property($entries, ({ weights, entries }) => {
      const [upper, lower] = entries;
      fc.pre(upper !== undefined && lower !== undefined);
      const passes = (criterion: Criterion, to: number) => {
        const changed = completeWeights(weights, { [criterion]: to });
        return changed.ok && scoreOf(lower, changed.value) > scoreOf(upper, changed.value);
      };
      const change = nextChange(upper, lower);
      if (change !== null) {
        expect(change.from).toBe(weights[change.criterion]);
        expect(change.to).toBe(Number(change.to.toFixed(4)));
        expect(passes(change.criterion, change.to)).toBe(true);
      }
      // Leads are straight lines in a weight: what does not pass at the end of a range does not within.
      const less = change === null ? 1 : Math.abs(change.to - change.from) - 1e-3;
      for (const criterion of less > 0 ? CRITERIA : []) {
        const from = weights[criterion];
        expect(passes(criterion, Math.min(1, from + less))).toBe(false);
        expect(passes(criterion, Math.max(0, from - less))).toBe(false);
      }
    }),
  );
});
