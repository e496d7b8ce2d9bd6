import { $GridPoint } from '../../geography/index.ts';
import type { RawRow } from '../../kernel/index.ts';
import { $RequestDetails } from '../placement-request.ts';
import type { HomeInput } from '../request-input.ts';
import type { FoundColumns } from './caseload-columns.ts';
import {
  CASELOAD_FIELDS,
  type CaseloadFault,
  type CaseloadField,
  type CaseloadFields,
  type CaseloadRow,
} from './caseload-file.ts';
import { CELLS } from './read-cell.ts';

export type ReadRow =
  | { readonly row: CaseloadRow }
  | { readonly faults: readonly CaseloadFault[] }
  /** It is empty. */
  | null;

const LONGEST_VALUE = 60;

/** One row of a file: what it says, or everything that is wrong with it. */
export function readRow({ line, lastLine, cells }: RawRow, found: FoundColumns): ReadRow {
  const whole = (detail: string) => ({ faults: [{ line, column: null, value: null, detail }] });
  if (cells === null) {
    return whole('A quotation mark in this row is not closed. Close it, or take it out.');
  }
  if (cells.every((cell) => cell.trim() === '')) return null;
  if (cells.slice(found.count).some((cell) => cell.trim() !== '') || cells.length < found.count) {
    const lines = lastLine > line ? `It goes from line ${line} to line ${lastLine}. ` : '';
    return whole(
      `The row has ${cells.length} cells where the header has ${found.count}, so its values would stand in wrong columns. ${lines}Look for a missing or surplus comma, and put a value that has one in quotation marks.`,
    );
  }
  const faults: CaseloadFault[] = [];
  const fault = (field: CaseloadField, value: string | null, detail: string) =>
    faults.push({
      line,
      column: found.at.get(field)?.name ?? null,
      value: value === null ? null : value.slice(0, LONGEST_VALUE),
      detail,
    });
  const text = (field: CaseloadField) => cells[found.at.get(field)?.index ?? -1]?.trim() ?? '';

  const reference = readReference(text('reference'), (detail) => fault('reference', null, detail));
  let fields: CaseloadFields = {};
  for (const field of CASELOAD_FIELDS) {
    if (field === 'reference' || isOfHome(field)) continue;
    const value = text(field);
    if (value === '') continue;
    const read = CELLS[field](value);
    if ('detail' in read) fault(field, value, read.detail);
    else fields = { ...fields, ...read.fields };
  }
  const home = readHome(text, fault);
  if (faults.length > 0) return { faults };
  return { row: { line, reference, fields: home ? { ...fields, home } : fields } };
}

/** A reference that cannot be one may be a name, so its value is not repeated. */
function readReference(text: string, fault: (detail: string) => void): string {
  if (text === '') {
    fault('The row has no reference. Give the authority’s own reference for the child.');
    return text;
  }
  const parsed = $RequestDetails.shape.reference.safeParse(text);
  if (!parsed.success) {
    fault(`This cannot be a reference: ${parsed.error.issues[0]?.message ?? 'check it'}.`);
  }
  return text;
}

type OfHome = 'postcode' | 'easting' | 'northing';

function isOfHome(field: CaseloadField): field is OfHome {
  return field === 'postcode' || field === 'easting' || field === 'northing';
}

/** A surveyed point where the file has one, else the postcode; what is in the directory is looked up later. */
function readHome(
  text: (field: OfHome) => string,
  fault: (field: OfHome, value: string, detail: string) => void,
): HomeInput | null {
  const given = { easting: text('easting'), northing: text('northing') };
  if (given.easting !== '' || given.northing !== '') {
    const point = {
      easting: Number(given.easting || '-'),
      northing: Number(given.northing || '-'),
    };
    const [issue] = $GridPoint.safeParse(point).error?.issues ?? [];
    // Said of the side that is there, where the other is missing.
    const isNorthing = issue?.path[0] === 'northing' ? given.northing !== '' : given.easting === '';
    const side = isNorthing ? 'northing' : 'easting';
    if (issue) fault(side, given[side], NOT_A_POINT);
    return point;
  }
  const postcode = text('postcode');
  return postcode === '' ? null : { postcode };
}

const NOT_A_POINT =
  'is not a point. Give easting and northing together, in whole metres of the British National Grid.';
