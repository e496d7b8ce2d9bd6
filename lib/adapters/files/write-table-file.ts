import { stringify } from 'csv-stringify/sync';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';

type Cell = string | number | null;

/** A table as it is written: its header and rows, and notes on a sheet of their own where the format has sheets. */
export interface WrittenTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly notes: readonly string[];
}

export type TableFormat = 'csv' | 'xlsx' | 'ods';

const UTF8_BOM = '\uFEFF';
const WIDEST = 40;

/** Numbers stay numbers. Words that would be taken for formulas are to be escaped beforehand. */
export async function writeTableFile(
  { name, header, rows, notes }: WrittenTable,
  format: TableFormat,
): Promise<Uint8Array> {
  if (format === 'csv') {
    const options = { record_delimiter: 'windows' } as const;
    return Buffer.from(
      UTF8_BOM +
        stringify(
          [header, ...rows].map((row) => [...row]),
          options,
        ),
    );
  }
  const columns = header.map((text, at) => ({ width: widthOf(text, rows, at) }));
  const sheets = [
    {
      name,
      columns,
      rows: [[...header], ...rows.map((row) => [...row])],
      freezePane: { rows: 1 },
    },
    { name: 'Notes', columns: [{ width: 110 }], rows: notes.map((note) => [note]) },
  ];
  return format === 'xlsx' ? writeXlsx({ sheets }) : writeOds({ sheets });
}

function widthOf(header: string, rows: WrittenTable['rows'], at: number): number {
  const longest = rows
    .slice(0, 200)
    .reduce((most, row) => Math.max(most, String(row[at] ?? '').length), header.length);
  return Math.min(WIDEST, longest + 2);
}
