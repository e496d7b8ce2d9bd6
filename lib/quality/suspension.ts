import * as z from 'zod';
import { $AuthorityCode, $CalendarDate, $Id, $SettingKey } from '../kernel/index.ts';
import { $Words } from './words.ts';

export const $SuspensionInput = z
  .strictObject({
    /** The provision in which no more children are placed; null where it is the whole setting. */
    provisionId: z.string().nullable().default(null),
    reason: $Words,
    /** The first day; today where nothing is said. */
    from: $CalendarDate.optional(),
    /** The last day. */
    until: $CalendarDate,
  })
  .meta({ id: 'SuspensionInput' });
export type SuspensionInput = z.infer<typeof $SuspensionInput>;

export const $SuspensionExtension = z
  .strictObject({ until: $CalendarDate, reason: $Words })
  .meta({ id: 'SuspensionExtension' });
export const $SuspensionEnding = z
  .strictObject({ reason: $Words })
  .meta({ id: 'SuspensionEnding' });
export const $SuspensionReply = z.strictObject({ words: $Words }).meta({ id: 'SuspensionReply' });
export const $SuspensionDecision = z
  .strictObject({ adopted: z.boolean(), words: $Words })
  .meta({ id: 'SuspensionDecision' });
export type SuspensionDecision = z.infer<typeof $SuspensionDecision>;

/**
 * An authority places no more children in a setting for a while. Every authority reads it and decides for itself; who at
 * which organisation did what is in its own audit.
 */
export const $Suspension = z
  .object({
    id: $Id,
    settingKey: $SettingKey,
    settingName: z.string(),
    provisionId: z.string().nullable(),
    /** Which suspended placing. */
    authority: $AuthorityCode,
    reason: $Words,
    from: $CalendarDate,
    until: $CalendarDate,
    suspendedAt: z.iso.datetime(),
    /** Oldest first; `before` is the last day that stood until then. */
    extensions: z.array(
      z.object({
        before: $CalendarDate,
        until: $CalendarDate,
        reason: $Words,
        at: z.iso.datetime(),
      }),
    ),
    /** Ended before its last day; `on` is the first day on which it stands no more. */
    ended: z.object({ on: $CalendarDate, reason: $Words, at: z.iso.datetime() }).nullable(),
    /** What the provider says to it, oldest first. */
    replies: z.array(z.object({ words: $Words, at: z.iso.datetime() })),
    /** What each other authority decided last; earlier decisions are in its audit. */
    decisions: z.array(
      z.object({
        authority: $AuthorityCode,
        adopted: z.boolean(),
        words: $Words,
        at: z.iso.datetime(),
      }),
    ),
    revision: z.int().min(1),
  })
  .meta({ id: 'Suspension' });
export type Suspension = z.infer<typeof $Suspension>;
