import { bareName, ok, problem, type Result, refused } from '../../kernel/index.ts';
import { UPLOAD_FIELDS, type UploadColumns, type UploadField } from './upload-file.ts';

/** Names under which each column is known, the one that templates use first. Compared without capitals, blanks and marks. */
export const UPLOAD_COLUMN_NAMES: Readonly<Record<UploadField, readonly string[]>> = {
  setting: named('Setting URN|URN|Setting|School URN|Setting key|Setting number'),
  ukprn: named('UKPRN|Setting UKPRN'),
  laestab: named('LAESTAB|DfE number|LA and establishment number'),
  settingName: named('Setting name|Name|School name|School|Establishment name'),
  provision: named('Provision|Provision id|Strand'),
  yearGroup: named('Year group|Year|NC year|National curriculum year'),
  intent: named('Intent|Can places be offered|Offer'),
  reason: named('Reason|Reason or condition|Why'),
  onRoll: named('On roll|Pupils on roll|Roll'),
  freeNow: named('Free now|Free places now|Vacancies now|Places free now'),
  freeNextSeptember: named('Free next September|Free places next September|Next September'),
  freeSeptemberAfter: named(
    'Free September after|Free the September after|Free places September after|September after',
  ),
  asOf: named('As of|As-of date|Counted on|Date counted'),
  publishedAsOf: named('Published as of'),
  places: named('Provision places|Places of the provision|Places'),
  provisionOnRoll: named('Provision on roll|Provision roll|On roll of the provision'),
  needs: named('Needs|Designated needs'),
  lowAge: named('Youngest age|Lowest age|Low age'),
  highAge: named('Leaving age|Highest age|High age'),
  bases: named('Bases|Basis|Day or residential'),
  features: named('Features|Features and therapies'),
  starts: named('Starts|When children can start|Start rule'),
  nextStart: named('Next start|Next possible start|Next start date'),
  admissionLimits: named('Admission limits|Limits'),
};

function named(names: string): readonly string[] {
  return names.split('|');
}

/** For people to read; nothing is done with them. */
const FOR_READING: readonly UploadField[] = ['settingName', 'publishedAsOf'];
const NAMES_SETTING: readonly UploadField[] = ['setting', 'ukprn', 'laestab'];

/** Where each field stands in a row. */
export interface FoundUploadColumns {
  readonly at: ReadonlyMap<UploadField, { readonly index: number; readonly name: string }>;
  readonly count: number;
  readonly columns: UploadColumns;
}

const FIELDS = new Map(
  UPLOAD_FIELDS.flatMap((field) =>
    UPLOAD_COLUMN_NAMES[field].map((name) => [bareName(name), field] as const),
  ),
);

/** Whether a row is the header: titles may stand above it. */
export function isUploadHeader(cells: readonly string[]): boolean {
  const known = cells.flatMap((cell) => FIELDS.get(bareName(cell)) ?? []);
  return known.some((field) => NAMES_SETTING.includes(field)) && known.length > 1;
}

/** The columns of a header, in whatever order; refused where one stands twice. */
export function findUploadColumns(header: readonly string[]): Result<FoundUploadColumns> {
  const at = new Map<UploadField, { index: number; name: string }>();
  const used: UploadColumns['used'] = [];
  const leftOut: UploadColumns['leftOut'] = [];
  for (const [index, given] of header.entries()) {
    const name = given.trim().slice(0, 60);
    const field = FIELDS.get(bareName(given));
    if (field === undefined) {
      if (name !== '') leftOut.push({ name, why: NO_USE });
      continue;
    }
    const other = at.get(field);
    if (other) {
      const detail = `The columns ‘${other.name}’ and ‘${name}’ mean the same. Take one of them out.`;
      return refused(problem('invalid', 'column-twice', detail));
    }
    at.set(field, { index, name });
    if (FOR_READING.includes(field)) leftOut.push({ name, why: 'it is for people to read.' });
    else used.push({ name, field });
  }
  const last = header.findLastIndex((name) => name.trim() !== '');
  return ok({ at, count: last + 1, columns: { used, leftOut } });
}

const NO_USE =
  'nothing is known under this name. If it should have been taken, give it a name of the template.';

/** A cell as spreadsheets name it: the first column is A, the 27th AA. */
export function cellName(index: number, line: number): string {
  let letters = '';
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${line}`;
}
