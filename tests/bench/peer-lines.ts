import type { ProvisionIndex } from '../../lib/matching/index.ts';
import type { PlacementRequest } from '../../lib/requests/index.ts';
import { differences } from './differences.ts';
import { atLeast, inMicroseconds, type Line } from './line.ts';
import type { Peer } from './peer.ts';
import { createNaive } from './peer-naive.ts';
import { createPostgres } from './peer-postgres.ts';
import { createSqlite, hasSqlite } from './peer-sqlite.ts';
import type { PeerWorld } from './peer-world.ts';
import { HOW_TO_INSTALL, postgresVersion } from './postgres-cluster.ts';
import { timeEach, timeEachAsync } from './timer.ts';
import { benchBrief } from './world.ts';

const TIMES_SLOWER = 50;
const RUNS = 5;

export interface PeerLines {
  readonly lines: readonly Line[];
  /** Where a peer gives other lists, in words. */
  readonly different: readonly string[];
}

/** Every peer: the same lists, and how many times slower it is than ours over the same children in turn. */
export async function peerLines(
  index: ProvisionIndex,
  world: PeerWorld,
  requests: readonly PlacementRequest[],
  count: number,
): Promise<PeerLines> {
  const compare = (name: string, peer: Peer, isHeld: boolean) =>
    comparePeer(index, requests, count, name, peer, isHeld);
  const found = [
    await compare('plain objects', createNaive(world), false),
    hasSqlite()
      ? await compare('SQLite in memory', await createSqlite(world), true)
      : notMeasured('SQLite in memory', 'this version of Node has none: 22.5 or later has'),
    await comparePostgres(world, compare),
  ];
  return {
    lines: found.flatMap(({ lines }) => lines),
    different: found.flatMap(({ different }) => different),
  };
}

async function comparePostgres(
  world: PeerWorld,
  compare: (name: string, peer: Peer, isHeld: boolean) => Promise<PeerLines>,
): Promise<PeerLines> {
  const version = postgresVersion();
  if (version === null) {
    return notMeasured('PostgreSQL + PostGIS', `not installed: ${HOW_TO_INSTALL}`);
  }
  const postgres = await createPostgres(world, version);
  try {
    return await compare(`PostgreSQL ${version} + PostGIS`, postgres.rank, true);
  } finally {
    await postgres.close();
  }
}

function notMeasured(what: string, note: string): PeerLines {
  return {
    lines: [{ what, unit: 'µs', figure: null, budget: null, note }],
    different: [],
  };
}

async function comparePeer(
  index: ProvisionIndex,
  requests: readonly PlacementRequest[],
  count: number,
  name: string,
  peer: Peer,
  isHeld: boolean,
): Promise<PeerLines> {
  const briefs = requests.map((request) => benchBrief(request));
  const different = await differences(
    requests,
    (request) => index.best(benchBrief(request), count).map(({ provisionId }) => provisionId),
    async (request) => (await peer(request, count)).map(({ id }) => id),
  );
  const theirs = await timeEachAsync(requests, (request) => peer(request, count), RUNS);
  const ours = timeEach(briefs, (brief) => index.best(brief, count));
  const times = {
    median: theirs.median / ours.median,
    min: theirs.min / ours.max,
    max: theirs.max / ours.min,
  };
  const same = `the same lists for ${requests.length - different.length} of ${requests.length}`;
  const [first] = different;
  return {
    different: different.map((each) => `${name}: ${each}`),
    lines: [
      {
        what: name,
        unit: 'µs',
        figure: inMicroseconds(theirs),
        budget: null,
        note: first === undefined ? same : `${same}; ${first}`,
      },
      {
        what: `${name} against ours`,
        unit: 'times',
        figure: times,
        budget: isHeld ? atLeast(TIMES_SLOWER, 'times', times.median) : null,
        note: `ours ${(ours.median * 1000).toFixed(0)} µs, the same children in turn`,
      },
    ],
  };
}
