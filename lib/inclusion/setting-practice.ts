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

/** Areas of a report card that only settings with such a stage are given. */
export const REPORT_CARD_STAGES = ['early-years', 'post-16-provision'] as const;

export const $ReportCardGrade = z.enum([
  'exceptional',
  'strong-standard',
  'expected-standard',
  'needs-attention',
  'urgent-improvement',
]);
export const $OlderGrade = z.enum(['outstanding', 'good', 'requires-improvement', 'inadequate']);

/** Judgements of the older framework beside overall effectiveness and behaviour and attitudes. */
export const OLDER_AREAS = [
  'quality-of-education',
  'personal-development',
  'leadership-and-management',
  'early-years',
  'sixth-form',
] as const;

/** What is left out here is not published, or was not read by an earlier import. */
const $OfInspection = {
  publishedOn: $CalendarDate.optional(),
  /** Given to the school that this one followed, under another URN. */
  ofPredecessor: z.literal(true).optional(),
};

/** One inspection; the frameworks stand side by side and are never turned into one another. */
export const $Inspection = z.discriminatedUnion('framework', [
  z.object({
    framework: z.literal('report-card-2025'),
    date: $CalendarDate,
    grades: z.partialRecord(
      z.enum([...REPORT_CARD_AREAS, ...REPORT_CARD_STAGES]),
      $ReportCardGrade,
    ),
    safeguardingMet: z.boolean().nullable(),
    ...$OfInspection,
    ...$Published,
  }),
  z.object({
    framework: z.literal('older'),
    date: $CalendarDate,
    overall: $OlderGrade.nullable(),
    /** Behaviour and attitudes, the older framework's nearest judgement to inclusion practice. */
    behaviour: $OlderGrade.nullable(),
    judgements: z.partialRecord(z.enum(OLDER_AREAS), $OlderGrade).optional(),
    safeguardingEffective: z.boolean().optional(),
    concern: z.enum(['special-measures', 'serious-weaknesses']).optional(),
    /** The newest inspection since that gave no grades, in Ofsted’s own words. */
    ungraded: z.object({ date: $CalendarDate, outcome: z.string() }).optional(),
    ...$OfInspection,
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
