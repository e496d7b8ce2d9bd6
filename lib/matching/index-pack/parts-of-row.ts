import type { Columns } from './pack-columns.ts';
import { partsFrom, type Query } from './query.ts';
import { FIELDS } from './row-record.ts';
import type { TopRow } from './top-rows.ts';

/** Each criterion's part in a row's score, in the order of CRITERIA. */
export function partsOfRow(
  columns: Columns,
  query: Query,
  { row, miles, record }: TopRow,
): readonly number[] {
  const tied = query.tiedParts.get(row);
  if (tied !== undefined) return tied;
  const rowClass = columns.rowClass[row] ?? 0;
  if (record) return partsFrom(query, record.of, record.base, rowClass, miles);
  const own = new Float64Array(FIELDS);
  query.values.fill(row, own, 0);
  return partsFrom(query, own, 0, rowClass, miles);
}
