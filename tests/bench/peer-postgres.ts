import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import * as z from 'zod';
import {
  bestOfEach,
  type Dialect,
  type Peer,
  rankSql,
  type Value,
  valuesOf,
} from './peer-query.ts';
import type { PeerWorld } from './peer-world.ts';

const BIN = '/usr/lib/postgresql/15/bin';
const POSTGIS = '/usr/share/postgresql/15/extension/postgis.control';
export const HOW_TO_INSTALL = 'apt-get install postgresql-15 postgresql-15-postgis-3';

export function hasPostgres(): boolean {
  return existsSync(join(BIN, 'postgres')) && existsSync(POSTGIS);
}

const ORDER: readonly Value[] = [
  ...(['easting', 'northing', 'yearGroup', 'fitKind', 'costKind', 'age', 'otherSex'] as const),
  ...(['basisBit', 'start', 'walking', 'perMile', 'assistant', 'reference', 'limit'] as const),
];
const TYPES: Readonly<Partial<Record<Value, string>>> = {
  fitKind: 'text',
  costKind: 'text',
  start: 'text',
  walking: 'float8',
  perMile: 'float8',
  assistant: 'float8',
  reference: 'float8',
};
const DIALECT: Dialect = {
  least: 'least',
  greatest: 'greatest',
  real: 'float8',
  round: (x) => `round(${x})`,
  value: (name) => `$${ORDER.indexOf(name) + 1}::${TYPES[name] ?? 'int'}`,
  text: ' COLLATE "C"',
};
const $Row = z.object({ id: z.string(), settingKey: z.string(), score: z.number() });

/** A cluster of its own in a temporary folder, on a socket there, thrown away afterwards. */
export interface PostgresPeer {
  readonly rank: Peer;
  close(): Promise<void>;
}

/**
 * PostgreSQL with PostGIS: a GiST index on the points, a partial index for each year group, the rest by primary
 * keys, prepared statements, jit off. No radius: by these weights a good provision far away can stand among the
 * best 30, so any would change the lists.
 */
export async function createPostgres(world: PeerWorld): Promise<PostgresPeer> {
  const dir = mkdtempSync(join(tmpdir(), 'rightplace-bench-pg-'));
  const run = (program: string, ...args: string[]) => {
    const asPostgres = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
    const [command = '', ...rest] = [...asPostgres, join(BIN, program), ...args];
    execFileSync(command, rest, { cwd: dir, stdio: 'ignore' });
  };
  if (process.getuid?.() === 0) execFileSync('chown', ['postgres', dir]);
  run('initdb', '-D', join(dir, 'data'), '-A', 'trust', '-U', 'bench', '-E', 'UTF8', '--no-sync');
  const options = `-c listen_addresses= -c unix_socket_directories=${dir} -c fsync=off -c jit=off -c shared_buffers=512MB -c work_mem=64MB`;
  run('pg_ctl', '-D', join(dir, 'data'), '-o', options, '-w', '-l', join(dir, 'log'), 'start');
  const client = new pg.Client({ host: dir, user: 'bench', database: 'postgres' });
  const close = async () => {
    await client.end().catch(() => {});
    run('pg_ctl', '-D', join(dir, 'data'), '-m', 'immediate', 'stop');
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    await client.connect();
    await fill(client, world);
  } catch (error) {
    await close();
    throw error;
  }
  const text = { day: rankSql('day', DIALECT), residential: rankSql('residential', DIALECT) };
  const rank: Peer = async (request, count) => {
    const name = request.basis === 'day' ? 'day' : 'residential';
    const given = valuesOf(request, count);
    const values = ORDER.map((key) => given[key]);
    const { rows } = await client.query({ name, text: text[name], values });
    return bestOfEach(
      rows.map((row) => $Row.parse(row)),
      count,
    );
  };
  return { rank, close };
}

async function fill(client: pg.Client, world: PeerWorld): Promise<void> {
  await client.query(`CREATE EXTENSION postgis;
    CREATE TABLE provision (n int PRIMARY KEY, id text, settingKey text, easting int, northing int, lowAge int, highAge int, sex int, bases int, opens text COLLATE "C", closes text COLLATE "C", needClass int, priceKey int, inclusion float8, quality float8, point geometry(Point, 27700));
    CREATE TABLE place (n int, yearGroup int, part float8, peers float8, free int);
    CREATE TABLE fit (kind text, needClass int, fit float8);
    CREATE TABLE cost (kind text, priceKey int, free int, low float8, high float8)`);
  const { rows, places, fits, costs } = world;
  await insert(
    client,
    'provision',
    'int,text,text,int,int,int,int,int,int,text,text,int,int,float8,float8',
    rows.map((r) => [
      ...[r.n, r.id, r.settingKey, r.easting, r.northing, r.lowAge, r.highAge, r.sex, r.bases],
      ...[r.opens, r.closes, r.needClass, r.priceKey, r.inclusion, r.quality],
    ]),
    ', ST_SetSRID(ST_MakePoint(c4, c5), 27700)',
  );
  await insert(
    client,
    'place',
    'int,int,float8,float8,int',
    places.map((p) => [p.n, p.yearGroup, p.part, p.peers, p.free]),
  );
  await insert(
    client,
    'fit',
    'text,int,float8',
    fits.map((f) => [f.kind, f.needClass, f.fit]),
  );
  await insert(
    client,
    'cost',
    'text,int,int,float8,float8',
    costs.map((c) => [c.kind, c.priceKey, c.free, c.low, c.high]),
  );
  const years = Array.from({ length: 14 }, (_none, year) => year);
  await client.query(`CREATE INDEX ON provision USING gist (point);
    CREATE UNIQUE INDEX ON fit (kind, needClass) INCLUDE (fit);
    CREATE UNIQUE INDEX ON cost (kind, priceKey, free) INCLUDE (low, high);
    ${years.map((year) => `CREATE UNIQUE INDEX ON place (n) INCLUDE (part, peers, free) WHERE yearGroup = ${year}; CREATE INDEX ON provision (n) WHERE highAge > ${year + 4} AND (lowAge <= ${year + 4} OR (lowAge = 5 AND ${year + 4} = 4));`).join('\n')}`);
  for (const table of ['provision', 'place', 'fit', 'cost']) {
    await client.query(`VACUUM ANALYZE ${table}`);
  }
}

const AT_ONCE = 50_000;

async function insert(
  client: pg.Client,
  table: string,
  types: string,
  rows: readonly (readonly unknown[])[],
  more = '',
): Promise<void> {
  const kinds = types.split(',');
  const names = kinds.map((_kind, i) => `c${i + 1}`);
  const unnest = kinds.map((kind, i) => `$${i + 1}::${kind}[]`).join(', ');
  const text = `INSERT INTO ${table} SELECT ${names.join(', ')}${more} FROM unnest(${unnest}) AS given(${names.join(', ')})`;
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE);
    await client.query(
      text,
      kinds.map((_kind, i) => some.map((row) => row[i])),
    );
  }
}
