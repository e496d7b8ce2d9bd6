import * as z from 'zod';
import { $CalendarDate, $SettingKey } from '../kernel/index.ts';

/** Where a figure comes from: the title of the published file, or `simulated` data laid over a register. */
const $Published = {
  file: z.string().min(1),
  simulated: z.boolean(),
};

/** A yearly figure of a setting; `year` is the academic year as "2024/25". */
const $YearlyFigure = z.object({
  value: z.number().min(0),
  /** Whose figure it is: pupils with SEN where that is published for the setting, else all pupils. */
  of: z.enum(['pupils-with-sen', 'all-pupils']),
  year: z.string().regex(/^\d{4}\/\d{2}$/),
  ...$Published,
});

export const REPORT_CARD_AREAS = [
  'inclusion',
  'curriculum-and-teaching',
  'achievement',
  'attendance-and-behaviour',
  'personal-development-and-well-being',
  'leadership-and-governance',
] as const;

export const $ReportCardGrade = z.enum([
  'exceptional',
  'strong-standard',
  'expected-standard',
  'needs-attention',
  'urgent-improvement',
]);
export const $OlderGrade = z.enum(['outstanding', 'good', 'requires-improvement', 'inadequate']);

/** One inspection; the frameworks stand side by side and are never turned into one another. */
export const $Inspection = z.discriminatedUnion('framework', [
  z.object({
    framework: z.literal('report-card-2025'),
    date: $CalendarDate,
    grades: z.partialRecord(z.enum(REPORT_CARD_AREAS), $ReportCardGrade),
    safeguardingMet: z.boolean().nullable(),
    ...$Published,
  }),
  z.object({
    framework: z.literal('older'),
    date: $CalendarDate,
    overall: $OlderGrade.nullable(),
    /** Behaviour and attitudes, the older framework's nearest judgement to inclusion practice. */
    behaviour: $OlderGrade.nullable(),
    ...$Published,
  }),
]);
export type Inspection = z.infer<typeof $Inspection>;

/** What is published of how a setting includes pupils with SEN; null where nothing is. */
export const $SettingPractice = z
  .object({
    settingKey: $SettingKey,
    /** Suspensions in a year for each 100 pupils. */
    suspensions: $YearlyFigure.nullable(),
    /** Per cent of possible sessions missed. */
    absence: $YearlyFigure.nullable(),
    /** Per cent of pupils leaving alternative provision who went back to a school. */
    reintegration: $YearlyFigure.nullable(),
    /** The newest inspection of each framework, newest first. */
    inspections: z.array($Inspection),
    /** The school's notional SEN budget, pence a year. */
    notionalSenBudget: z
      .object({ pence: z.int().min(0), year: z.string(), ...$Published })
      .nullable(),
  })
  .meta({ id: 'SettingPractice' });
export type SettingPractice = z.infer<typeof $SettingPractice>;
