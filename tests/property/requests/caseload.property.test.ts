import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCaseload } from '../../../lib/requests/index.ts';

const COLUMNS = ['Reference', 'DOB', 'Sex', 'Need', 'Band', 'Forename', 'Start date', 'Postcode'];

const arbitraryChild = fc.record({
  DOB: fc.constantFrom('2016-03-14', '14/03/2016', '1 May 2015'),
  Sex: fc.constantFrom('M', 'female', ''),
  Need: fc.constantFrom('ASD', 'Autism', 'SLCN'),
  Band: fc.constantFrom('', '3', 'none'),
  Forename: fc.constantFrom('Ann', 'Müller, "Bo"', 'two\nlines', ''),
  'Start date': fc.constantFrom('2027-09-01', ''),
  Postcode: fc.constantFrom('LS6 3HN', ''),
});

function csv(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]) {
  const cell = (text = '') => `"${text.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return [columns.join(','), ...lines].join('\n');
}

function rowsOf(text: string) {
  const file = readCaseload(Buffer.from(text));
  if (!file.ok) throw new Error(file.problem.detail);
  return file.value;
}

function numbered(children: readonly Readonly<Record<string, string>>[]) {
  return children.map((child, i) => ({ ...child, Reference: `R-${i}` }));
}

it('says the same whatever the order of its columns', () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryChild, { minLength: 1, maxLength: 6 }),
      fc.shuffledSubarray(COLUMNS, { minLength: COLUMNS.length }),
      (children, columns) => {
        const rows = numbered(children);
        const usual = rowsOf(csv(COLUMNS, rows));
        expect(usual.rows).toHaveLength(rows.length);
        expect(rowsOf(csv(columns, rows)).rows).toEqual(usual.rows);
      },
    ),
  );
});

const arbitraryBad = fc.constantFrom(
  '"not closed,2016-03-14,M,ASD,,Ann,2027-09-01,LS6 3HN',
  'too,few',
  'a,b,c,d,e,f,g,h,i,j,k',
  'BAD-1,46266,M,ASD,,Ann,2027-09-01,LS6 3HN',
  'BAD-2,2016-03-14,?,zzz,9999,Ann,soon,LS6 3HN',
  ',2016-03-14,M,ASD,,Ann,2027-09-01,LS6 3HN',
);

it('takes every good row, whatever bad rows stand between', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(arbitraryBad, fc.constant(null)), { minLength: 1, maxLength: 12 }),
      (kinds) => {
        const lines = kinds.map(
          (bad, i) => bad ?? `G-${i},2016-03-14,M,ASD,,Ann,2027-09-01,LS6 3HN`,
        );
        const good = kinds.flatMap((bad, i) => (bad === null ? [`G-${i}`] : []));
        const file = rowsOf([COLUMNS.join(','), ...lines].join('\n'));
        expect(file.rows.map(({ reference }) => reference)).toEqual(good);
        expect(file.rows.map(({ line }) => line)).toEqual(
          good.map((reference) => Number(reference.slice(2)) + 2),
        );
      },
    ),
  );
});
