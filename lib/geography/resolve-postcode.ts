import { ok, problem, type Result, refused } from '../kernel/index.ts';
import { findCentroid, meanCentroid } from './centroids.ts';
import type { GridPoint } from './grid-point.ts';
import { type PostcodeOrPart, parsePostcodeOrPart } from './postcode.ts';
import type { PostcodeArea } from './postcode-area.ts';
import type { PostcodeDirectory } from './postcode-directory.ts';
import {
  outcodeKey,
  type PostcodeLevel,
  postcodeKey,
  postcodesOfSector,
  sectorKey,
  sectorsOfOutcode,
} from './postcode-key.ts';

/** Where a postcode is, and how exactly that is known. */
export interface PostcodePosition {
  readonly point: GridPoint;
  /** The level whose point this is; coarser than what was asked for when the directory knows no finer one. */
  readonly precision: PostcodeLevel;
  /** As asked for, in the usual spelling: "LS6 3HN", or "LS6" where only that was given. */
  readonly postcode: string;
}

/**
 * Resolves a postcode, sector or outcode to a grid point. A postcode that the directory does not know falls
 * back to its sector and then its outcode, and `precision` says so. A sector or outcode without a point of
 * its own stands at the mean of what is known within it.
 */
export async function resolvePostcode(
  directory: PostcodeDirectory,
  text: string,
): Promise<Result<PostcodePosition>> {
  const parsed = parsePostcodeOrPart(text);
  if (!parsed.ok) return parsed;
  const asked = parsed.value;
  const postcode = asked.postcode ?? asked.sector ?? asked.outcode;
  if (asked.area === 'BT') return refused(onIrishGrid(postcode));
  const area = await directory.area(asked.area);
  const found = area === null ? null : locate(area, asked);
  return found === null
    ? refused(notKnown(postcode, area === null ? `area ${asked.area}` : `outcode ${asked.outcode}`))
    : ok({ ...found, postcode });
}

function locate(
  area: PostcodeArea,
  { postcode, sector, outcode }: PostcodeOrPart,
): Omit<PostcodePosition, 'postcode'> | null {
  const exact = postcode === null ? null : findCentroid(area.postcodes, postcodeKey(postcode));
  if (exact !== null) return { point: exact, precision: 'postcode' };
  const ofSector = sector === null ? null : locateSector(area, sectorKey(sector));
  if (ofSector !== null) return { point: ofSector, precision: 'sector' };
  const ofOutcode = locateOutcode(area, outcodeKey(outcode));
  return ofOutcode === null ? null : { point: ofOutcode, precision: 'outcode' };
}

function locateSector(area: PostcodeArea, key: number): GridPoint | null {
  return findCentroid(area.sectors, key) ?? meanCentroid(area.postcodes, postcodesOfSector(key));
}

function locateOutcode(area: PostcodeArea, key: number): GridPoint | null {
  const [firstSector, endSector] = sectorsOfOutcode(key);
  const [from] = postcodesOfSector(firstSector);
  const [to] = postcodesOfSector(endSector);
  return (
    findCentroid(area.outcodes, key) ??
    meanCentroid(area.postcodes, [from, to]) ??
    meanCentroid(area.sectors, [firstSector, endSector])
  );
}

function notKnown(postcode: string, what: string) {
  return problem(
    'invalid',
    'unknown-postcode',
    `The place of ${postcode} is not known: the imported postcodes have nothing in ${what}. Check the postcode; if it is right, give easting and northing, or import a postcode file that has it.`,
  );
}

function onIrishGrid(postcode: string) {
  return problem(
    'invalid',
    'outside-the-grid',
    `${postcode} is in Northern Ireland, which is not on the British National Grid. Give a postcode in England, Scotland or Wales.`,
  );
}
