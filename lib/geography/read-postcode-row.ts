import { $GridPoint, type GridPoint } from './grid-point.ts';
import { keyAtLevel, type PostcodeKey } from './postcode-key.ts';
import type { PostcodeColumn, RecognisedLayout } from './postcode-layout.ts';
import type { ApartReason, PostcodeFault } from './postcode-report.ts';

/** What one row gives: a point, a reason why it has none, or what is wrong with it. */
export type PostcodeRow =
  | {
      readonly kind: 'point';
      readonly place: PostcodeKey;
      readonly point: GridPoint;
      readonly terminated: boolean;
    }
  | { readonly kind: 'apart'; readonly reason: ApartReason }
  | { readonly kind: 'fault'; readonly fault: Omit<PostcodeFault, 'line'> };

const IRISH_AREA = 'BT';
const NO_GRID_REFERENCE = '9';

/** `cells` is null where `line` is no CSV. */
export function readPostcodeRow(
  line: string,
  cells: readonly string[] | null,
  layout: RecognisedLayout,
): PostcodeRow {
  if (cells === null) return fault('unreadable-row', null, shortened(line), 'the row is not CSV');
  if (cells.length < layout.width) {
    const detail = `the row has ${cells.length} cells; ${layout.width} are needed`;
    return fault('short-row', null, shortened(line), detail);
  }
  const cell = (column: PostcodeColumn | null) =>
    column === null ? '' : (cells[column.index] ?? '').trim();
  const code = cell(layout.code);
  const place = keyAtLevel(layout.level, code);
  if (place === null) {
    return fault('invalid-code', layout.code, code, `this is not a ${layout.level}`);
  }
  if (place.area === IRISH_AREA) return { kind: 'apart', reason: 'irish-grid' };
  const texts = { easting: cell(layout.easting), northing: cell(layout.northing) };
  if (cell(layout.quality) === NO_GRID_REFERENCE || isNowhere(texts)) {
    return { kind: 'apart', reason: 'no-coordinates' };
  }
  for (const axis of ['easting', 'northing'] as const) {
    if (!/^\d+(\.\d+)?$/.test(texts[axis])) {
      return fault(
        'invalid-coordinate',
        layout[axis],
        texts[axis],
        'this is not a number of metres',
      );
    }
  }
  const point = {
    easting: Math.round(Number(texts.easting)),
    northing: Math.round(Number(texts.northing)),
  };
  const axis = offTheGrid(point);
  if (axis !== null) {
    const detail = 'this is outside the British National Grid in metres';
    return fault('off-the-grid', layout[axis], texts[axis], detail);
  }
  return { kind: 'point', place, point, terminated: cell(layout.terminated) !== '' };
}

const MOST_SHOWN = 80;

/** Put together anew: a slice of the line would keep in memory the whole piece of the file around it. */
function shortened(line: string): string {
  return Array.from(line.slice(0, MOST_SHOWN)).join('');
}

/** Files say "no position" by blanks or by noughts. */
function isNowhere({ easting, northing }: { easting: string; northing: string }): boolean {
  return /^0*$/.test(easting) && /^0*$/.test(northing);
}

function offTheGrid(point: GridPoint): 'easting' | 'northing' | null {
  const { easting, northing } = $GridPoint.shape;
  if (!easting.safeParse(point.easting).success) return 'easting';
  return northing.safeParse(point.northing).success ? null : 'northing';
}

function fault(
  code: PostcodeFault['code'],
  column: PostcodeColumn | null,
  value: string | null,
  detail: string,
): PostcodeRow {
  const name = column?.name ?? null;
  return { kind: 'fault', fault: { code, column: name, value, detail, action: 'row-left-out' } };
}
