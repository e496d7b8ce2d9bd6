import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  encodePracticeSnapshot,
  mergePractice,
  type PracticeFile,
  readPractice,
  readPracticeSnapshot,
  type SettingPractice,
} from '../../../lib/inclusion/index.ts';

const key = fc.integer({ min: 100_001, max: 100_006 }).map(String);
const year = fc.constantFrom('2021/22', '2022/23', '2023/24', '2024/25');
const published = { file: fc.constantFrom('One', 'Other'), simulated: fc.boolean() };
const figure = fc.record({
  value: fc.double({ min: 0, max: 100, noNaN: true }),
  of: fc.constantFrom('all-pupils' as const, 'pupils-with-sen' as const),
  year,
  ...published,
});
const older = fc.record({
  framework: fc.constant('older' as const),
  date: fc.constantFrom('2019-05-03', '2022-05-03', '2024-05-03'),
  overall: fc.constantFrom('good' as const, 'inadequate' as const, null),
  behaviour: fc.constantFrom('outstanding' as const, null),
  ...published,
});
const nullable = fc.option(figure, { nil: null });
const practice: fc.Arbitrary<SettingPractice> = fc.record({
  settingKey: key,
  suspensions: nullable,
  absence: nullable,
  reintegration: nullable,
  inspections: fc.array(older, { maxLength: 1 }),
  notionalSenBudget: fc.constant(null),
});
const practices = fc.uniqueArray(practice, { selector: ({ settingKey }) => settingKey });
const stored = practices.map((all) => new Map(all.map((one) => [one.settingKey, one])));

interface Row {
  readonly urn: string;
  readonly year: string;
  readonly value: number;
}
/** One row for each setting and year, so that no row replaces another. */
const rows: fc.Arbitrary<Row[]> = fc.uniqueArray(
  fc.record({ urn: key, year, value: fc.integer({ min: 0, max: 100 }) }),
  { selector: (row) => `${row.urn} ${row.year}`, minLength: 1 },
);

async function read(given: readonly Row[]): Promise<PracticeFile> {
  const lines = given.map((row) => `${row.urn},${row.year},${row.value}`);
  const csv = ['urn,year,sess_overall_percent', ...lines].join('\n');
  async function* bytes() {
    yield Buffer.from(csv);
  }
  const found = await readPractice('absence', bytes(), null);
  if (!found.ok) throw new Error(found.problem.detail);
  return found.value;
}

it('changes nothing more when a file is laid over a second time', () => {
  fc.assert(
    fc.property(stored, practices, (before, given) => {
      const once = mergePractice(before, given);
      const twice = mergePractice(once.practice, given);
      expect(twice.changed).toBe(0);
      expect(encodePracticeSnapshot(twice.practice)).toEqual(encodePracticeSnapshot(once.practice));
    }),
  );
});

it('never loses a setting or a kind of figure, and never goes back in time but from a simulated figure', () => {
  fc.assert(
    fc.property(stored, practices, (before, given) => {
      const { practice: after } = mergePractice(before, given);
      for (const [settingKey, was] of before) {
        const now = after.get(settingKey);
        expect(now?.inspections.length).toBeGreaterThanOrEqual(was.inspections.length);
        for (const kind of ['suspensions', 'absence', 'reintegration'] as const) {
          const [earlier, later] = [was[kind], now?.[kind]];
          if (earlier === null) continue;
          expect(later).toBeTruthy();
          if (!earlier.simulated) expect(later?.simulated).toBe(false);
          if (later?.simulated === earlier.simulated) expect(later.year >= earlier.year).toBe(true);
        }
      }
      for (const { settingKey } of given) expect(after.has(settingKey)).toBe(true);
    }),
  );
});

it('reads a snapshot back as it was written', () => {
  fc.assert(
    fc.property(stored, (before) => {
      const read = readPracticeSnapshot(encodePracticeSnapshot(before));
      expect(new Map(read)).toEqual(before);
    }),
  );
});

it('gives the newest figure of each setting whatever the order of the rows', async () => {
  const shuffled = rows.chain((given) =>
    fc.tuple(
      fc.constant(given),
      fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ([given, other]) => {
      const [one, two] = [await read(given), await read(other)];
      expect(encodePracticeSnapshot(two.figures)).toEqual(encodePracticeSnapshot(one.figures));
      expect(two.report).toEqual(one.report);
      for (const [urn, { absence }] of one.figures) {
        const newest = given
          .filter((row) => row.urn === urn)
          .sort((a, b) => (a.year < b.year ? 1 : -1))[0];
        expect([absence?.year, absence?.value]).toEqual([newest?.year, newest?.value]);
      }
    }),
  );
});

it('lets the last of two rows for one setting and year count, with one fault', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.nat(), fc.integer({ min: 0, max: 100 }), async (given, at, value) => {
      const newest = given.filter(
        (row) => !given.some((other) => other.urn === row.urn && other.year > row.year),
      );
      const again = newest[at % newest.length];
      if (again === undefined) throw new Error('there is a newest row');
      // Older years before it: a repeat is told of the figure that would otherwise have counted.
      const sorted = [...given].sort((a, b) => (a.year < b.year ? -1 : 1));
      const { figures, report } = await read([...sorted, { ...again, value }]);
      expect(figures.get(again.urn)?.absence?.value).toBe(value);
      expect(report.faultsByCode).toEqual({ 'repeated-setting': 1 });
    }),
  );
});
