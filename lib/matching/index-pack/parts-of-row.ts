import type { Columns } from './pack-columns.ts';
import { partsOf, type Query } from './query.ts';

/** Each criterion's part in a row's score, in the order of CRITERIA. */
export function partsOfRow(
  columns: Columns,
  query: Query,
  row: number,
  miles: number,
): readonly number[] {
  return query.tiedParts.get(row) ?? partsOf(query, columns, row, miles);
}
