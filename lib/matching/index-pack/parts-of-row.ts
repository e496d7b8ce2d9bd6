import { CRITERION_COUNT, DISTANCE_AT } from './class-scores.ts';
import type { Columns } from './pack-columns.ts';
import { distancePart, type Query } from './query.ts';

/** Each criterion's part in a row's score, in the order of CRITERIA. */
export function partsOfRow(
  columns: Columns,
  query: Query,
  row: number,
  miles: number,
): readonly number[] {
  const tied = query.tiedParts.get(row);
  if (tied) return tied;
  const base = (columns.rowClass[row] ?? 0) * CRITERION_COUNT;
  const parts: number[] = [];
  for (let i = 0; i < CRITERION_COUNT; i += 1) {
    const fromDistance = i === DISTANCE_AT && miles !== Number.POSITIVE_INFINITY;
    parts.push(
      fromDistance ? distancePart(query, miles) : (query.classes.contributions[base + i] ?? 0),
    );
  }
  return parts;
}
