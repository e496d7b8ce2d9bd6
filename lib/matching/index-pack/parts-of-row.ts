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
  const parts = Array.from(query.classes.contributions.subarray(base, base + CRITERION_COUNT));
  if (miles !== Number.POSITIVE_INFINITY) parts[DISTANCE_AT] = distancePart(query, miles);
  return parts;
}
