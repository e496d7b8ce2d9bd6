/** A row of a caseload as a case system writes it; tests change the part that they are about. */
export interface CsvChild {
  readonly reference: string;
  readonly born?: string;
  readonly sex?: string;
  readonly need?: string;
  readonly band?: string;
  readonly start?: string;
}

const HEADER = 'Forename,Reference,Date of birth,Sex,Primary need,Band,Start date,Easting,Northing';

/** A file of children who move to Year 7 in September 2027, with a column that must never be kept. */
export function caseloadCsv(children: readonly CsvChild[]): string {
  const rows = children.map(
    ({ reference, born = '14/03/2016', sex = 'M', need = 'Autism', band = '4', start }) =>
      `Secretname,${reference},${born},${sex},${need},${band},${start ?? '01/09/2027'},430100,434900`,
  );
  return `${[HEADER, ...rows].join('\r\n')}\r\n`;
}

export function csvChildren(count: number): readonly CsvChild[] {
  return Array.from({ length: count }, (_none, i) => ({ reference: `CL-${i}` }));
}
