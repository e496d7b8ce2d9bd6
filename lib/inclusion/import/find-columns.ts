import { ok, problem, type Result, refused } from '../../kernel/index.ts';
import { type Column, LAYOUTS, type Layout } from './layouts.ts';
import { bareName } from './parse-cell.ts';
import type { PracticeKind } from './practice-kind.ts';

/** Where each column stands, found by its header whatever the number and order of columns. */
export interface FoundColumns {
  readonly count: number;
  /** Place in the row, and the name as the file writes it. */
  readonly at: ReadonlyMap<Column, { readonly index: number; readonly name: string }>;
  /** Columns that could be read and are not there. */
  readonly missing: readonly string[];
}

const MOST_COLUMNS_SHOWN = 12;

/** Whether a row is the header: a file may have a title and notes above it. */
export function isHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => ['urn', 'schoolurn'].includes(bareName(cell)));
}

/** Columns of a kind of file in a header; refused as `missing-columns` with those that lack and those that are there. */
export function findColumns(kind: PracticeKind, header: readonly string[]): Result<FoundColumns> {
  const places = new Map<string, number>();
  header.forEach((name, index) => {
    const bare = bareName(name);
    if (bare !== '' && !places.has(bare)) places.set(bare, index);
  });
  for (const layout of LAYOUTS[kind]) {
    const at = placesOf(layout, places, header);
    if (!layout.oneOf.some((columns) => columns.every((column) => at.has(column)))) continue;
    const missing = Object.entries(layout.columns)
      .filter(([column]) => ![...at.keys()].some((found) => found === column))
      .filter(([column]) => !(layout.optional ?? []).some((optional) => optional === column))
      .map(([, [name]]) => name);
    return ok({ count: header.length, at, missing });
  }
  return refused(lackingColumns(LAYOUTS[kind][0], places, header));
}

function placesOf(
  { columns }: Layout,
  places: ReadonlyMap<string, number>,
  header: readonly string[],
): Map<Column, { readonly index: number; readonly name: string }> {
  const at = new Map<Column, { readonly index: number; readonly name: string }>();
  for (const column of COLUMN_ORDER) {
    const index = (columns[column] ?? [])
      .map((name) => places.get(bareName(name)))
      .find((place) => place !== undefined);
    if (index !== undefined) at.set(column, { index, name: header[index] ?? column });
  }
  return at;
}

const COLUMN_ORDER: readonly Column[] = [
  'urn',
  'year',
  'term',
  'level',
  'breakdown',
  'value',
  'count',
  'headcount',
  'cardDate',
  'safeguarding',
  'inclusion',
  'curriculum-and-teaching',
  'achievement',
  'attendance-and-behaviour',
  'personal-development-and-well-being',
  'leadership-and-governance',
  'card-early-years',
  'card-post-16-provision',
  'cardPublished',
  'cardOfThis',
  'olderDate',
  'olderOverall',
  'olderBehaviour',
  'older-quality-of-education',
  'older-personal-development',
  'older-leadership-and-management',
  'older-early-years',
  'older-sixth-form',
  'olderSafeguarding',
  'olderConcern',
  'olderPublished',
  'olderOfThis',
  'ungradedDate',
  'ungradedOutcome',
];

function lackingColumns(
  layout: Layout,
  places: ReadonlyMap<string, number>,
  header: readonly string[],
) {
  const at = placesOf(layout, places, header);
  const lacking = layout.oneOf.map((columns) =>
    columns
      .filter((column) => !at.has(column))
      .map((column) => layout.columns[column]?.[0] ?? column)
      .join(' and '),
  );
  const shown = header
    .slice(0, MOST_COLUMNS_SHOWN)
    .map((name) => JSON.stringify(name.slice(0, 40)));
  const more = header.length - MOST_COLUMNS_SHOWN;
  return problem(
    'invalid',
    'missing-columns',
    `The file lacks the columns ${lacking.join(', or ')}. Its header has ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Give ${layout.wanted}.`,
  );
}
