import { ok, type Problem, problem, type Result, refused } from '../../kernel/index.ts';

/** Columns of `edubasealldata` that the product reads, by the names GIAS gives them. */
export const GIAS_COLUMNS = [
  'URN',
  'UKPRN',
  'LA (code)',
  'LA (name)',
  'EstablishmentNumber',
  'EstablishmentName',
  'TypeOfEstablishment (code)',
  'TypeOfEstablishment (name)',
  'EstablishmentStatus (code)',
  'EstablishmentStatus (name)',
  'OpenDate',
  'CloseDate',
  'ReasonEstablishmentClosed (name)',
  'PhaseOfEducation (name)',
  'StatutoryLowAge',
  'StatutoryHighAge',
  'Boarders (name)',
  'BoardingEstablishment (name)',
  'Gender (name)',
  'SchoolCapacity',
  'NumberOfPupils',
  'SENStat',
  'SENNoStat',
  'Street',
  'Locality',
  'Town',
  'Postcode',
  'SchoolWebsite',
  'Trusts (code)',
  'Trusts (name)',
  'Section41Approved (name)',
  'SEN1 (name)',
  'SEN2 (name)',
  'SEN3 (name)',
  'SEN4 (name)',
  'SEN5 (name)',
  'SEN6 (name)',
  'SEN7 (name)',
  'SEN8 (name)',
  'SEN9 (name)',
  'SEN10 (name)',
  'SEN11 (name)',
  'SEN12 (name)',
  'SEN13 (name)',
  'TypeOfResourcedProvision (name)',
  'ResourcedProvisionOnRoll',
  'ResourcedProvisionCapacity',
  'SenUnitOnRoll',
  'SenUnitCapacity',
  'GOR (code)',
  'Easting',
  'Northing',
  'PreviousLA (code)',
  'PreviousEstablishmentNumber',
] as const;
export type GiasColumn = (typeof GIAS_COLUMNS)[number];

/** Where each column stands, found by its header whatever the number and order of columns. */
export interface ColumnMap {
  readonly count: number;
  readonly index: ReadonlyMap<GiasColumn, number>;
  readonly missing: readonly GiasColumn[];
}

/** Groups of which a file needs at least one column; without them no row can be keyed, named or placed by law. */
const REQUIRED: readonly (readonly GiasColumn[])[] = [
  ['URN', 'UKPRN'],
  ['EstablishmentName'],
  ['TypeOfEstablishment (code)'],
  ['EstablishmentStatus (code)', 'EstablishmentStatus (name)'],
];

export function findColumns(header: readonly string[]): Result<ColumnMap> {
  const positions = new Map<string, number>();
  header.forEach((name, at) => {
    const key = normal(name);
    if (!positions.has(key)) positions.set(key, at);
  });
  const index = new Map<GiasColumn, number>();
  for (const column of GIAS_COLUMNS) {
    // Extracts made by hand often drop the " (name)".
    const at =
      positions.get(normal(column)) ?? positions.get(normal(column.replace(' (name)', '')));
    if (at !== undefined) index.set(column, at);
  }
  const lacking = REQUIRED.filter((group) => !group.some((column) => index.has(column)));
  if (lacking.length > 0) return refused(lackingColumns(lacking, header));
  const missing = GIAS_COLUMNS.filter((column) => !index.has(column));
  return ok({ count: header.length, index, missing });
}

function lackingColumns(
  lacking: readonly (readonly GiasColumn[])[],
  header: readonly string[],
): Problem {
  const names = lacking.map((group) => group.join(' or ')).join(', ');
  const found = header.slice(0, 5).map((name) => name.slice(0, 40));
  return problem(
    'invalid',
    'missing-columns',
    `The file lacks the column${lacking.length > 1 ? 's' : ''} ${names}. Its first line begins "${found.join(',')}". Give edubasealldata from Get Information about Schools, with its header line.`,
  );
}

function normal(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ');
}
