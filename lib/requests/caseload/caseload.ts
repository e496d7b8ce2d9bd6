import * as z from 'zod';
import { $AuthorityCode, $CalendarDate, $ContentId, $Id } from '../../kernel/index.ts';
import { $CaseloadCounts } from './caseload-preview.ts';

/** Rows that a worker takes at once. */
export const CASELOAD_CHUNK_SIZE = 200;

export const CASELOAD_STATUSES = [
  'previewed',
  'applying',
  'applied',
  'undoing',
  'undone',
  'failed',
] as const;

/** `new` leaves requests as they are that a row would change. */
export const $CaseloadTake = z.enum(['new', 'new-and-changed']);
export type CaseloadTake = z.infer<typeof $CaseloadTake>;

const $Act = z.object({ at: z.iso.datetime(), by: z.string() });

/** A file of children that was read: first a preview, then, once somebody confirms it, requests. */
export const $Caseload = z.object({
  id: $Id,
  authority: $AuthorityCode,
  /** As the person's computer calls it. */
  fileName: z.string(),
  /** For rows that say no start date. */
  startDate: $CalendarDate.nullable(),
  status: z.enum(CASELOAD_STATUSES),
  revision: z.int().min(1),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  /** Until when it can be confirmed. */
  confirmBy: z.iso.datetime(),
  counts: $CaseloadCounts,
  /** The cleaned rows and the faults, as an object of the authority. */
  previewId: $ContentId,
  take: $CaseloadTake.nullable(),
  /** Rows that are applied, and then those that are undone. */
  rows: z.int(),
  confirmed: $Act.nullable(),
  appliedAt: z.iso.datetime().nullable(),
  undo: $Act.extend({ reason: z.string() }).nullable(),
  undoneAt: z.iso.datetime().nullable(),
  /** How often its chunks were told of anew, and when next. */
  calls: z.int(),
  callAgainAt: z.iso.datetime(),
  /** Why it failed, in words. */
  sentence: z.string().nullable(),
});
export type Caseload = z.infer<typeof $Caseload>;

/** Which of its two pieces of work: applying rows, or closing what they made in error. */
export const $CaseloadWork = z.enum(['apply', 'undo']);
export type CaseloadWork = z.infer<typeof $CaseloadWork>;

export const $CaseloadRefusal = z.object({
  line: z.int(),
  reference: z.string(),
  requestId: $Id,
  detail: z.string(),
});
export type CaseloadRefusal = z.infer<typeof $CaseloadRefusal>;

/** How far one chunk of rows has come. */
export const $CaseloadProgress = z.object({
  /** Rows that were made, or closed. */
  made: z.int(),
  changed: z.int(),
  refused: z.array($CaseloadRefusal),
});
export type CaseloadProgress = z.infer<typeof $CaseloadProgress>;

export const NO_PROGRESS: CaseloadProgress = { made: 0, changed: 0, refused: [] };

/** As it is shown to its authority. */
export const $ShownCaseload = $Caseload
  .omit({ previewId: true, calls: true, callAgainAt: true })
  .extend({ applied: $CaseloadProgress, undone: $CaseloadProgress })
  .meta({ id: 'Caseload' });
export type ShownCaseload = z.infer<typeof $ShownCaseload>;

export function isCaseloadAtWork({ status }: Pick<Caseload, 'status'>): boolean {
  return status === 'applying' || status === 'undoing';
}

export function workOf({ status }: Pick<Caseload, 'status'>): CaseloadWork {
  return status === 'undoing' || status === 'undone' ? 'undo' : 'apply';
}

export function chunksIn({ rows }: Pick<Caseload, 'rows'>): number {
  return Math.ceil(rows / CASELOAD_CHUNK_SIZE);
}
