import { buildIndexPack, openIndexPack } from '../../lib/matching/index.ts';
import { ACT_2014 } from '../../lib/policy/index.ts';
import { createNaive, type PeerBest } from './peer-naive.ts';
import { peerWorld } from './peer-rows.ts';
import { createSqlite } from './peer-sqlite.ts';
import { type Timing, timeEach } from './timer.ts';
import { benchRequests, benchSettings } from './world.ts';

const BEST = 30;
const BULK_CHILDREN = 20_000;
/** So many are ranked; the figure for all of them is in proportion. */
const BULK_SAMPLE = 2_000;

interface Line {
  readonly what: string;
  readonly unit: 'µs' | 'ms' | 's';
  readonly timing: Timing;
  readonly budget: string;
  readonly note: string;
}

const { settings, source } = await benchSettings();
const pack = buildIndexPack(settings, '0'.repeat(64));
const opened = openIndexPack(pack, '0'.repeat(64));
if (!opened.ok) throw new Error(opened.problem.detail);
const index = opened.value;
const requests = benchRequests(settings, 600);
const few = requests.slice(0, 100);

const world = peerWorld(settings);
const naive = createNaive(world);
const sqlite = createSqlite(world, requests);

function sameLists(peer: (request: (typeof few)[number], count: number) => PeerBest[]): number {
  return few.filter((request) => {
    const ours = index.best(request, ACT_2014, BEST).map(({ provisionId }) => provisionId);
    return JSON.stringify(ours) === JSON.stringify(peer(request, BEST).map(({ id }) => id));
  }).length;
}

const ours = timeEach(requests, (request) => index.best(request, ACT_2014, BEST));
const eachOnce = requests.map(
  (request) => timeEach([request], (r) => index.best(r, ACT_2014, BEST), 5).median,
);
const middleChild = eachOnce.sort((a, b) => a - b)[Math.floor(eachOnce.length / 2)] ?? 0;
const naiveTiming = timeEach(few, (request) => naive(request, BEST), 3);
const sqliteTiming = timeEach(few, (request) => sqlite(request, BEST), 3);
const loading = timeEach(Array.from({ length: 20 }), () => openIndexPack(pack, '0'.repeat(64)));
const lists = timeEach(few, (request) => index.tailoredList(request, ACT_2014, new Map()), 5);
const selecting = timeEach(few, (request) => index.select(request, ACT_2014), 5);

const children = benchRequests(settings, BULK_SAMPLE, 3);
const bulkStart = performance.now();
for (const child of children) index.tailoredList(child, ACT_2014, new Map());
const bulk = ((performance.now() - bulkStart) / 1000) * (BULK_CHILDREN / BULK_SAMPLE);

const ratio = (peer: Timing) =>
  `${Math.round(peer.median / ours.median)} times ours; same lists for`;
const lines: readonly Line[] = [
  {
    what: `best ${BEST} with each criterion's part`,
    unit: 'µs',
    timing: ours,
    budget: 'under 50 µs',
    note: `mean of ${requests.length} children; the middle child ${(middleChild * 1000).toFixed(1)} µs`,
  },
  {
    what: 'the same in plain objects',
    unit: 'µs',
    timing: naiveTiming,
    budget: '',
    note: `${ratio(naiveTiming)} ${sameLists(naive)} of ${few.length}`,
  },
  {
    what: 'the same in SQLite',
    unit: 'µs',
    timing: sqliteTiming,
    budget: 'at least 50 times ours',
    note: `${ratio(sqliteTiming)} ${sameLists(sqlite)} of ${few.length}`,
  },
  {
    what: 'opening the packed index',
    unit: 'ms',
    timing: loading,
    budget: 'under 5 ms',
    note: `${(pack.length / 1e6).toFixed(1)} MB`,
  },
  {
    what: 'selecting what a list shows',
    unit: 'ms',
    timing: selecting,
    budget: '',
    note: 'shortlist, sectors, misses, evaluated',
  },
  { what: 'a list with explanations', unit: 'ms', timing: lists, budget: '', note: '' },
  {
    what: `${BULK_CHILDREN} lists with explanations`,
    unit: 's',
    timing: { median: bulk, min: bulk, max: bulk },
    budget: 'under 30 s',
    note: `in proportion from ${BULK_SAMPLE} different children, one run`,
  },
];

if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify({ source, node: process.version, lines }, null, 2)}\n`);
} else {
  process.stdout.write(
    `${source}; Node ${process.version}; PostgreSQL was not measured: the benchmark starts no server.\n`,
  );
  for (const { what, unit, timing, budget, note } of lines) {
    const scale = unit === 'µs' ? 1000 : 1;
    const [median, min, max] = [timing.median, timing.min, timing.max].map((ms) =>
      (ms * scale).toFixed(1),
    );
    process.stdout.write(
      `${what.padEnd(40)} ${median} ${unit} (${min} to ${max})  ${budget ? `[${budget}] ` : ''}${note}\n`,
    );
  }
}
