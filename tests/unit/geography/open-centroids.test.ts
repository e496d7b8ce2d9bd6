import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  decodePostcodeArea,
  directoryOfAreas,
  encodePostcodeArea,
  mergeDirectories,
  readPostcodes,
  resolvePostcode,
  straightLineMetres,
} from '../../../lib/geography/index.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const SECTORS = '../shared/data/postcodes/england_sector_centroids.csv';
const OUTCODES = '../shared/data/postcodes/england_outcode_centroids.csv';
const missing = [SECTORS, OUTCODES].filter((file) => !existsSync(resolve(ROOT, file)));

async function read(file: string) {
  const result = await readPostcodes(createReadStream(resolve(ROOT, file)));
  if (!result.ok) throw new Error(result.problem.detail);
  return result.value;
}

describe.skipIf(missing.length > 0)(
  `the open centroids of England${missing.length > 0 ? ` (missing: ${missing.join(', ')})` : ''}`,
  () => {
    it('are read without a fault', async () => {
      const [sectors, outcodes] = [await read(SECTORS), await read(OUTCODES)];
      expect(sectors.faults).toEqual([]);
      expect(sectors.report).toMatchObject({ layout: 'sectors', imported: 10_060, areas: 104 });
      expect(outcodes.faults).toEqual([]);
      expect(outcodes.report).toMatchObject({ layout: 'outcodes', imported: 2_323 });
    });

    it('resolve to their sector, then their outcode', async () => {
      const areas = mergeDirectories((await read(SECTORS)).areas, (await read(OUTCODES)).areas);
      const directory = directoryOfAreas(areas);
      expect(await resolvePostcode(directory, 'LS6 3HN')).toEqual({
        ok: true,
        value: {
          point: { easting: 427_704, northing: 436_032 },
          precision: 'sector',
          postcode: 'LS6 3HN',
        },
      });
      const outcode = await resolvePostcode(directory, 'LS6 8ZZ');
      expect(outcode.ok && outcode.value).toMatchObject({
        precision: 'outcode',
        point: { easting: 428_660, northing: 435_883 },
      });
    });

    it('survive packing, an area to an object', async () => {
      const { areas } = await read(SECTORS);
      const largest = [...areas.values()].map((area) => encodePostcodeArea(area).length);
      expect(Math.max(...largest)).toBeLessThan(8_000);
      for (const area of areas.values()) {
        expect(decodePostcodeArea(encodePostcodeArea(area))).toEqual(area);
      }
    });

    it('put an outcode derived from its sectors near its own centroid', async () => {
      const derived = directoryOfAreas((await read(SECTORS)).areas);
      const given = directoryOfAreas((await read(OUTCODES)).areas);
      for (const code of ['LS6', 'TR18', 'SW1A', 'NE66', 'CB1']) {
        const [a, b] = [await resolvePostcode(derived, code), await resolvePostcode(given, code)];
        if (!a.ok || !b.ok) throw new Error(`${code} does not resolve`);
        expect(straightLineMetres(a.value.point, b.value.point)).toBeLessThan(5_000);
      }
    });
  },
);
