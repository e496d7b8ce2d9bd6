import type { Problem, Result } from '../../../lib/kernel/index.ts';
import {
  DEFAULT_IMPORT_LIMITS,
  type GiasImport,
  type ImportLimits,
  readGias,
} from '../../../lib/register/index.ts';

/** A complete, ordinary row: an open community primary school. Tests change what they are about. */
export const PRIMARY: Readonly<Record<string, string>> = {
  URN: '100001',
  'LA (code)': '383',
  'LA (name)': 'Leeds',
  EstablishmentNumber: '2001',
  EstablishmentName: 'Ash Lane Primary School',
  'TypeOfEstablishment (code)': '1',
  'TypeOfEstablishment (name)': 'Community school',
  'EstablishmentStatus (code)': '1',
  'EstablishmentStatus (name)': 'Open',
  OpenDate: '',
  CloseDate: '',
  'ReasonEstablishmentClosed (name)': 'Not applicable',
  StatutoryLowAge: '4',
  StatutoryHighAge: '11',
  'Boarders (name)': 'No boarders',
  'Gender (name)': 'Mixed',
  SchoolCapacity: '210',
  NumberOfPupils: '198',
  UKPRN: '10070001',
  'Section41Approved (name)': 'Not applicable',
  'SEN1 (name)': '',
  'SEN2 (name)': '',
  'SEN3 (name)': '',
  'TypeOfResourcedProvision (name)': '',
  ResourcedProvisionOnRoll: '',
  ResourcedProvisionCapacity: '',
  SenUnitOnRoll: '',
  SenUnitCapacity: '',
  'GOR (code)': 'D',
  Easting: '430000',
  Northing: '433000',
  SENStat: '5',
  SENNoStat: '20',
  'PreviousLA (code)': '999',
  PreviousEstablishmentNumber: '',
};

/** CSV text of the rows, each cell in the column order of PRIMARY unless `columns` says otherwise. */
export function csvOf(
  rows: readonly Readonly<Record<string, string>>[],
  columns: readonly string[] = Object.keys(PRIMARY),
): string {
  const line = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\r\n`;
  const body = rows.map((row) => line(columns.map((c) => ({ ...PRIMARY, ...row })[c] ?? '')));
  return line(columns) + body.join('');
}

export async function* inChunks(bytes: Uint8Array, size = 50): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export function readBytes(
  bytes: Uint8Array,
  limits: Partial<ImportLimits> = {},
): Promise<Result<GiasImport>> {
  return readGias(inChunks(bytes), { ...DEFAULT_IMPORT_LIMITS, ...limits });
}

/** Reads text as UTF-8 and insists that it was accepted. */
export async function importText(text: string): Promise<GiasImport> {
  return accepted(await readBytes(Buffer.from(text)));
}

export function importRows(...rows: Readonly<Record<string, string>>[]): Promise<GiasImport> {
  return importText(csvOf(rows));
}

export function accepted(result: Result<GiasImport>): GiasImport {
  if (!result.ok) throw new Error(`refused: ${result.problem.detail}`);
  return result.value;
}

export function problemOf(result: Result<unknown>): Problem {
  if (result.ok) throw new Error('was accepted');
  return result.problem;
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
