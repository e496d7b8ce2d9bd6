import { buildIndexPack, openIndexPack, type ProvisionIndex } from '../../lib/matching/index.ts';
import type { PlacementRequest } from '../../lib/requests/index.ts';
import { apiLines } from './api-lines.ts';
import { differences } from './differences.ts';
import { type Line, printLines } from './lines.ts';
import { createNaive } from './peer-naive.ts';
import { createPostgres, HOW_TO_INSTALL, hasPostgres } from './peer-postgres.ts';
import type { Peer } from './peer-query.ts';
import { createSqlite } from './peer-sqlite.ts';
import { peerWorld } from './peer-world.ts';
import { type Timing, timeEach, timeEachAsync } from './timer.ts';
import { benchBrief, benchRequests, benchWorld } from './world.ts';

const BEST = 30;
const BULK_CHILDREN = 20_000;
/** So many are ranked; the figure for all of them is in proportion. */
const BULK_SAMPLE = 1_000;
const COMPARED = 100;
/** The authority with the most plans. */
const LARGE_AUTHORITY = '886';

const { settings, facts, overlay, source } = await benchWorld();
const requests = benchRequests(settings, 600);
const few = requests.slice(0, COMPARED);
const none = new Map<string, never>();
const lines: Line[] = [];
let failed = false;

const buildStart = performance.now();
const pack = buildIndexPack(settings, facts, '0'.repeat(64));
const built = performance.now() - buildStart;
const index = open();
lines.push(
  line('building the packed index', 'ms', once(built), '', `${(pack.length / 1e6).toFixed(1)} MB`),
  line(
    'opening the packed index',
    'ms',
    timeEach(Array.from({ length: 20 }), open),
    'under 5 ms',
    `${index.settingCount} settings, ${index.provisionCount} provisions`,
  ),
);

const briefs = requests.map((request) => benchBrief(request));
const firstStart = performance.now();
if (briefs[0]) index.best(briefs[0], BEST);
const first = performance.now() - firstStart;
const ours = timeEach(briefs, (brief) => index.best(brief, BEST));
const eachAlone = briefs
  .map((brief) => timeEach([brief], (one) => index.best(one, BEST), 5).median)
  .sort((a, b) => a - b);
const middle = (eachAlone[Math.floor(eachAlone.length / 2)] ?? 0) * 1000;
lines.push(
  line(
    `best ${BEST} with each criterion's part`,
    'µs',
    ours,
    'under 50 µs',
    `mean of ${briefs.length} different children in turn; the middle child again and again ${middle.toFixed(0)} µs; the very first in a process ${first.toFixed(0)} ms`,
  ),
);

const world = peerWorld(settings, facts, requests);
await comparePeer('plain objects', createNaive(world), '');
await comparePeer('SQLite in memory', createSqlite(world), 'at least 50 times ours');
if (hasPostgres()) {
  const postgres = await createPostgres(world);
  try {
    await comparePeer('PostgreSQL 15 + PostGIS', postgres.rank, 'at least 50 times ours');
  } finally {
    await postgres.close();
  }
} else {
  const note = `not measured: ${HOW_TO_INSTALL}`;
  lines.push(line('PostgreSQL + PostGIS', 'µs', once(Number.NaN), 'at least 50 times ours', note));
}

const local = settings.filter(({ authorityCode }) => authorityCode === LARGE_AUTHORITY);
const children = benchRequests(local, BULK_SAMPLE, 3).map((request) => benchBrief(request));
for (const child of children.slice(0, COMPARED)) index.tailoredList(child, none, none);
const bulkStart = performance.now();
for (const child of children) index.tailoredList(child, none, none);
const bulk = ((performance.now() - bulkStart) / 1000) * (BULK_CHILDREN / BULK_SAMPLE);
const nearby = children.slice(0, COMPARED);
const plain = timeEach(nearby, (brief) => index.tailoredList(brief, none, none), 5);
const tried = timeEach(
  nearby.map((brief) => ({ ...brief, seed: 'bench' })),
  (brief) => index.tailoredList(brief, none, none),
  5,
);
lines.push(
  line('a list with explanations', 'ms', plain, '', 'children of one large authority'),
  line(
    'its robustness, 10,000 variations of 30 x 7',
    'ms',
    once(tried.median - plain.median),
    'under 10 ms more',
    'median with less median without',
  ),
  line(
    `${BULK_CHILDREN} lists with explanations`,
    's',
    once(bulk),
    'under 30 s',
    `in proportion from ${BULK_SAMPLE} different children of one authority, without robustness`,
  ),
  ...(await apiLines(settings, overlay)),
);
printLines(lines, source, process.argv.includes('--json'));
if (failed) process.exitCode = 1;

function open(): ProvisionIndex {
  const opened = openIndexPack(pack, '0'.repeat(64));
  if (!opened.ok) throw new Error(opened.problem.detail);
  return opened.value;
}

/** The same lists or the benchmark fails; then how much slower. */
async function comparePeer(name: string, peer: Peer, budget: string): Promise<void> {
  const mine = (request: PlacementRequest) =>
    index.best(benchBrief(request), BEST).map(({ provisionId }) => provisionId);
  const theirs = async (request: PlacementRequest) =>
    (await peer(request, BEST)).map(({ id }) => id);
  const different = await differences(few, mine, theirs);
  if (different.length > 0) failed = true;
  const timing = await timeEachAsync(few, (request) => peer(request, BEST), 3);
  const again = timeEach(briefs, (brief) => index.best(brief, BEST), 3);
  const same = `the same lists for ${few.length - different.length} of ${few.length}`;
  const times = `${Math.round(timing.median / again.median)} times ours`;
  lines.push(line(name, 'µs', timing, budget, [times, same, ...different.slice(0, 1)].join('; ')));
}

function once(milliseconds: number): Timing {
  return { median: milliseconds, min: milliseconds, max: milliseconds };
}

function line(
  what: string,
  unit: Line['unit'],
  timing: Timing,
  budget: string,
  note: string,
): Line {
  return { what, unit, timing, budget, note };
}
