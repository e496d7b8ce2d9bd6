import * as z from 'zod';
import { $AuthorityCode, $CalendarDate, $SettingKey, londonDate } from '../kernel/index.ts';
import type { Suspension } from './suspension.ts';
import { suspensionFor, suspensionState } from './suspension-standing.ts';

const $Said = z.object({ words: z.string(), on: $CalendarDate });

/** A suspension as it stands for one authority on one day; what a list is decided on. */
export const $PlacingSuspension = z
  .object({
    id: z.string(),
    settingKey: $SettingKey,
    provisionId: z.string().nullable(),
    by: z.object({ authority: $AuthorityCode, name: z.string() }),
    /** Why the list's authority adopted it; null where the suspension is its own. */
    adopted: $Said.nullable(),
    reason: z.string(),
    from: $CalendarDate,
    until: $CalendarDate,
    /** The provider's newest reply; null while there is none. */
    reply: $Said.nullable(),
  })
  .meta({ id: 'PlacingSuspension' });
export type PlacingSuspension = z.infer<typeof $PlacingSuspension>;

/**
 * The suspensions that stand for an authority on a day: its own, and those that it has adopted. What it has not decided on,
 * or decided against, is none of its lists' business.
 */
export function suspensionsOf(
  authority: string,
  suspensions: readonly Suspension[],
  today: string,
  nameOf: (authority: string) => string,
): readonly PlacingSuspension[] {
  return suspensions
    .filter((each) => {
      const mine = suspensionFor(each, authority);
      return suspensionState(each, today) === 'standing' && (mine === 'own' || mine === 'adopted');
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((each) => placingSuspension(each, authority, nameOf));
}

function placingSuspension(
  suspension: Suspension,
  authority: string,
  nameOf: (authority: string) => string,
): PlacingSuspension {
  const { id, settingKey, provisionId, reason, from, until } = suspension;
  const decision = suspension.decisions.find((each) => each.authority === authority);
  const reply = suspension.replies.at(-1);
  return {
    id,
    settingKey,
    provisionId,
    by: { authority: suspension.authority, name: nameOf(suspension.authority) },
    adopted: decision?.adopted ? said(decision) : null,
    reason,
    from,
    until,
    reply: reply ? said(reply) : null,
  };
}

function said({ words, at }: { readonly words: string; readonly at: string }) {
  return { words, on: londonDate(Date.parse(at)) };
}
