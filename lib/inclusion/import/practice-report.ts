import * as z from 'zod';
import { $SettingKey } from '../../kernel/index.ts';
import { $PracticeKind } from './practice-kind.ts';

/** One wrong row or cell: where, what stood there, what is wrong with it and what to do, and what was done. */
export const $PracticeFault = z.object({
  /** Line of the file, counted from 1. */
  line: z.int().min(1),
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.enum([
    'unreadable-row',
    'misaligned-row',
    'invalid-urn',
    'invalid-year',
    'invalid-number',
    'invalid-date',
    'invalid-grade',
    'repeated-setting',
  ]),
  detail: z.string(),
  action: z.enum(['row-left-out', 'value-left-out', 'row-replaced-earlier']),
});
export type PracticeFault = z.infer<typeof $PracticeFault>;

/** Why a row that is not wrong gives no figure. */
export const $PassedOver = z.enum([
  /** A total of England, a region or an authority. */
  'not-a-school',
  /** A term or two of the year: its rate is not a year's. */
  'part-year',
  /** Some of the school's pupils only. */
  'part-of-pupils',
  /** Suppressed, not applicable or not collected. */
  'not-published',
]);
export type PassedOver = z.infer<typeof $PassedOver>;

/** What a file held. `rows` = `read` + `leftOut` + the sum of `passedOver`. */
export const $PracticeReport = z.object({
  kind: $PracticeKind,
  rows: z.int(),
  /** Rows with a figure, those of earlier years and those that a later row replaced among them. */
  read: z.int(),
  leftOut: z.int(),
  passedOver: z.partialRecord($PassedOver, z.int()),
  /** Settings that the file gives a figure of. */
  settings: z.int(),
  /** Of these, those that the register does not have; null while there is no register. Their figures are kept. */
  unknownSettings: z.int().nullable(),
  /** The first of them. */
  unknownExamples: z.array($SettingKey),
  faultsByCode: z.partialRecord($PracticeFault.shape.code, z.int()),
  /** Columns that could be read and that the file has not. */
  missingColumns: z.array(z.string()),
});
export type PracticeReport = z.infer<typeof $PracticeReport>;
