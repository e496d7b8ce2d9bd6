import { describe, expect, it } from 'vitest';
import {
  directoryOfAreas,
  mergeDirectories,
  type PostcodeArea,
  readPostcodes,
  resolvePostcode,
} from '../../../lib/geography/index.ts';
import { bytesOf } from './bytes-of.ts';

const FULL = `pcds,oseast1m,osnrth1m
LS6 3HN,427700,436000
LS6 3HP,427800,436101
LS7 1AA,430000,434000
`;
const SECTORS =
  'sector,easting,northing\nLS6 3,427704,436032\nLS6 4,428640,437071\nLS8 1,433000,437000\n';
const OUTCODES = 'outcode,easting,northing\nLS6,428660,435883\n';

async function areasOf(text: string): Promise<Map<string, PostcodeArea>> {
  const read = await readPostcodes(bytesOf(text));
  return read.ok ? read.value.areas : new Map();
}

async function directoryOf(...files: readonly string[]) {
  let areas = new Map<string, PostcodeArea>();
  for (const file of files) areas = mergeDirectories(areas, await areasOf(file));
  return directoryOfAreas(areas);
}

describe('resolvePostcode', () => {
  it.each([
    ['ls63hn', 'LS6 3HN', 'postcode', 427_700, 436_000],
    ['LS6 3ZZ', 'LS6 3ZZ', 'sector', 427_704, 436_032],
    ['LS6 4AA', 'LS6 4AA', 'sector', 428_640, 437_071],
    ['LS6 9AA', 'LS6 9AA', 'outcode', 428_660, 435_883],
    ['LS6 3', 'LS6 3', 'sector', 427_704, 436_032],
    ['ls6', 'LS6', 'outcode', 428_660, 435_883],
    ['LS6 9', 'LS6 9', 'outcode', 428_660, 435_883],
  ] as const)(
    'resolves %j as %s by its %s',
    async (text, postcode, precision, easting, northing) => {
      const directory = await directoryOf(FULL, SECTORS, OUTCODES);
      expect(await resolvePostcode(directory, text)).toEqual({
        ok: true,
        value: { point: { easting, northing }, precision, postcode },
      });
    },
  );

  it.each([
    ['LS6 3ZZ', 'sector', 427_750, 436_051],
    ['LS6', 'outcode', 427_750, 436_051],
    ['LS7 9AA', 'outcode', 430_000, 434_000],
  ] as const)('derives a place for %s from postcodes alone', async (text, precision, e, n) => {
    const found = await resolvePostcode(await directoryOf(FULL), text);
    expect(found.ok && found.value).toMatchObject({
      precision,
      point: { easting: e, northing: n },
    });
  });

  it('derives an outcode from its sectors where there is nothing better', async () => {
    const found = await resolvePostcode(await directoryOf(SECTORS), 'LS6');
    expect(found.ok && found.value.point).toEqual({ easting: 428_172, northing: 436_552 });
  });

  it('keeps what other files gave, in whatever order they are imported', async () => {
    const one = await directoryOf(FULL, SECTORS, OUTCODES);
    expect(await directoryOf(OUTCODES, FULL, SECTORS).then((d) => d.area('LS'))).toEqual(
      await one.area('LS'),
    );
    expect(await directoryOf(SECTORS, OUTCODES, SECTORS, FULL).then((d) => d.area('LS'))).toEqual(
      await one.area('LS'),
    );
  });

  it('lets a later file correct an earlier one', async () => {
    const directory = await directoryOf(FULL, 'pcds,oseast1m,osnrth1m\nLS6 3HN,1,2\n');
    const corrected = await resolvePostcode(directory, 'LS6 3HN');
    expect(corrected.ok && corrected.value.point).toEqual({ easting: 1, northing: 2 });
    const kept = await resolvePostcode(directory, 'LS6 3HP');
    expect(kept.ok && kept.value.precision).toBe('postcode');
  });

  it.each([
    [
      'LS99 1AA',
      'unknown-postcode',
      'The place of LS99 1AA is not known: the imported postcodes have nothing in outcode LS99. Check the postcode; if it is right, give easting and northing, or import a postcode file that has it.',
    ],
    [
      'TR1',
      'unknown-postcode',
      'The place of TR1 is not known: the imported postcodes have nothing in area TR. Check the postcode; if it is right, give easting and northing, or import a postcode file that has it.',
    ],
    [
      'BT1 1AA',
      'outside-the-grid',
      'BT1 1AA is in Northern Ireland, which is not on the British National Grid. Give a postcode in England, Scotland or Wales.',
    ],
    [
      'Leeds',
      'invalid-postcode',
      '"Leeds" is not a postcode; give a postcode such as LS6 3HN, or only its first part such as LS6.',
    ],
  ])('refuses %s', async (text, code, detail) => {
    const directory = await directoryOf(FULL, SECTORS, OUTCODES);
    const problem = { kind: 'invalid', code, detail };
    expect(await resolvePostcode(directory, text)).toEqual({ ok: false, problem });
  });
});
