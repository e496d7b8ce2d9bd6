import * as z from 'zod';
import type { CalendarDate } from '../../kernel/index.ts';
import type { RequestDetails } from '../placement-request.ts';
import type { HomeInput } from '../request-input.ts';

/** What a file may say of a child; each is one column, found by its name. */
export const CASELOAD_FIELDS = [
  'reference',
  'dateOfBirth',
  'sex',
  'primaryNeed',
  'secondNeed',
  'startDate',
  'phase',
  'taughtInYearGroup',
  'basis',
  'band',
  'postcode',
  'easting',
  'northing',
  'receivedOn',
  'attends',
  'requestedSettings',
  'siblingsAt',
  'mustHave',
  'niceToHave',
  'mainstreamWanted',
] as const;
export const $CaseloadField = z.enum(CASELOAD_FIELDS);
export type CaseloadField = z.infer<typeof $CaseloadField>;

/** Which columns of a file were taken, and why each other was not. */
export const $CaseloadColumns = z.object({
  used: z.array(z.object({ name: z.string(), field: $CaseloadField })),
  leftOut: z.array(z.object({ name: z.string(), personal: z.boolean(), why: z.string() })),
});
export type CaseloadColumns = z.infer<typeof $CaseloadColumns>;

/** What is wrong with a row: where, the value got, and what to do. A reference that cannot be one is not repeated. */
export const $CaseloadFault = z.object({
  line: z.int(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  detail: z.string(),
});
export type CaseloadFault = z.infer<typeof $CaseloadFault>;

/** What a row says: a field that it is silent on is missing; one that it takes away is null or empty. */
export type CaseloadFields = Partial<Omit<RequestDetails, 'reference'>> & {
  readonly home?: HomeInput;
  readonly receivedOn?: CalendarDate;
};

export interface CaseloadRow {
  readonly line: number;
  readonly reference: string;
  readonly fields: CaseloadFields;
}

export interface CaseloadFile {
  readonly columns: CaseloadColumns;
  readonly rows: readonly CaseloadRow[];
  readonly faults: readonly CaseloadFault[];
}

/** Where a file as a whole cannot be read. */
export const CASELOAD_MOST_BYTES = 10 * 1024 * 1024;
export const CASELOAD_MOST_ROWS = 20_000;

/** The same reference however it is written: without regard to capitals and double blanks. */
export function referenceKey(reference: string): string {
  return reference.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
