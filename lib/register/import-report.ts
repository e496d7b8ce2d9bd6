import * as z from 'zod';

/** What was done with a wrong cell or row. */
export const $ImportAction = z.enum([
  'row-left-out',
  'value-left-out',
  'value-inferred',
  'kept-as-given',
  'kept-apart',
]);

/** One oddity of a file: where, what stood there, why it is wrong, and what was done. */
export const $ImportFault = z.object({
  /** Line of the file, the header being line 1. */
  line: z.int().min(1),
  column: z.string().nullable(),
  value: z.string().nullable(),
  /** Stable: `misaligned-row`, `truncated-file`, `no-key`, `duplicate-urn`, `impossible-ages` and so on. */
  code: z.string(),
  detail: z.string(),
  action: $ImportAction,
});
export type ImportFault = z.infer<typeof $ImportFault>;

export const $ImportReport = z.object({
  rows: z.int(),
  imported: z.int(),
  leftOut: z.int(),
  /** Establishments in the snapshot that matching does not see, by rule; with `byCategory` they make `imported`. */
  apart: z.record(z.string(), z.int()),
  /** Establishments that matching sees. */
  byCategory: z.record(z.string(), z.int()),
  /** Provisions of the establishments that matching sees. */
  provisions: z.int(),
  faultsByCode: z.record(z.string(), z.int()),
  /** Encoding of most of the file's cells; a file of ASCII alone is UTF-8. */
  encoding: z.enum(['windows-1252', 'utf-8']),
  columns: z.int(),
  /** Columns that the product reads and this file has not. */
  missingColumns: z.array(z.string()),
});
export type ImportReport = z.infer<typeof $ImportReport>;
