import * as z from 'zod';
import { $AuthorityCode, $CalendarDate, $Id, $SettingKey } from '../kernel/index.ts';
import { $Words } from './words.ts';

export const VISIT_KINDS = ['announced', 'unannounced', 'desktop'] as const;
export const $VisitKind = z.enum(VISIT_KINDS);
export type VisitKind = z.infer<typeof $VisitKind>;

export const VISIT_OUTCOMES = ['assured', 'assured-with-actions', 'not-assured'] as const;
export const $VisitOutcome = z.enum(VISIT_OUTCOMES);
export type VisitOutcome = z.infer<typeof $VisitOutcome>;

/** Something that the setting is asked to do; `doneOn` is null until somebody has seen that it is done. */
export const $VisitAction = z.strictObject({
  words: $Words,
  dueOn: $CalendarDate,
  doneOn: $CalendarDate.nullable().default(null),
});
export type VisitAction = z.infer<typeof $VisitAction>;

const MOST_ACTIONS = 30;
const MOST_WORDS = 2000;

/** What an authority records of a visit. */
export const $VisitInput = z
  .strictObject({
    /** The provision that was looked at; null where it was the whole setting. */
    provisionId: z.string().nullable().default(null),
    visitedOn: $CalendarDate,
    kind: $VisitKind,
    outcome: $VisitOutcome,
    /** Where it was made for a consortium: the consortium's code. */
    consortium: z
      .string()
      .regex(/^[a-z0-9-]{2,40}$/, 'is not the code of a consortium')
      .nullable()
      .default(null),
    words: z.string().trim().min(1, 'say what was found').max(MOST_WORDS),
    actions: z.array($VisitAction).max(MOST_ACTIONS).default([]),
    nextDueOn: $CalendarDate.nullable().default(null),
  })
  .meta({ id: 'VisitInput' });
export type VisitInput = z.infer<typeof $VisitInput>;

/** A quality-assurance visit to a setting, read by every authority that places. A change is another revision. */
export const $Visit = z
  .object({
    ...$VisitInput.shape,
    actions: z.array($VisitAction),
    id: $Id,
    settingKey: $SettingKey,
    /** The authority that recorded it and answers for it. */
    authority: $AuthorityCode,
    recordedAt: z.iso.datetime(),
    /** Why it was corrected; null in the first revision. */
    correction: z.string().nullable(),
    /** What the provider says of it, oldest first. */
    comments: z.array(z.object({ words: $Words, at: z.iso.datetime() })),
    revision: z.int().min(1),
  })
  .meta({ id: 'Visit' });
export type Visit = z.infer<typeof $Visit>;

export const $VisitCorrection = z
  .strictObject({ ...$VisitInput.shape, correction: $Words })
  .meta({ id: 'VisitCorrection' });
export type VisitCorrection = z.infer<typeof $VisitCorrection>;
