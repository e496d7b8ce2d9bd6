import * as z from 'zod';
import {
  $AuthorityCode,
  $Basis,
  $CalendarDate,
  $Id,
  $Need,
  $Phase,
  $YearGroup,
} from '../kernel/index.ts';

/** What is to be done next for a child, and so who acts. */
export const CASE_STEPS = [
  'make-list',
  'review-list',
  'share-list',
  'await-family',
  'consider-family',
  'consult-settings',
  'closed',
] as const;
export const $CaseStep = z.enum(CASE_STEPS);
export type CaseStep = z.infer<typeof $CaseStep>;

/** Somebody of the authority who works on a request; the name as it was when it was taken. */
export const $Officer = z.object({ personId: z.string().min(1), name: z.string().min(1) });
export type Officer = z.infer<typeof $Officer>;

export const CASE_ENDS = ['placed', 'withdrawn', 'moved-away', 'made-in-error'] as const;
export const $CaseEnd = z.enum(CASE_ENDS);
export type CaseEnd = z.infer<typeof $CaseEnd>;

/**
 * Where a request stands, in the few facts that a work list shows. It is changed in the same transaction as the act that
 * moves it, so it never says otherwise than the records do.
 */
export const $Case = z
  .object({
    requestId: $Id,
    authority: $AuthorityCode,
    reference: z.string(),
    yearGroup: $YearGroup,
    phase: $Phase,
    primaryNeed: $Need,
    basis: $Basis,
    band: z.int().nullable(),
    startDate: $CalendarDate,
    /** The day on which the authority received it. */
    receivedOn: $CalendarDate,
    /** By when a setting is to be named, and why by then, in words. */
    dueOn: $CalendarDate,
    dueWhy: z.string(),
    step: $CaseStep,
    stepSince: z.iso.datetime(),
    /** The last day for the family's answer, while it is waited for. */
    familyAnswersBy: $CalendarDate.nullable(),
    /** Who works on it; null while nobody has taken it. */
    officer: $Officer.nullable(),
    /** Version of the newest list. */
    latestList: z.int().min(1).nullable(),
    /** Version of the list that the family was given last. */
    sharedList: z.int().min(1).nullable(),
    closedAs: $CaseEnd.nullable(),
  })
  .meta({ id: 'Case' });
export type Case = z.infer<typeof $Case>;

/** What an act changes of where a request stands. */
export type CaseChange = Partial<
  Pick<Case, 'step' | 'familyAnswersBy' | 'officer' | 'latestList' | 'sharedList' | 'closedAs'>
>;
