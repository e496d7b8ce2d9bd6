import * as z from 'zod';
import { $AuthorityCode, $Id, $SettingKey } from '../../kernel/index.ts';
import { $ProvisionId } from '../capacity-return.ts';
import { $ReturnInput } from '../state-return.ts';
import { $UploadChange } from './upload-changes.ts';
import { $UploadColumns, $UploadFault } from './upload-file.ts';

/** What would become of a provision. Of these only the first two are ever applied. */
export const UPLOAD_OUTCOMES = ['new', 'changed', 'unchanged'] as const;
export const $UploadOutcome = z.enum(UPLOAD_OUTCOMES);
export type UploadOutcome = z.infer<typeof $UploadOutcome>;

/** A provision whose rows are all good, and what its return would say. */
export const $UploadEntry = z.object({
  /** Of its first row. */
  line: z.int(),
  rows: z.int(),
  settingKey: $SettingKey,
  settingName: z.string(),
  provisionId: $ProvisionId,
  outcome: $UploadOutcome,
  /** The return on which it was worked out; null where none was published. */
  basedOn: $Id.nullable(),
  input: $ReturnInput.nullable(),
  changes: z.array($UploadChange),
  /** What it does to places that are kept: all stay. */
  holds: z.object({
    standing: z.int(),
    /** Of these, those that the new figures do not bear any more, of whose authorities these are told. */
    notBorne: z.int(),
    told: z.array($AuthorityCode),
  }),
});
export type UploadEntry = z.infer<typeof $UploadEntry>;

/** What was found in a file, kept until it is confirmed. */
export const $UploadPreview = z.object({
  columns: $UploadColumns,
  entries: z.array($UploadEntry),
  faults: z.array($UploadFault),
  leftOut: z.array(z.string()),
});
export type UploadPreview = z.infer<typeof $UploadPreview>;

export const $UploadCounts = z.object({
  rows: z.int(),
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** Rows of the file that could not be taken. */
  faulty: z.int(),
  /** Provisions that are left out whole, for a row of theirs that is wrong. */
  leftOut: z.int(),
});
export type UploadCounts = z.infer<typeof $UploadCounts>;

export function uploadCounts(
  rows: number,
  { entries, faults, leftOut }: UploadPreview,
): UploadCounts {
  const of = (outcome: UploadOutcome) =>
    entries.filter((entry) => entry.outcome === outcome).length;
  return {
    rows,
    new: of('new'),
    changed: of('changed'),
    unchanged: of('unchanged'),
    faulty: new Set(faults.map(({ line }) => line)).size,
    leftOut: leftOut.length,
  };
}

/** What is applied, in the order of the file. */
export function appliedEntries({
  entries,
}: Pick<UploadPreview, 'entries'>): readonly UploadEntry[] {
  return entries.filter(({ outcome }) => outcome !== 'unchanged');
}
