import * as z from 'zod';

/** The files that are understood: the ONS Postcode Directory's layout, or centroids of sectors or outcodes. */
export const $PostcodeLayout = z.enum(['onspd', 'sectors', 'outcodes']);
export type PostcodeLayout = z.infer<typeof $PostcodeLayout>;

/** One wrong row: where, what stood there, why it is wrong, and what was done. */
export const $PostcodeFault = z.object({
  /** Line of the file, the header being line 1. */
  line: z.int().min(1),
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.enum([
    'unreadable-row',
    'short-row',
    'invalid-code',
    'invalid-coordinate',
    'off-the-grid',
    'repeated-code',
  ]),
  detail: z.string(),
  action: z.literal('row-left-out'),
});
export type PostcodeFault = z.infer<typeof $PostcodeFault>;

/**
 * Why a row that is not wrong has no place in the directory. Northern Ireland's coordinates are on the
 * Irish Grid; the Channel Islands, the Isle of Man and some large users have none.
 */
export const $ApartReason = z.enum(['no-coordinates', 'irish-grid']);
export type ApartReason = z.infer<typeof $ApartReason>;

/** `rows` = `imported` + `leftOut` + the sum of `apart`. */
export const $PostcodeReport = z.object({
  layout: $PostcodeLayout,
  rows: z.int(),
  imported: z.int(),
  /** Rows with a place whose postcode the Royal Mail has ended. They are kept: families use them for years after. */
  terminated: z.int(),
  apart: z.record($ApartReason, z.int()),
  leftOut: z.int(),
  areas: z.int(),
  faultsByCode: z.partialRecord($PostcodeFault.shape.code, z.int()),
});
export type PostcodeReport = z.infer<typeof $PostcodeReport>;
