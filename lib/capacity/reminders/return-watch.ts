import * as z from 'zod';
import { $AuthorityCode, $CalendarDate, $Id, $SettingKey } from '../../kernel/index.ts';
import { $ProvisionId } from '../capacity-return.ts';
import { STAGES } from './reminder-stages.ts';

/** Why somebody is written to: the stages of a return, or an authority that asks for the first one. */
export const $ReminderKind = z.enum([...STAGES, 'asked']);
export type ReminderKind = z.infer<typeof $ReminderKind>;

/** `nobody`: no editor is known; `unreachable`: no message could be delivered. */
export const REMINDER_OUTCOMES = ['sent', 'nobody', 'unreachable'] as const;
export const $ReminderOutcome = z.enum(REMINDER_OUTCOMES);

export const $Reminder = z
  .object({
    id: $Id,
    kind: $ReminderKind,
    at: z.iso.datetime(),
    outcome: $ReminderOutcome,
    /** How many people it went to. */
    people: z.int().min(0),
  })
  .meta({ id: 'Reminder' });
export type Reminder = z.infer<typeof $Reminder>;

/** What a watch is about to do, or is doing. */
const $Sending = z.object({
  id: $Id,
  kind: $ReminderKind,
  /** How often sending was begun. */
  attempts: z.int().min(1),
});

/** Looks after the figures of one provision: when somebody is to be reminded of them, and who was. */
export const $ReturnWatch = z.object({
  /** Another one for each return, so that nothing is made of a watch that is over. */
  watchId: $Id,
  settingKey: $SettingKey,
  provisionId: $ProvisionId,
  /** The return that is watched; null where nothing is published and an authority has asked for it. */
  of: z.object({ returnId: $Id, asOf: $CalendarDate, publishedOn: $CalendarDate }).nullable(),
  /** When it is to be looked at; null once nothing more is to be told. */
  lookAt: z.iso.datetime().nullable(),
  sending: $Sending.nullable(),
  /** References of messages of the latest reminder whose delivery is still to be asked for. */
  unsure: z.array(z.string()),
  /** Of this return, newest last. */
  told: z.array($Reminder),
  /** Who last asked for figures. */
  asked: z.object({ by: $AuthorityCode, at: z.iso.datetime() }).nullable(),
  revision: z.int().min(1),
});
export type ReturnWatch = z.infer<typeof $ReturnWatch>;

/** The latest reminder; null where none was told of the newest return. */
export function lastReminder({ told }: ReturnWatch): Reminder | null {
  return told.at(-1) ?? null;
}
