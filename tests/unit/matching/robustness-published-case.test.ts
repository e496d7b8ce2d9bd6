import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  type Acceptability,
  acceptability,
  confidenceFactor,
  type UncertainChoice,
} from '../../../lib/matching/robustness/acceptability.ts';
import { Random } from '../../../lib/matching/robustness/random.ts';
import { valuesFrom } from '../../../lib/matching/robustness/sample-values.ts';
import { weightsAnywhere } from '../../../lib/matching/robustness/sample-weights.ts';

const RESULTS = resolve('../shared/data/benchmarks/decision-analysis/known-results.json');

const $Pair = z.tuple([z.number(), z.number()]);
const $Published = z.object({
  smaa_antidepressants: z.object({
    alternatives: z.array(z.string()),
    criteria: z.array(
      z.object({
        ascending: z.boolean(),
        dist: z.enum(['normal', 'lognormal']),
        scale: $Pair,
        params: z.array($Pair),
      }),
    ),
    rank_acceptability: z.record(z.string(), z.array(z.number())),
    central_weights: z.record(z.string(), z.array(z.number())),
    confidence: z.array(z.number()),
  }),
});
type Published = z.infer<typeof $Published>['smaa_antidepressants'];

/** Values run on in a straight line beyond the scale; clipping them there misses the published figures. */
function choiceOf(published: Published): UncertainChoice {
  const random = new Random('published');
  return {
    alternatives: published.alternatives.length,
    criteria: published.criteria.length,
    draws: 20_000,
    sampleWeights: weightsAnywhere(random),
    sampleValues: valuesFrom(
      published.criteria.map(({ ascending, dist, scale: [low, high], params }) => ({
        scale: ascending ? { worst: low, best: high } : { worst: high, best: low },
        measures: params.map(([mean, deviation]) => ({ kind: dist, mean, deviation })),
      })),
      random,
    ),
  };
}

function furthest(found: readonly number[], published: readonly number[]): number {
  expect(found.length).toBe(published.length);
  return Math.max(...published.map((figure, i) => Math.abs((found[i] ?? Number.NaN) - figure)));
}

describe.skipIf(!existsSync(RESULTS))(
  'the published SMAA-2 case (needs ../shared/data/benchmarks/decision-analysis/known-results.json)',
  () => {
    let published: Published;
    let choice: UncertainChoice;
    let found: Acceptability;
    beforeAll(() => {
      published = $Published.parse(JSON.parse(readFileSync(RESULTS, 'utf8'))).smaa_antidepressants;
      choice = choiceOf(published);
      found = acceptability(choice);
    });

    it.each([
      [0, 'Fluoxetine'],
      [1, 'Paroxetine'],
      [2, 'Sertraline'],
      [3, 'Venlafaxine'],
    ])('gives alternative %i, %s, as published', (i, name) => {
      const central = found.centralWeights[i] ?? [];
      const confidence = confidenceFactor(choice, i, central);
      expect(published.alternatives[i]).toBe(name);
      expect(
        furthest(found.rankAcceptability[i] ?? [], published.rank_acceptability[name] ?? []),
      ).toBeLessThanOrEqual(0.02);
      expect(furthest(central, published.central_weights[name] ?? [])).toBeLessThanOrEqual(0.03);
      expect(furthest([confidence], published.confidence.slice(i, i + 1))).toBeLessThanOrEqual(
        0.03,
      );
    });
  },
);
