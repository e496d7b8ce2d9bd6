import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { ageOfYearGroup, BASES } from '../../lib/kernel/index.ts';
import { ACT_2014, type Scale } from '../../lib/policy/index.ts';
import type { PlacementRequest } from '../../lib/requests/index.ts';
import type { PeerBest } from './peer-naive.ts';
import { classParts, kindOf, type PeerWorld } from './peer-rows.ts';

const $Row = z.object({
  id: z.string(),
  settingKey: z.string(),
  score: z.number(),
  miles: z.number(),
  needFit: z.number(),
  distance: z.number(),
});

/** The published scale as SQL: straight lines between its corners. */
function scaleSql(scale: Scale): string {
  const pieces = scale.slice(1).map(([x, y], i) => {
    const [x0, y0] = scale[i] ?? [0, 0];
    return `WHEN miles <= ${x} THEN ${y0} + (miles - ${x0}) / ${x - x0}.0 * (${y - y0})`;
  });
  const [first, last] = [scale[0], scale.at(-1)];
  return `CASE WHEN miles <= ${first?.[0]} THEN ${first?.[1]} ${pieces.join(' ')} ELSE ${last?.[1]} END`;
}

function statementSql(scale: Scale): string {
  return `WITH near AS MATERIALIZED (
      SELECT p.id, p.settingKey, c.needFit, c.others,
             sqrt((p.easting - $e) * (p.easting - $e) + (p.northing - $n) * (p.northing - $n)) * ${ACT_2014.travel.detourFactor} / 1609.344 AS miles
      FROM provision p JOIN class c ON c.kind = $kind AND c.needClass = p.needClass
      WHERE (p.lowAge <= $age OR (p.lowAge = 5 AND $age = 4)) AND p.highAge > $age
        AND p.sex <> $otherSex AND (p.bases & $basis) <> 0
    ), scored AS (
      SELECT id, settingKey, miles, needFit, ${ACT_2014.weights.distance} * (${scaleSql(scale)}) AS distance, others FROM near
    )
    SELECT id, settingKey, miles, needFit, distance, round((needFit + distance + others) * 1e9) / 1e9 AS score
    FROM scored ORDER BY score DESC, miles, id LIMIT $limit`;
}

/** The same filter and weighted rank in SQLite, in memory, with indexes and prepared statements. */
export function createSqlite(world: PeerWorld, requests: readonly PlacementRequest[]) {
  const db = new DatabaseSync(':memory:');
  db.exec(`CREATE TABLE provision (id TEXT, settingKey TEXT, easting INT, northing INT, lowAge INT, highAge INT, sex INT, bases INT, needClass INT);
    CREATE TABLE class (kind TEXT, needClass INT, needFit REAL, others REAL, PRIMARY KEY (kind, needClass)) WITHOUT ROWID;`);
  const addRow = db.prepare('INSERT INTO provision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const addClass = db.prepare('INSERT OR IGNORE INTO class VALUES (?, ?, ?, ?)');
  db.exec('BEGIN');
  for (const row of world.rows) {
    const bases =
      row.bases === null
        ? 7
        : BASES.reduce(
            (bits, basis, i) => bits | (row.bases?.split(' ').includes(basis) ? 1 << i : 0),
            0,
          );
    const sex = ['mixed', 'boys', 'girls'].indexOf(row.sex ?? 'mixed');
    addRow.run(
      row.id,
      row.settingKey,
      row.easting,
      row.northing,
      row.lowAge ?? 0,
      row.highAge ?? 127,
      sex,
      bases,
      row.needClass,
    );
  }
  const kinds = new Map(requests.map((request) => [kindOf(request), request]));
  for (const [kind, request] of kinds) {
    world.classes.forEach((candidate, needClass) => {
      const { needFit, others } = classParts(request, candidate);
      addClass.run(kind, needClass, needFit, others);
    });
  }
  db.exec(
    'COMMIT; CREATE INDEX by_age ON provision (highAge, lowAge, sex, bases, needClass, easting, northing, id, settingKey); ANALYZE;',
  );
  const day = db.prepare(statementSql(ACT_2014.scales.distanceDay));
  const residential = db.prepare(statementSql(ACT_2014.scales.distanceResidential));
  return (request: PlacementRequest, count: number): PeerBest[] => {
    const statement = request.basis === 'day' ? day : residential;
    // Twice as many rows as settings, since a setting can have several; the best stands for it.
    const rows = statement.all({
      e: request.home.point.easting,
      n: request.home.point.northing,
      kind: kindOf(request),
      age: ageOfYearGroup(request.yearGroup),
      otherSex: request.sex === 'female' ? 1 : 2,
      basis: 1 << BASES.indexOf(request.basis),
      limit: count * 3,
    });
    const seen = new Set<unknown>();
    return rows
      .filter(({ settingKey }) => !seen.has(settingKey) && seen.add(settingKey))
      .slice(0, count)
      .map((row) => $Row.parse(row));
  };
}
