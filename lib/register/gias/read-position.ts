import { $GridPoint, type GridPoint } from '../../geography/index.ts';
import type { GiasRow } from './gias-row.ts';

/** Easting and northing in metres; null when the file gives none, or one that is not on the grid. */
export function readPosition(row: GiasRow): GridPoint | null {
  const easting = row.count('Easting');
  const northing = row.count('Northing');
  if (easting === null && northing === null) return null;
  const given = `${row.raw('Easting')},${row.raw('Northing')}`;
  if (!easting || !northing) {
    const detail =
      easting === 0 || northing === 0
        ? 'Zero is in the sea off Cornwall: the position was left out.'
        : 'One of easting and northing is missing: the position was left out.';
    const code = easting === 0 || northing === 0 ? 'zero-coordinates' : 'coordinates-off-grid';
    row.fault(code, 'Easting', detail, 'value-left-out', given);
    return null;
  }
  const point = $GridPoint.safeParse({ easting, northing });
  if (point.success) return point.data;
  const detail = 'The point is not on the British National Grid: the position was left out.';
  row.fault('coordinates-off-grid', 'Easting', detail, 'value-left-out', given);
  return null;
}
