import { stringify } from 'csv-stringify/sync';

/** By which Excel knows that the text is UTF-8. */
const UTF8_BOM = '\uFEFF';
/** Text that a spreadsheet would take for a formula is escaped. */
const OPTIONS = { escape_formulas: true, record_delimiter: 'windows' } as const;

/** CSV for a spreadsheet: lines as they are given, their heads among them. */
export function csvOfLines(lines: readonly (readonly unknown[])[]): string {
  return UTF8_BOM + stringify([...lines], OPTIONS);
}

/** The same of records under their names; `columns` says which and in what order, also where there is no record. */
export function csvOfRecords(records: readonly object[], columns?: readonly string[]): string {
  const named = columns === undefined ? {} : { columns: [...columns] };
  return UTF8_BOM + stringify([...records], { ...OPTIONS, ...named, header: true });
}
