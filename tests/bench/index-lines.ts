import {
  type Brief,
  buildIndexPack,
  openIndexPack,
  type ProvisionIndex,
} from '../../lib/matching/index.ts';
import { inMicroseconds, type Line, single, under } from './line.ts';
import { timeEach } from './timer.ts';
import type { BenchWorld } from './world.ts';

const SNAPSHOT = '0'.repeat(64);
const OPENINGS = 20;

/** Builds the index and opens it. */
export function indexLines({ settings, facts }: BenchWorld): {
  readonly index: ProvisionIndex;
  readonly lines: readonly Line[];
} {
  const start = performance.now();
  const pack = buildIndexPack(settings, facts, SNAPSHOT);
  const built = performance.now() - start;
  const index = open(pack);
  const opening = timeEach(Array.from({ length: OPENINGS }), () => open(pack));
  return {
    index,
    lines: [
      {
        what: 'building the packed index',
        unit: 'ms',
        figure: single(built),
        budget: null,
        note: `${(pack.length / 1e6).toFixed(1)} MB`,
      },
      {
        what: 'opening the packed index',
        unit: 'ms',
        figure: opening,
        budget: under(5, 'ms', opening.median),
        note: `${index.settingCount} settings, ${index.provisionCount} provisions`,
      },
    ],
  };
}

function open(pack: Uint8Array): ProvisionIndex {
  const opened = openIndexPack(pack, SNAPSHOT);
  if (!opened.ok) throw new Error(opened.problem.detail);
  return opened.value;
}

/** The best settings with each criterion's part, warm, and what the first child in a process waits. */
export function bestLines(
  index: ProvisionIndex,
  briefs: readonly Brief[],
  count: number,
): readonly Line[] {
  const start = performance.now();
  for (const brief of briefs.slice(0, 1)) index.best(brief, count);
  const first = performance.now() - start;
  const mean = timeEach(briefs, (brief) => index.best(brief, count));
  const alone = briefs
    .map((brief) => timeEach([brief], (one) => index.best(one, count), 5).median)
    .sort((a, b) => a - b);
  const middle = alone[Math.floor(alone.length / 2)] ?? 0;
  const best = { what: `best ${count} with each criterion's part`, unit: 'µs' } as const;
  return [
    {
      ...best,
      figure: inMicroseconds(mean),
      budget: under(50, 'µs', inMicroseconds(mean).median),
      note: `mean of ${briefs.length} different children in turn`,
    },
    {
      ...best,
      what: `${best.what}, middle child`,
      figure: inMicroseconds(single(middle)),
      budget: under(50, 'µs', inMicroseconds(single(middle)).median),
      note: 'each child again and again',
    },
    {
      ...best,
      what: `${best.what}, first in a process`,
      unit: 'ms',
      figure: single(first),
      budget: null,
      note: 'tables of a year group and kind of request are made when first asked for',
    },
  ];
}
