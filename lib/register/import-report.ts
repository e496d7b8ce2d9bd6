import * as z from 'zod';

/** What was done with a wrong cell or row. */
export const $ImportAction = z.enum([
  'row-left-out',
  'value-left-out',
  'kept-as-given',
  'kept-apart',
]);

/** One oddity of a file: where, what stood there, why it is wrong, and what was done. */
export const $ImportFault = z.object({
  /** Line of the file, the header being line 1. */
  line: z.int().min(1),
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
  detail: z.string(),
  action: $ImportAction,
});
export type ImportFault = z.infer<typeof $ImportFault>;

export const $ImportReport = z.object({
  rows: z.int(),
  imported: z.int(),
  leftOut: z.int(),
  /** Establishments in the snapshot that matching does not see, by rule. */
  apart: z.record(z.string(), z.int()),
  byCategory: z.record(z.string(), z.int()),
  provisions: z.int(),
  faultsByCode: z.record(z.string(), z.int()),
  encoding: z.enum(['windows-1252', 'utf-8']),
  columns: z.int(),
  missingColumns: z.array(z.string()),
});
export type ImportReport = z.infer<typeof $ImportReport>;
