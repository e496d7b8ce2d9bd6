import * as z from 'zod';
import { $CalendarDate, $Id } from '../../kernel/index.ts';
import { $Home, $RequestDetails } from '../placement-request.ts';
import { $CaseloadColumns, $CaseloadFault } from './caseload-file.ts';

/** What would become of a row. Of these only the first two are ever applied. */
export const CASELOAD_OUTCOMES = ['new', 'changed', 'unchanged', 'closed', 'known-twice'] as const;
export const $CaseloadOutcome = z.enum(CASELOAD_OUTCOMES);
export type CaseloadOutcome = z.infer<typeof $CaseloadOutcome>;

/** One value that a row changes, in words. */
export const $CaseloadChange = z.object({ what: z.string(), from: z.string(), to: z.string() });
export type CaseloadChange = z.infer<typeof $CaseloadChange>;

/** A good row, cleaned and matched: no more than a request keeps anyway. */
export const $CaseloadEntry = z.object({
  line: z.int(),
  outcome: $CaseloadOutcome,
  /** Of the request that it makes or changes. */
  requestId: $Id,
  /** Revision on which a change was worked out; null for a new request. */
  basedOn: z.int().nullable(),
  details: $RequestDetails,
  home: $Home,
  receivedOn: $CalendarDate.nullable(),
  changes: z.array($CaseloadChange),
  /** Why it is not applied, or what is worth knowing. */
  note: z.string().nullable(),
});
export type CaseloadEntry = z.infer<typeof $CaseloadEntry>;

/** What was found in a file, kept until it is confirmed; the file itself is not kept. */
export const $CaseloadPreview = z.object({
  columns: $CaseloadColumns,
  entries: z.array($CaseloadEntry),
  faults: z.array($CaseloadFault),
});
export type CaseloadPreview = z.infer<typeof $CaseloadPreview>;

export const $CaseloadCounts = z.object({
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  closed: z.int(),
  'known-twice': z.int(),
  /** Lines of the file that could not be taken. */
  faulty: z.int(),
});
export type CaseloadCounts = z.infer<typeof $CaseloadCounts>;

export function countsOf({ entries, faults }: CaseloadPreview): CaseloadCounts {
  const of = (outcome: CaseloadOutcome) =>
    entries.filter((entry) => entry.outcome === outcome).length;
  return {
    new: of('new'),
    changed: of('changed'),
    unchanged: of('unchanged'),
    closed: of('closed'),
    'known-twice': of('known-twice'),
    faulty: new Set(faults.map(({ line }) => line)).size,
  };
}
