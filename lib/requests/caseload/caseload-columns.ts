import { bareName, ok, problem, type Result, refused } from '../../kernel/index.ts';
import { CASELOAD_FIELDS, type CaseloadColumns, type CaseloadField } from './caseload-file.ts';

/**
 * Names under which each column is known, the one that is preferred first: plain English, what case systems write, and
 * the person-level columns of the SEN2 return. Compared without capitals, blanks and marks.
 */
export const COLUMN_NAMES: Readonly<Record<CaseloadField, readonly string[]>> = {
  reference: named(
    'Reference|Case reference|Child reference|Our reference|LA reference|Case number|Plan number|Case ref|Child ref|Ref|Case ID|Child ID|System ID|Person ID|persontableid|nativeid',
  ),
  dateOfBirth: named('Date of birth|DOB|personbirthdate|Birth date'),
  sex: named('Sex|personsex|Gender'),
  primaryNeed: named(
    'Primary need|Main need|Primary SEN need|sentype1|sentype|Primary SEN type|Need',
  ),
  secondNeed: named('Second need|Secondary need|Secondary SEN need|sentype2'),
  startDate: named('Start date|Place needed from|Needed from|Placement start date'),
  phase: named('Phase|Phase of education'),
  taughtInYearGroup: named('Taught in year group|Taught in year'),
  basis: named('Day or residential|Basis|Residential|planres|res'),
  band: named('Band|Funding band|Top-up band'),
  postcode: named('Postcode|Home postcode|Post code'),
  easting: named('Easting|Home easting'),
  northing: named('Northing|Home northing'),
  receivedOn: named('Received on|receiveddate|Date received|Request date|Received'),
  attends: named(
    'Current setting URN|Current URN|Current setting|Current placement|Attends|urn|School URN',
  ),
  requestedSettings: named(
    'Requested settings|Requested URNs|Requested setting|Requested URN|Family asks for',
  ),
  siblingsAt: named('Siblings at|Sibling URN|Sibling at|Sibling'),
  mustHave: named('Must have|Must haves'),
  niceToHave: named('Nice to have|Nice to haves'),
  mainstreamWanted: named('Mainstream wanted|Wants mainstream|Mainstream'),
};

function named(names: string): readonly string[] {
  return names.split('|');
}

/** What says who a child is or where it lives, and the like of others: never taken, whatever it is called. */
const PERSONAL =
  /name|^upn|upn$|learnernumber|^uln$|nhs|ethnic|address|street|^house|^flat|^town|^city$|county|locality|uprn|saon|paon|phone|mobile|email|parent|carer|mother|father|guardian|contact|religion|language|nationality|socialworker|photo|notes?$|comment/;

/** SEN2 has a column of this name for the start of the plan. */
const MARKS_SEN2 = 'personbirthdate';

/** Where each field stands in a row. */
export interface FoundColumns {
  readonly at: ReadonlyMap<CaseloadField, { readonly index: number; readonly name: string }>;
  readonly count: number;
  readonly columns: CaseloadColumns;
}

/** Whether a row is the header: titles may stand above it. */
export function isHeader(cells: readonly string[]): boolean {
  const known = new Set(cells.map(bareName));
  const has = (field: CaseloadField) => COLUMN_NAMES[field].some((n) => known.has(bareName(n)));
  return has('reference') && CASELOAD_FIELDS.some((field) => field !== 'reference' && has(field));
}

/** The columns of a header, in whatever order; refused where one stands twice or no child could be found by them. */
export function findColumns(header: readonly string[]): Result<FoundColumns> {
  const bare = header.map(bareName);
  const twice = bare.findIndex((name, i) => name !== '' && bare.indexOf(name) !== i);
  if (twice >= 0) {
    const detail = `The column ‘${shortName(header[twice])}’ stands twice in the file. Take one of them out.`;
    return refused(problem('invalid', 'column-twice', detail));
  }
  const at = new Map<CaseloadField, { index: number; name: string }>();
  const taken = new Map<number, CaseloadField>();
  for (const field of CASELOAD_FIELDS) {
    const index = placeOf(field, bare);
    if (index === undefined) continue;
    at.set(field, { index, name: shortName(header[index]) });
    taken.set(index, field);
  }
  return ok({ at, count: header.length, columns: describe(header, bare, taken, at) });
}

function placeOf(field: CaseloadField, bare: readonly string[]): number | undefined {
  const names = COLUMN_NAMES[field].map(bareName);
  const found = names.map((name) => bare.indexOf(name)).filter((index) => index >= 0);
  const isPlanStart = field === 'startDate' && bare.includes(MARKS_SEN2);
  return found.find((index) => !(isPlanStart && bare[index] === 'startdate'));
}

function describe(
  header: readonly string[],
  bare: readonly string[],
  taken: ReadonlyMap<number, CaseloadField>,
  at: FoundColumns['at'],
): CaseloadColumns {
  const used: CaseloadColumns['used'] = [];
  const leftOut: CaseloadColumns['leftOut'] = [];
  header.forEach((given, index) => {
    const name = shortName(given);
    const field = taken.get(index);
    if (field) used.push({ name, field });
    else if (bare[index] !== '') leftOut.push({ name, ...whyLeftOut(bare[index] ?? '', at) });
  });
  return { used, leftOut };
}

function whyLeftOut(bare: string, at: FoundColumns['at']): { personal: boolean; why: string } {
  const field = CASELOAD_FIELDS.find((each) =>
    COLUMN_NAMES[each].some((name) => bareName(name) === bare),
  );
  const instead = field && at.get(field)?.name;
  if (instead) return { personal: false, why: `‘${instead}’ is taken instead.` };
  if (field === 'startDate') {
    return {
      personal: false,
      why: 'in a SEN2 file it is the start of the plan. Name the column ‘Place needed from’, or choose one start date for the whole file.',
    };
  }
  if (PERSONAL.test(bare)) {
    return {
      personal: true,
      why: 'Rightplace keeps no names, addresses or numbers that say who a child is.',
    };
  }
  return {
    personal: false,
    why: 'Rightplace has no use for it. If it should have been taken, give it a name of the template.',
  };
}

const LONGEST_NAME = 60;

function shortName(name: string | undefined): string {
  return (name ?? '').trim().slice(0, LONGEST_NAME);
}
