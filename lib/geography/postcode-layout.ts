import { ok, problem, type Result, refused } from '../kernel/index.ts';
import type { PostcodeLevel } from './postcode-key.ts';
import type { PostcodeLayout } from './postcode-report.ts';

/** A column that is read: its place in the row and its name in the file. */
export interface PostcodeColumn {
  readonly index: number;
  readonly name: string;
}

/** Which layout a file has, and where in it the columns stand that are read. */
export interface RecognisedLayout {
  readonly layout: PostcodeLayout;
  readonly level: PostcodeLevel;
  readonly code: PostcodeColumn;
  readonly easting: PostcodeColumn;
  readonly northing: PostcodeColumn;
  /** Month in which the postcode ended; blank for a live one. */
  readonly terminated: PostcodeColumn | null;
  /** ONS positional quality; 9 is "no grid reference". */
  readonly quality: PostcodeColumn | null;
  /** Cells that a row must have so that all of these are there. */
  readonly width: number;
}

const EASTINGS = ['oseast1m', 'east1m', 'easting'];
const NORTHINGS = ['osnrth1m', 'north1m', 'northing'];

// ONS renamed its columns in 2025 (pcd to pcd7, oseast1m to east1m, ...); the names of both times are here.
const LAYOUTS = [
  { layout: 'onspd', level: 'postcode', codes: ['pcds', 'pcd', 'pcd7', 'pcd2', 'pcd8'] },
  { layout: 'sectors', level: 'sector', codes: ['sector'] },
  { layout: 'outcodes', level: 'outcode', codes: ['outcode'] },
] as const;

const MOST_COLUMNS_SHOWN = 12;

/** Recognises a file by its header, whatever the case of the names and the order of the columns. */
export function recogniseLayout(header: readonly string[]): Result<RecognisedLayout> {
  const names = header.map((name) => name.trim().toLowerCase());
  const find = (wanted: readonly string[]): PostcodeColumn | null => {
    const name = wanted.find((candidate) => names.includes(candidate));
    if (name === undefined) return null;
    const index = names.indexOf(name);
    return { index, name: header[index]?.trim() ?? name };
  };
  const easting = find(EASTINGS);
  const northing = find(NORTHINGS);
  for (const { layout, level, codes } of LAYOUTS) {
    const code = find(codes);
    if (code === null || easting === null || northing === null) continue;
    const terminated = find(['doterm']);
    const quality = find(['osgrdind', 'gridind']);
    const columns = [code, easting, northing, terminated, quality];
    const width = 1 + Math.max(...columns.map((column) => column?.index ?? 0));
    return ok({ layout, level, code, easting, northing, terminated, quality, width });
  }
  return refused(
    problem(
      'invalid',
      'unknown-postcode-layout',
      `The file is not a postcode file that is known: its first line has ${shown(names)}. Give the ONS Postcode Directory as CSV (pcds, oseast1m, osnrth1m), or centroids with the columns sector or outcode, easting, northing.`,
    ),
  );
}

function shown(names: readonly string[]): string {
  const more = names.length - MOST_COLUMNS_SHOWN;
  const first = names.slice(0, MOST_COLUMNS_SHOWN).map((name) => JSON.stringify(name.slice(0, 30)));
  return `the columns ${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
