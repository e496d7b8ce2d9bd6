import type { GiasColumn } from './columns.ts';
import type { GiasRow } from './gias-row.ts';

interface CodeForm {
  readonly valid: RegExp;
  /** What GIAS writes for "none". */
  readonly none: RegExp;
  readonly rule: string;
}

const AUTHORITY: CodeForm = {
  valid: /^\d{3}$/,
  none: /^(0+|999)$/,
  rule: 'A local authority code has three digits',
};

const NUMBER: CodeForm = {
  valid: /^\d{1,4}$/,
  none: /^0+$/,
  rule: 'An establishment number has four digits',
};

/** Three-digit DfE code of the authority in whose area the establishment stands. */
export function readAuthorityCode(row: GiasRow): string | null {
  return readCode(row, 'LA (code)', AUTHORITY);
}

/** Number within the authority: four digits, zeros in front restored. */
export function readEstablishmentNumber(row: GiasRow): string | null {
  return readNumber(row, 'EstablishmentNumber');
}

/** LAESTAB (authority and number, seven digits) of the establishment before this one; null unless both parts are given. */
export function readPredecessor(row: GiasRow): string | null {
  const authority = readCode(row, 'PreviousLA (code)', AUTHORITY);
  const number = readNumber(row, 'PreviousEstablishmentNumber');
  return authority === null || number === null ? null : `${authority}${number}`;
}

function readNumber(row: GiasRow, column: GiasColumn): string | null {
  const number = readCode(row, column, NUMBER);
  return number === null ? null : number.padStart(4, '0');
}

function readCode(row: GiasRow, column: GiasColumn, form: CodeForm): string | null {
  const text = row.text(column);
  if (text === null || form.none.test(text)) return null;
  if (form.valid.test(text)) return text;
  row.fault(
    'unparseable-number',
    column,
    `${form.rule}: the value was left out.`,
    'value-left-out',
  );
  return null;
}
