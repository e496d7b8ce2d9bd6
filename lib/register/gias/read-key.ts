import type { GiasColumn } from './columns.ts';
import type { GiasRow } from './gias-row.ts';

export interface RowKey {
  readonly key: string;
  readonly urn: string | null;
  readonly ukprn: string | null;
}

/** Columns that hold digits alone in every row; anything else there means that the row has slipped sideways. */
const DIGITS_ONLY: readonly GiasColumn[] = [
  'URN',
  'UKPRN',
  'LA (code)',
  'TypeOfEstablishment (code)',
  'EstablishmentStatus (code)',
];

/** The row's key, or null after saying why the row is left out. */
export function readKey(row: GiasRow): RowKey | null {
  const slipped = DIGITS_ONLY.find((column) => !/^\d*$/.test(row.text(column) ?? ''));
  if (slipped) {
    const detail = `${JSON.stringify(row.raw(slipped))} cannot stand in this column: the row has slipped sideways and was left out.`;
    row.fault('misaligned-row', slipped, detail, 'row-left-out');
    return null;
  }
  const urn = row.text('URN');
  const ukprn = readUkprn(row, urn !== null);
  if (urn !== null && !/^[1-9]\d{5}$/.test(urn)) {
    row.fault('no-key', 'URN', 'A URN has six digits: the row was left out.', 'row-left-out');
    return null;
  }
  const key = urn ?? ukprn;
  if (key !== null) return { key, urn, ukprn };
  const column = row.has('URN') ? 'URN' : 'UKPRN';
  row.fault('no-key', column, 'Neither URN nor UKPRN: the row was left out.', 'row-left-out');
  return null;
}

function readUkprn(row: GiasRow, hasUrn: boolean): string | null {
  const text = row.text('UKPRN');
  if (text === null || /^[1-9]\d{7}$/.test(text)) return text;
  // Zeros are a blank; without a URN the missing key is reported by the caller.
  if (hasUrn && !/^0+$/.test(text)) {
    const detail = 'A UKPRN has eight digits: the value was left out.';
    row.fault('unparseable-number', 'UKPRN', detail, 'value-left-out', text);
  }
  return null;
}
