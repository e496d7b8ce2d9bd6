import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { bestOfEach, type Dialect, type Peer, rankSql, valuesOf } from './peer-query.ts';
import type { PeerWorld } from './peer-world.ts';

const DIALECT: Dialect = {
  least: 'min',
  greatest: 'max',
  real: 'REAL',
  round: (x) => `round(${x})`,
  value: (name) => `$${name}`,
  text: '',
};
const $Row = z.object({ id: z.string(), settingKey: z.string(), score: z.number() });

/** SQLite in memory, in this process, with indexes and prepared statements. */
export function createSqlite(world: PeerWorld): Peer {
  const db = new DatabaseSync(':memory:');
  db.exec(`CREATE TABLE provision (n INTEGER PRIMARY KEY, id TEXT, settingKey TEXT, easting INT, northing INT, lowAge INT, highAge INT, sex INT, bases INT, opens TEXT, closes TEXT, needClass INT, priceKey INT, inclusion REAL, quality REAL);
    CREATE TABLE place (yearGroup INT, n INT, part REAL, peers REAL, free INT, PRIMARY KEY (yearGroup, n)) WITHOUT ROWID;
    CREATE TABLE fit (kind TEXT, needClass INT, fit REAL, PRIMARY KEY (kind, needClass)) WITHOUT ROWID;
    CREATE TABLE cost (kind TEXT, priceKey INT, free INT, low REAL, high REAL, PRIMARY KEY (kind, priceKey, free)) WITHOUT ROWID;
    BEGIN`);
  const provision = db.prepare(`INSERT INTO provision VALUES (${'?,'.repeat(14)}?)`);
  for (const r of world.rows) {
    provision.run(
      ...[r.n, r.id, r.settingKey, r.easting, r.northing, r.lowAge, r.highAge, r.sex, r.bases],
      ...[r.opens, r.closes, r.needClass, r.priceKey, r.inclusion, r.quality],
    );
  }
  const place = db.prepare('INSERT INTO place VALUES (?, ?, ?, ?, ?)');
  for (const p of world.places) place.run(p.yearGroup, p.n, p.part, p.peers, p.free);
  const fit = db.prepare('INSERT INTO fit VALUES (?, ?, ?)');
  for (const f of world.fits) fit.run(f.kind, f.needClass, f.fit);
  const cost = db.prepare('INSERT INTO cost VALUES (?, ?, ?, ?, ?)');
  for (const c of world.costs) cost.run(c.kind, c.priceKey, c.free, c.low, c.high);
  db.exec(`COMMIT;
    CREATE INDEX by_age ON provision (highAge, lowAge, sex, bases); ANALYZE;`);
  const day = db.prepare(rankSql('day', DIALECT));
  const residential = db.prepare(rankSql('residential', DIALECT));
  return async (request, count) => {
    const statement = request.basis === 'day' ? day : residential;
    return bestOfEach(
      statement.all(valuesOf(request, count)).map((row) => $Row.parse(row)),
      count,
    );
  };
}
