import * as z from 'zod';
import { $FigureState, $PublishedBy, type FigureState } from '../../../lib/capacity/index.ts';
import { $Need, $Phase } from '../../../lib/kernel/index.ts';
import { $ProvisionKind } from '../../../lib/register/index.ts';
import type { CoverageRow } from './coverage-row.ts';

const $States = z.record($FigureState, z.int().min(0));
export type StateCounts = z.infer<typeof $States>;

/** Provisions by how old what is published of them is: all together, and by kind, phase, need and who vouches. */
export const $CoverageCounts = z
  .object({
    all: $States,
    byKind: z.partialRecord($ProvisionKind, $States),
    byPhase: z.partialRecord($Phase, $States),
    /** One that is made for several needs counts in each; `not-said` where nobody says. */
    byNeed: z.partialRecord(z.enum([...$Need.options, 'not-said']), $States),
    byPublisher: z.partialRecord($PublishedBy, $States),
  })
  .meta({ id: 'CoverageCounts' });
export type CoverageCounts = z.infer<typeof $CoverageCounts>;

const NONE: StateCounts = { never: 0, 'past-half': 0, ageing: 0, fresh: 0 };

export function countCoverage(rows: readonly CoverageRow[]): CoverageCounts {
  return {
    all: tally(rows.map(({ state }) => state)),
    byKind: by(rows, ({ kind }) => [kind]),
    byPhase: by(rows, ({ phases }) => phases),
    byNeed: by(rows, ({ needs }) => needs ?? ['not-said']),
    byPublisher: by(rows, ({ publishedBy }) => (publishedBy === null ? [] : [publishedBy])),
  };
}

function by<K extends string>(
  rows: readonly CoverageRow[],
  groupsOf: (row: CoverageRow) => readonly K[],
): Partial<Record<K, StateCounts>> {
  const counts: Partial<Record<K, StateCounts>> = {};
  for (const row of rows) {
    for (const group of groupsOf(row)) {
      const before = counts[group] ?? NONE;
      counts[group] = { ...before, [row.state]: before[row.state] + 1 };
    }
  }
  return counts;
}

function tally(states: readonly FigureState[]): StateCounts {
  const counts = { ...NONE };
  for (const state of states) counts[state] += 1;
  return counts;
}
