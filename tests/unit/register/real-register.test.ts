import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  diffSnapshots,
  encodeSnapshot,
  isEmptyDiff,
  readGias,
  type Setting,
  snapshotId,
} from '../../../lib/register/index.ts';
import { accepted, inChunks } from './gias-fixture.ts';

const FOLDER = resolve(process.cwd(), '../shared/data/register');
const REBUILT = resolve(FOLDER, 'edubasealldata-rebuilt.csv.gz');
const EIGHT = resolve(FOLDER, 'gias_subset_raw_format.csv');

function sum(
  settings: readonly Setting[],
  field: 'onRoll' | 'pupilsWithPlan' | 'pupilsOnSenSupport',
) {
  return settings.reduce((total, setting) => total + (setting[field] ?? 0), 0);
}

describe.skipIf(!existsSync(REBUILT))(
  'the rebuilt register (needs ../shared/data/register/edubasealldata-rebuilt.csv.gz)',
  () => {
    // Every figure was counted by a separate script (Python's csv module on the same file).
    it('is imported whole', async () => {
      const { settings, report } = accepted(await readGias(createReadStream(REBUILT)));
      expect(report).toEqual({
        rows: 25119,
        imported: 25119,
        leftOut: 0,
        apart: { 'not-a-placement-setting': 57, offshore: 15 },
        byCategory: {
          'mainstream-school': 20157,
          'independent-school': 2509,
          'nursery-school': 375,
          'alternative-provision': 284,
          'special-school': 909,
          'independent-special': 488,
          'non-maintained-special': 52,
          'further-education': 251,
          'specialist-post-16': 22,
        },
        provisions: 25047,
        faultsByCode: { 'ages-by-phase': 3244, 'no-authority': 19 },
        encoding: 'windows-1252',
        columns: 140,
        missingColumns: [],
      });
      expect(sum(settings, 'onRoll')).toBe(8126820);
      expect(sum(settings, 'pupilsWithPlan')).toBe(296335);
      expect(sum(settings, 'pupilsOnSenSupport')).toBe(976674);
      const known = settings.flatMap((s) => s.provisions).filter((p) => p.designatedNeeds !== null);
      expect(known).toHaveLength(69);
      expect(settings.filter((s) => s.highAge !== null)).toHaveLength(23664);
      expect(settings.filter((s) => s.highAge === 99)).toHaveLength(235);
      expect(settings.filter((s) => s.sex === 'girls')).toHaveLength(404);
      expect(settings.filter((s) => s.position !== null)).toHaveLength(25119);
      expect(settings.filter((s) => s.legalRoute === 's38-request')).toHaveLength(22028);
    });

    it('has the same bytes when read twice, plain or as a zip, and differs in nothing', async () => {
      const csv = gunzipSync(readFileSync(REBUILT));
      const first = accepted(await readGias(createReadStream(REBUILT))).settings;
      const plain = accepted(await readGias(inChunks(csv, 65_536))).settings;
      const zip = zipSync({ 'edubasealldata20260101.csv': csv }, { level: 1 });
      const zipped = accepted(await readGias(inChunks(zip, 65_536))).settings;
      const ids = [first, plain, zipped].map((settings) => snapshotId(encodeSnapshot(settings)));
      expect(new Set(ids).size).toBe(1);
      expect(isEmptyDiff(diffSnapshots(first, zipped))).toBe(true);
    });
  },
);

describe.skipIf(!existsSync(EIGHT))(
  'eight real rows (needs ../shared/data/register/gias_subset_raw_format.csv)',
  () => {
    it('are imported as they stand', async () => {
      const { settings, faults } = accepted(await readGias(createReadStream(EIGHT)));
      const facts = settings.map((s) => [s.key, s.apart, s.legalRoute, s.openDate, s.closeDate]);
      expect(facts).toEqual([
        ['100000', null, 's38-request', null, null],
        ['100004', 'closed', 's38-request', null, '1992-08-31'],
        ['101173', null, 'independent-offer', '1982-05-13', null],
        ['101077', 'closed', 'independent-offer', '1988-09-27', '2022-07-07'],
        ['137666', null, 's38-request', '2011-11-01', null],
        ['150516', 'offshore', null, '2023-09-28', null],
        ['124087', null, 's38-request', null, null],
        ['126370', null, 's38-request', null, '2024-07-31'],
      ]);
      expect(settings[2]?.provisions[0]).toMatchObject({
        designatedNeeds: ['SPLD'],
        bases: ['day'],
      });
      // SEN1 says "Not Applicable" and SEN2 names the need.
      expect(settings[3]?.provisions[0]?.designatedNeeds).toEqual(['SPLD']);
      expect(settings[4]?.predecessorLaestab).toBe('9113106');
      expect(faults).toMatchObject([{ line: 8, value: '106', code: 'on-roll-above-capacity' }]);
    });
  },
);
