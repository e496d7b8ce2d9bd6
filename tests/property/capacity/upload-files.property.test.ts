import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTableFile } from '../../../lib/adapters/files/read-table-file.ts';
import { writeTableFile } from '../../../lib/adapters/files/write-table-file.ts';
import {
  type CapacityReturn,
  mergeUpload,
  readUpload,
  TEMPLATE_HEADER,
  templateRows,
  UPLOAD_FORMATS,
  uploadSettings,
} from '../../../lib/capacity/index.ts';
import { BASES, FEATURES, NEEDS } from '../../../lib/kernel/index.ts';
import type { Provision } from '../../../lib/register/index.ts';

const TODAY = '2026-11-23';
const PROVISION: Provision = {
  ...{ id: '995020-main', kind: 'special', designatedNeeds: ['ASD'], lowAge: 4, highAge: 19 },
  ...{ sex: 'mixed', bases: ['day'], features: null, places: 96, onRoll: 90 },
};
const WILLOWS = {
  ...{ key: '995020', name: 'The Willows', urn: '995020', ukprn: null, laestab: null },
  provisionIds: ['995020-main'],
};
const places = fc.option(fc.integer({ min: 0, max: 5_000 }));
/** Words as people write them, with what spreadsheets and CSV might take for something else. */
const words = fc
  .array(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      "'",
      '"',
      ',',
      ';',
      '\n',
      ' ',
      'a',
      'é',
      '–',
      '1',
      'not said',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join('').trim())
  .filter((text) => text !== '');
const year = fc.record({
  yearGroup: fc.integer({ min: -4, max: 20 }),
  intent: fc.constantFrom('can' as const, 'may' as const),
  reason: fc.option(words),
  onRoll: places,
  free: fc.record({ now: places, nextSeptember: places, septemberAfter: places }),
});
const some = <T>(values: readonly T[], least: number) =>
  fc.option(fc.subarray([...values], { minLength: least }));
const profile = fc.record({
  ...{
    places,
    onRoll: places,
    needs: some(NEEDS, 1),
    bases: some(BASES, 1),
    features: some(FEATURES, 0),
  },
  lowAge: fc.option(fc.integer({ min: 0, max: 10 })),
  highAge: fc.option(fc.integer({ min: 11, max: 26 })),
  starts: fc.option(
    fc.constantFrom('any-day' as const, 'start-of-term' as const, 'september' as const),
  ),
  nextStart: fc.constantFrom(null, '2027-01-05'),
  admissionLimits: fc.option(words),
});
const published = fc
  .record({
    years: fc.uniqueArray(year, { selector: (each) => each.yearGroup, minLength: 1, maxLength: 8 }),
    profile: fc.option(profile, { nil: undefined }),
  })
  .map(
    ({ years, profile }): CapacityReturn => ({
      ...{ id: '01JCZ0000000000000000000AA', settingKey: '995020', provisionId: '995020-main' },
      ...{
        asOf: '2026-11-02',
        publishedAt: '2026-11-02T09:00:00Z',
        publishedBy: 'provider',
        person: '',
      },
      years: years.toSorted((a, b) => a.yearGroup - b.yearGroup),
      ...(profile ? { profile } : {}),
    }),
  );

it('any published return, written as CSV, XLSX or ODS and sent back, says the same', async () => {
  await fc.assert(
    fc.asyncProperty(published, fc.constantFrom(...UPLOAD_FORMATS), async (newest, format) => {
      const rows = templateRows(
        { settingKey: '995020', settingName: '=The Willows', provision: PROVISION, newest },
        TODAY,
      );
      const table = { name: 'Places', header: TEMPLATE_HEADER, rows, notes: ['=a note'] };
      const file = await readTableFile(await writeTableFile(table, format), 1_000_000);
      if (!file.ok) throw new Error(file.problem.detail);
      expect(file.value.format).toBe(format);
      const settings = uploadSettings([WILLOWS], () => false, 'yours');
      const read = readUpload(file.value.sheets, settings);
      if (!read.ok) throw new Error(read.problem.detail);
      expect(read.value.faults).toEqual([]);
      const [provision] = read.value.provisions;
      if (!provision) throw new Error('no provision');
      expect(mergeUpload(provision, newest, PROVISION, TODAY)).toEqual({ outcome: 'unchanged' });
      // As the first return, with intents in every row, it says all that the newest says.
      const first = mergeUpload(
        provision,
        null,
        { ...PROVISION, places: null, onRoll: null },
        TODAY,
      );
      const years = newest.years.map((each) => ({
        ...each,
        reason: each.reason?.replaceAll(/\s+/g, ' ') ?? null,
      }));
      expect(first).toMatchObject({ outcome: 'new', input: { years } });
    }),
  );
});
