import { keyOfToken, type Message, type Owner } from '../../../lib/access/index.ts';
import {
  halfDay,
  linkExpiry,
  type ReminderKind,
  type ReturnWatch,
} from '../../../lib/capacity/index.ts';
import { londonDate, longDate } from '../../../lib/kernel/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { type Editors, editorsOf, type Recipient } from './recipients.ts';
import { provisionWords } from './reminder-words.ts';

/** What came of sending to each of those who are asked. */
export interface Sent {
  /** How many there are to ask. */
  readonly asked: number;
  /** Of the messages that were sent, now or at an attempt before. */
  readonly references: readonly string[];
  /** How many could not be sent yet. */
  readonly later: number;
}

type Sending = ReturnWatch & { readonly sending: NonNullable<ReturnWatch['sending']> };

type SendDeps = Pick<
  Deps,
  'members' | 'currentIndex' | 'reminders' | 'notifier' | 'publicUrl' | 'newSecret' | 'now'
>;

/** Writes to each editor once, whatever attempt it is: a message is known by the reminder and the person. */
export async function sendReminder(
  deps: SendDeps,
  owner: Owner,
  watch: Sending,
  kind: ReminderKind,
  halfLifeDays: number,
): Promise<Sent> {
  const editors = await editorsOf(deps, watch.settingKey);
  if (editors.people.length === 0) return { asked: 0, references: [], later: 0 };
  const facts = await factsOf(deps, owner, watch, kind, editors, halfLifeDays);
  const references: string[] = [];
  let later = 0;
  for (const { email, personId } of editors.people) {
    const reference = referenceOf(watch.sending.id, personId);
    const messageKind: Message['kind'] = kind === 'asked' ? 'ask' : 'reminder';
    const delivery = await deps.notifier.send({ reference, to: email, kind: messageKind, facts });
    if (delivery === 'sent') references.push(reference);
    if (delivery === 'later') later += 1;
  }
  return { asked: editors.people.length, references, later };
}

const PERSON_DIGITS = 16;

function referenceOf(reminderId: string, personId: Recipient['personId']): string {
  return `${reminderId}-${personId.slice(0, PERSON_DIGITS)}`;
}

async function factsOf(
  deps: SendDeps,
  owner: Owner,
  watch: Sending,
  kind: ReminderKind,
  editors: Editors,
  halfLifeDays: number,
): Promise<Message['facts']> {
  const index = await deps.currentIndex();
  const setting = index?.setting(watch.settingKey) ?? null;
  const authority = watch.asked && index?.authorityName(watch.asked.by);
  const base = {
    setting: setting?.name ?? watch.settingKey,
    provision: provisionWords(setting, watch.provisionId),
    sign_in: `${deps.publicUrl()}/`,
    authority: authority ?? `Authority ${watch.asked?.by ?? ''}`.trim(),
  };
  if (watch.of === null) return { ...base, standing: 'Nothing has been published of it yet.' };
  const asOf = longDate(watch.of.asOf);
  if (kind === 'asked') return { ...base, standing: `What you published is of ${asOf}.` };
  const half = halfDay(watch.of.asOf, halfLifeDays);
  const standing =
    half > londonDate(deps.now())
      ? `On ${longDate(half)} they will count for half of what they did on the first day.`
      : `Since ${longDate(half)} they count for less than half of what they did on the first day.`;
  const token = deps.newSecret();
  const now = deps.now();
  // Kept before it is sent. One of an attempt that failed stays valid: some had it by then.
  await deps.reminders(owner).putLink({
    tokenHash: keyOfToken(token),
    settingKey: watch.settingKey,
    provisionId: watch.provisionId,
    returnId: watch.of.returnId,
    reminderId: watch.sending.id,
    sentAt: new Date(now).toISOString(),
    sentTo: editors.of,
    expiresAt: linkExpiry(now),
    usedAt: null,
    revision: 1,
  });
  const link = `${deps.publicUrl()}/no-change/${watch.settingKey}.${token}`;
  return { ...base, as_of: asOf, standing, link };
}
