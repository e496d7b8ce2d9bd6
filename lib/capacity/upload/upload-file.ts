import * as z from 'zod';
import type { CalendarDate } from '../../kernel/index.ts';
import type { YearGroupReturn } from '../capacity-return.ts';
import type { ProvisionProfile } from '../provision-profile.ts';

/** What a row may say; each is one column, found by its name. */
export const UPLOAD_FIELDS = [
  'setting',
  'ukprn',
  'laestab',
  'settingName',
  'provision',
  'yearGroup',
  'intent',
  'reason',
  'onRoll',
  'freeNow',
  'freeNextSeptember',
  'freeSeptemberAfter',
  'asOf',
  'publishedAsOf',
  'places',
  'provisionOnRoll',
  'needs',
  'lowAge',
  'highAge',
  'bases',
  'features',
  'starts',
  'nextStart',
  'admissionLimits',
] as const;
export const $UploadField = z.enum(UPLOAD_FIELDS);
export type UploadField = z.infer<typeof $UploadField>;

/** Which columns of a file were taken, and why each other was not. */
export const $UploadColumns = z.object({
  used: z.array(z.object({ name: z.string(), field: $UploadField })),
  leftOut: z.array(z.object({ name: z.string(), why: z.string() })),
});
export type UploadColumns = z.infer<typeof $UploadColumns>;

/** What is wrong with a row: where, the value got, and what to do. */
export const $UploadFault = z.object({
  line: z.int(),
  /** As spreadsheets name it, such as F12; null where the row as a whole is wrong. */
  cell: z.string().nullable(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  detail: z.string(),
});
export type UploadFault = z.infer<typeof $UploadFault>;

/** A year group as a row says it: what is missing stays as it is published, null is “not said”. */
export interface UploadYear {
  readonly yearGroup: number;
  /** Taken out of the return altogether. */
  readonly isRemoved: boolean;
  readonly said: Partial<Pick<YearGroupReturn, 'intent' | 'reason' | 'onRoll'>> & {
    readonly free: Partial<YearGroupReturn['free']>;
  };
}

export interface UploadRow {
  readonly line: number;
  readonly settingKey: string;
  readonly provisionId: string;
  /** Null in a row about the provision as a whole. */
  readonly year: UploadYear | null;
  readonly asOf: CalendarDate | null;
  readonly profile: Partial<ProvisionProfile>;
  /** Says that a cell of this row is wrong. */
  readonly fault: (field: UploadField, value: string | null, detail: string) => UploadFault;
}

/** The largest file, and the most rows, that are read. */
export const UPLOAD_MOST_BYTES = 4 * 1024 * 1024;
export const UPLOAD_MOST_ROWS = 25_000;
