import { isBuiltin } from 'node:module';
import * as z from 'zod';
import { bestOfEach, type Peer } from './peer.ts';
import { type Dialect, rankSql } from './peer-sql.ts';
import { cheapestOf, ENOUGH_NEARBY, peerTables } from './peer-tables.ts';
import { isDay, searchValues } from './peer-values.ts';
import type { PeerWorld } from './peer-world.ts';

const NEARBY =
  'o.easting BETWEEN $easting - $radius AND $easting + $radius AND o.northing BETWEEN $northing - $radius AND $northing + $radius';
const DIALECT: Dialect = {
  least: 'min',
  greatest: 'max',
  value: (name) => `$${name}`,
  nearby: NEARBY,
  // A cross join keeps the order: classes first, each with its few offers.
  eachClass: (condition) => `need f CROSS JOIN offer o ON ${condition}`,
};
/** Metres. */
const RADII = [5_000, 10_000, 20_000, 40_000, 80_000, 160_000];
const $Row = z.object({ id: z.string(), settingKey: z.string(), score: z.number() });

/** Node has it from 22.5 on. */
export function hasSqlite(): boolean {
  return isBuiltin('node:sqlite');
}

/** SQLite in memory, in this process, with indexes and prepared statements. */
export async function createSqlite(world: PeerWorld): Promise<Peer> {
  const { DatabaseSync } = await import('node:sqlite');
  const db = new DatabaseSync(':memory:');
  for (const { name, columns, rows } of peerTables(world)) {
    const defined = columns.map(([column, kind]) => `${column} ${kind}`);
    db.exec(`CREATE TABLE ${name} (${defined.join(', ')}); BEGIN`);
    const insert = db.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => '?').join(', ')})`);
    for (const row of rows) insert.run(...row);
    db.exec('COMMIT');
  }
  db.exec(`CREATE INDEX offer_by_own ON offer (yearGroup, needClass, own);
    CREATE INDEX offer_by_place ON offer (yearGroup, easting, northing);
    CREATE UNIQUE INDEX need_by_class ON need (kind, needClass, fit);
    CREATE UNIQUE INDEX price_by_key ON price (kind, priceKey, low, high);
    ANALYZE`);
  const day = db.prepare(rankSql(true, DIALECT));
  const residential = db.prepare(rankSql(false, DIALECT));
  const counted = db.prepare(
    `SELECT 1 FROM offer o WHERE o.yearGroup = $yearGroup AND ${NEARBY} LIMIT 1 OFFSET ${ENOUGH_NEARBY - 1}`,
  );
  const cheapest = cheapestOf(world);
  return async (request, count) => {
    const { easting, northing } = request.home.point;
    const { yearGroup } = request;
    const holdsEnough = (radius: number) =>
      counted.get({ easting, northing, yearGroup, radius }) !== undefined;
    const radius = RADII.find(holdsEnough) ?? RADII.at(-1) ?? 0;
    const statement = isDay(request) ? day : residential;
    return bestOfEach(
      statement.all(searchValues(request, count, radius, cheapest)).map((row) => $Row.parse(row)),
      count,
    );
  };
}
