import { londonDate, ok, problem, type Result, refused } from '../../kernel/index.ts';
import type { CapacityReturn } from '../capacity-return.ts';
import { nextReminderAt, type Remembered, STAGES, type Stage } from './reminder-stages.ts';
import type { Reminder, ReminderKind, ReturnWatch } from './return-watch.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** So long a worker may take; then another may take it up, as when the first died. */
const SENDING_MS = 10 * MINUTE;
/** After a failed attempt, times the number of attempts: an hour and three quarters until the last. */
const AGAIN_MS = 7 * MINUTE;
export const MOST_ATTEMPTS = 6;
/** Whether a message arrived is known by then, unless its mailbox is full. */
const DELIVERED_BY_MS = DAY;
/** An authority asks for figures once in so many days. */
export const ASK_AGAIN_DAYS = 14;

/** The watch over a new return, which takes the place of what was watched before. */
export function watchOf(
  { settingKey, provisionId, id, asOf, publishedAt }: CapacityReturn,
  halfLifeDays: number,
): ReturnWatch {
  const of = { returnId: id, asOf, publishedOn: londonDate(Date.parse(publishedAt)) };
  const watch = {
    watchId: id,
    settingKey,
    provisionId,
    of,
    sending: null,
    unsure: [],
    told: [],
    asked: null,
  };
  return { ...watch, lookAt: nextReminderAt({ ...of, halfLifeDays, told: [] }), revision: 1 };
}

/** What the dates of a watch are reckoned from; null where nothing is published. */
export function rememberedIn({ of, told }: ReturnWatch, halfLifeDays: number): Remembered | null {
  if (of === null) return null;
  const stages = told.map(({ kind }) => kind).filter((kind) => isStage(kind));
  return { ...of, halfLifeDays, told: stages };
}

function isStage(kind: ReminderKind): kind is Stage {
  return STAGES.some((stage) => stage === kind);
}

/** Whether it is time to look at it; not while another is at it. */
export function isTimeFor({ lookAt }: ReturnWatch, now: number): boolean {
  return lookAt !== null && Date.parse(lookAt) <= now;
}

/** Asks for figures; refused where that was done not long ago, by whomever: the setting hears one voice. */
export function askedWatch(
  before: ReturnWatch | null,
  about: Pick<ReturnWatch, 'watchId' | 'settingKey' | 'provisionId'>,
  by: string,
  now: number,
): Result<ReturnWatch> {
  const last = before?.asked ?? null;
  const nextAt = last === null ? 0 : Date.parse(last.at) + ASK_AGAIN_DAYS * DAY;
  if (last !== null && now < nextAt) return refused(askedBefore(about, last.at));
  if (before?.sending) return refused(BEING_SENT);
  const asked = { by, at: new Date(now).toISOString() };
  const blank = { ...about, of: null, sending: null, unsure: [], told: [] };
  const lookAt = new Date(now).toISOString();
  return ok({ ...(before ?? blank), asked, lookAt, revision: (before?.revision ?? 0) + 1 });
}

/** Whether an authority has asked since the latest reminder, so that it is to be told now. */
export function asksNow({ asked, told, sending }: ReturnWatch): boolean {
  if (sending !== null || asked === null) return false;
  return !told.some(({ kind, at }) => kind === 'asked' && at >= asked.at);
}

/** A worker takes it up: nobody else does until its time is over. */
export function sendingWatch(
  watch: ReturnWatch,
  kind: ReminderKind,
  newId: () => string,
  now: number,
): ReturnWatch & { readonly sending: NonNullable<ReturnWatch['sending']> } {
  const before = watch.sending;
  return {
    ...watch,
    sending: before
      ? { ...before, attempts: before.attempts + 1 }
      : { id: newId(), kind, attempts: 1 },
    lookAt: new Date(now + SENDING_MS).toISOString(),
    revision: watch.revision + 1,
  };
}

/** Some message could not be sent yet. */
export function postponedWatch(watch: ReturnWatch, now: number): ReturnWatch {
  const wait = AGAIN_MS * (watch.sending?.attempts ?? 1);
  return { ...watch, lookAt: new Date(now + wait).toISOString(), revision: watch.revision + 1 };
}

/** It is told; what was sent is asked for a day later, whether it arrived. */
export function toldWatch(
  watch: ReturnWatch,
  reminder: Reminder,
  unsure: readonly string[],
  halfLifeDays: number,
  now: number,
): ReturnWatch {
  const told = [...watch.told, reminder];
  return scheduled({ ...watch, sending: null, told, unsure: [...unsure] }, halfLifeDays, now);
}

/** What came of the latest reminder’s messages. */
export function checkedWatch(
  watch: ReturnWatch,
  arrived: boolean,
  halfLifeDays: number,
  now: number,
): ReturnWatch {
  const told = watch.told.map((reminder, i) =>
    i === watch.told.length - 1 && !arrived
      ? { ...reminder, outcome: 'unreachable' as const }
      : reminder,
  );
  return scheduled({ ...watch, told, unsure: [] }, halfLifeDays, now);
}

/** With the time at which it is looked at next. */
export function scheduled(watch: ReturnWatch, halfLifeDays: number, now: number): ReturnWatch {
  if (asksNow(watch)) {
    return { ...watch, lookAt: new Date(now).toISOString(), revision: watch.revision + 1 };
  }
  const about = rememberedIn(watch, halfLifeDays);
  const reminder = about && nextReminderAt(about);
  const check = watch.unsure.length > 0 ? new Date(now + DELIVERED_BY_MS).toISOString() : null;
  const [lookAt = null] = [reminder, check].filter((at) => at !== null).sort();
  return { ...watch, lookAt, revision: watch.revision + 1 };
}

function askedBefore({ provisionId }: Pick<ReturnWatch, 'provisionId'>, at: string) {
  return problem(
    'conflict',
    'asked-before',
    `${provisionId} was asked to publish on ${at.slice(0, 10)}. It can be asked again ${ASK_AGAIN_DAYS} days after that.`,
  );
}

const BEING_SENT = problem('conflict', 'being-reminded', 'It is being reminded in this moment.');
