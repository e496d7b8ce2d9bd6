import { NATIONAL, type Owner } from '../../../lib/access/index.ts';
import {
  asksNow,
  checkedWatch,
  isTimeFor,
  MOST_ATTEMPTS,
  postponedWatch,
  type ReminderKind,
  type ReturnWatch,
  rememberedIn,
  scheduled,
  sendingWatch,
  stageDue,
  toldWatch,
} from '../../../lib/capacity/index.ts';
import { londonDate } from '../../../lib/kernel/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { type Sent, sendReminder } from './send-reminder.ts';

export type WatchDeps = Parameters<typeof sendReminder>[0] &
  Pick<Deps, 'reminders' | 'policyOf' | 'newId' | 'now' | 'log'>;

/**
 * Does what is due for the figures of one provision: reminds its editors, or asks whether the last message arrived. Told
 * of the same twice it does so once: whoever changes the watch first works on it, and the others find that it is not due.
 */
export async function lookAtWatch(
  deps: WatchDeps,
  owner: Owner,
  provisionId: string,
): Promise<void> {
  const store = deps.reminders(owner);
  const found = await store.watch(provisionId);
  if (!found.ok) throw new Error(found.problem.detail);
  const watch = found.value;
  const now = deps.now();
  if (watch === null || !isTimeFor(watch, now)) return;
  const today = londonDate(now);
  const { halfLifeDays } = (await deps.policyOf(NATIONAL, today)).capacity;
  if (watch.unsure.length > 0) {
    const checked = checkedWatch(watch, await someArrived(deps, watch), halfLifeDays, now);
    // There may be something to be told as well.
    if ((await store.change(checked, null)).ok) await lookAtWatch(deps, owner, provisionId);
    return;
  }
  const about = rememberedIn(watch, halfLifeDays);
  const kind: ReminderKind | null =
    watch.sending?.kind ?? (asksNow(watch) ? 'asked' : about && stageDue(about, today));
  if (kind === null) {
    // The policy gives returns longer than it did when this was due.
    await store.change(scheduled(watch, halfLifeDays, now), null);
    return;
  }
  const taken = sendingWatch(watch, kind, deps.newId, now);
  // Another is at it, or newer figures have come.
  if (!(await store.change(taken, null)).ok) return;
  const sent = await sendReminder(deps, owner, taken, kind, halfLifeDays);
  await conclude(deps, owner, taken, sent, halfLifeDays);
}

async function conclude(
  deps: WatchDeps,
  owner: Owner,
  watch: ReturnType<typeof sendingWatch>,
  sent: Sent,
  halfLifeDays: number,
): Promise<void> {
  const store = deps.reminders(owner);
  const { id, kind, attempts } = watch.sending;
  const now = deps.now();
  if (sent.later > 0) {
    const over = attempts >= MOST_ATTEMPTS;
    const facts = { kind, attempts, messages: sent.later };
    deps.log({ level: over ? 'error' : 'warn', code: 'reminder-not-sent', facts });
    if (!over) {
      await store.change(postponedWatch(watch, now), null);
      return;
    }
  }
  const people = sent.references.length;
  const outcome = sent.asked === 0 ? 'nobody' : people === 0 ? 'unreachable' : 'sent';
  const at = new Date(now).toISOString();
  const reminder = { id, kind, at, outcome, people } as const;
  await store.change(toldWatch(watch, reminder, sent.references, halfLifeDays, now), null);
}

/** Where the delivery of none is known to have failed, somebody is taken to have it. */
async function someArrived(
  { notifier }: Pick<Deps, 'notifier'>,
  { unsure }: ReturnWatch,
): Promise<boolean> {
  const answers = await Promise.all(unsure.map((reference) => notifier.arrived(reference)));
  return answers.some((answer) => answer !== 'failed');
}
