import * as z from 'zod';
import { $SettingKey } from '../../kernel/index.ts';
import { $Criterion } from '../../policy/index.ts';

/** Stands for the provision where the register knows none of a setting that a family asked for. */
export const NO_PROVISION = '-';

/**
 * What one list says of one setting, as it is counted. A mark is counted once for each request; see `marks.ts` for which
 * there are. Nothing of the child but what a mark says.
 */
export const $Part = z.object({
  settingKey: $SettingKey,
  /** The calendar year in which the academic year of the child's start begins. */
  season: z.int(),
  provisionId: z.string().min(1),
  marks: z.array(z.string()),
  /**
   * Only where it was suitable and others were placed above it: by criterion what the last recommended setting had
   * more of, in ten-thousandths of the whole score; below 0 where this setting had more.
   */
  lost: z.partialRecord($Criterion, z.int()),
});
export type Part = z.infer<typeof $Part>;

/** What of a request's list stands in the tallies now: kept by the authority, so that it can be taken off exactly. */
export const $CountedList = z.object({
  requestId: z.string(),
  /** The version whose parts these are; 0 where none is counted, null while some are of the one before. */
  version: z.int().min(0).nullable(),
  parts: z.array($Part).readonly(),
});
export type CountedList = z.infer<typeof $CountedList>;
