import pg from 'pg';
import * as z from 'zod';
import { bestOfEach, type Peer } from './peer.ts';
import { type Dialect, rankSql } from './peer-sql.ts';
import { type Column, cheapestOf, ENOUGH_NEARBY, peerTables } from './peer-tables.ts';
import { isDay, searchValues, type Value } from './peer-values.ts';
import type { PeerWorld } from './peer-world.ts';
import { startPostgres } from './postgres-cluster.ts';

/** The values of the statement in order, each with its type. */
const GIVEN: readonly (readonly [name: Value, type: 'int' | 'float8' | 'text'])[] = [
  ['easting', 'float8'],
  ['northing', 'float8'],
  ['yearGroup', 'int'],
  ['fitKind', 'text'],
  ['costKind', 'text'],
  ['age', 'int'],
  ['otherSex', 'int'],
  ['basisBit', 'int'],
  ['start', 'int'],
  ['walking', 'float8'],
  ['perMile', 'float8'],
  ['assistant', 'float8'],
  ['reference', 'float8'],
  ['radius', 'float8'],
  ['slack', 'float8'],
  ['costSlack', 'float8'],
  ['before', 'int'],
  ['limit', 'int'],
];

function parameter(name: Value): string {
  const at = GIVEN.findIndex(([given]) => given === name);
  return `$${at + 1}::${GIVEN[at]?.[1]}`;
}

const HOME = `ST_SetSRID(ST_MakePoint(${parameter('easting')}, ${parameter('northing')}), 27700)`;
const DIALECT: Dialect = {
  least: 'least',
  greatest: 'greatest',
  value: parameter,
  nearby: `o.point && ST_Expand(${HOME}, ${parameter('radius')})`,
  // The planner cannot know that few offers meet the condition; the fence makes it go by the index.
  eachClass: (condition) =>
    `need f CROSS JOIN LATERAL (SELECT * FROM offer o WHERE ${condition} OFFSET 0) o`,
};
/** Metres to the farthest of the nearest offers, by the GiST index. */
const RADIUS = `SELECT coalesce(max(metres), 0) AS radius FROM (
  SELECT point <-> ${HOME} AS metres FROM offer WHERE yearGroup = ${parameter('yearGroup')} ORDER BY 1 LIMIT ${ENOUGH_NEARBY}) AS nearest`;

const $Radius = z.object({ radius: z.number() });
const $Row = z.object({ id: z.string(), settingKey: z.string(), score: z.number() });

export interface PostgresPeer {
  readonly rank: Peer;
  close(): Promise<void>;
}

/**
 * PostgreSQL with PostGIS: offers partitioned by year group, each partition with a GiST index on its points and
 * one on class and own parts; covering indexes for need fit and prices; prepared statements; jit off.
 */
export async function createPostgres(world: PeerWorld, version: string): Promise<PostgresPeer> {
  const cluster = startPostgres(version);
  const client = new pg.Client({ host: cluster.host, user: 'bench', database: 'postgres' });
  const close = async () => {
    await client.end().catch(() => {});
    cluster.stop();
  };
  try {
    await client.connect();
    await fill(client, world);
  } catch (error) {
    await close();
    throw error;
  }
  const text = { day: rankSql(true, DIALECT), residential: rankSql(false, DIALECT) };
  const cheapest = cheapestOf(world);
  const rank: Peer = async (request, count) => {
    const { easting, northing } = request.home.point;
    const nearest = await client.query({
      name: 'radius',
      text: RADIUS,
      values: [easting, northing, request.yearGroup],
    });
    const { radius } = $Radius.parse(nearest.rows[0]);
    const given = searchValues(request, count, radius, cheapest);
    const name = isDay(request) ? 'day' : 'residential';
    const values = GIVEN.map(([key]) => given[key]);
    const { rows } = await client.query({ name, text: text[name], values });
    return bestOfEach(
      rows.map((row) => $Row.parse(row)),
      count,
    );
  };
  return { rank, close };
}

const KINDS = { int: 'int', real: 'float8', text: 'text COLLATE "C"' } as const;
const YEARS = Array.from({ length: 14 }, (_none, year) => year);

async function fill(client: pg.Client, world: PeerWorld): Promise<void> {
  await client.query('CREATE EXTENSION postgis');
  for (const { name, columns, rows } of peerTables(world)) {
    const defined = columns.map(([column, kind]) => `${column} ${KINDS[kind]}`).join(', ');
    if (name === 'offer') {
      await client.query(
        `CREATE TABLE offer (${defined}, point geometry(Point, 27700)) PARTITION BY LIST (yearGroup);
        ${YEARS.map((year) => `CREATE TABLE offer_${year} PARTITION OF offer FOR VALUES IN (${year});`).join('\n')}`,
      );
      const point = 'ST_SetSRID(ST_MakePoint(easting, northing), 27700)';
      // By class and own parts, so that what is read together stands together.
      const order = 'ORDER BY yearGroup, needClass, own DESC';
      await insert(client, name, columns, rows, `, ${point}`, order);
    } else {
      await client.query(`CREATE TABLE ${name} (${defined})`);
      await insert(client, name, columns, rows);
    }
  }
  await client.query(`CREATE INDEX ON offer USING gist (point);
    CREATE INDEX ON offer (needClass, own);
    CREATE UNIQUE INDEX ON need (kind, needClass) INCLUDE (fit);
    CREATE UNIQUE INDEX ON price (kind, priceKey) INCLUDE (low, high)`);
  for (const table of ['offer', 'need', 'price']) await client.query(`VACUUM ANALYZE ${table}`);
}

const ARRAYS = { int: 'int', real: 'float8', text: 'text' } as const;

async function insert(
  client: pg.Client,
  table: string,
  columns: readonly Column[],
  rows: readonly (readonly unknown[])[],
  more = '',
  order = '',
): Promise<void> {
  const names = columns.map(([name]) => name).join(', ');
  const unnest = columns.map(([, kind], i) => `$${i + 1}::${ARRAYS[kind]}[]`).join(', ');
  await client.query(
    `INSERT INTO ${table} SELECT ${names}${more} FROM unnest(${unnest}) AS given(${names}) ${order}`,
    columns.map((_column, i) => rows.map((row) => row[i])),
  );
}
