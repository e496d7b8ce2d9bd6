import type { Outbox, StoredEvent } from '../../lib/access/index.ts';
import type { Log } from '../shared/log.ts';
import { DUE_TOPICS, type QueueName, TOPICS } from './queues.ts';

export interface DispatchDeps {
  readonly outbox: Outbox;
  /** Puts events into a queue; throws unless all of them are in it. */
  readonly send: (queue: QueueName, events: readonly StoredEvent[]) => Promise<void>;
  readonly now: () => number;
  readonly log: Log;
}

/** Events that have been waiting for so long went missing between table and dispatcher. */
const LATE_MS = 2 * 60_000;
const MOST_AT_ONCE = 1_000;

/** Sends events to the queues of their topics, and marks those as sent that the table still has as waiting. */
export async function dispatch(
  { outbox, send }: Pick<DispatchDeps, 'outbox' | 'send'>,
  events: readonly StoredEvent[],
): Promise<void> {
  for (const [queue, ofQueue] of byQueue(events)) {
    await send(queue, ofQueue);
    await outbox.sent(ofQueue);
  }
}

/**
 * Sends what never arrived, as after the table was restored, and tells of records whose time has come. Until somebody
 * has looked at such a record every sweep tells of it anew.
 */
export async function sweep(deps: DispatchDeps): Promise<void> {
  const now = deps.now();
  const waiting = await deps.outbox.waiting(MOST_AT_ONCE);
  const late = waiting.filter(({ at }) => Date.parse(at) + LATE_MS <= now);
  if (late.length > 0) {
    deps.log({ level: 'warn', code: 'events-late', facts: { events: late.length } });
    await dispatch(deps, late);
  }
  for (const [queue, ofQueue] of byQueue(await dueEvents(deps))) await deps.send(queue, ofQueue);
}

/** An event for every record whose time has come, worth telling of once in a sweep. */
export async function dueEvents({
  outbox,
  now,
  log,
}: Omit<DispatchDeps, 'send'>): Promise<readonly StoredEvent[]> {
  const at = new Date(now());
  const due = await outbox.due(at, MOST_AT_ONCE);
  return due.flatMap(({ kind, owner, id }) => {
    const topic = DUE_TOPICS[kind];
    if (topic) return [{ id: `${id}-due`, topic, owner, subject: id, at: at.toISOString() }];
    log({ level: 'error', code: 'due-of-unknown-kind', facts: { kind } });
    return [];
  });
}

export function byQueue(
  events: readonly StoredEvent[],
): ReadonlyMap<QueueName, readonly StoredEvent[]> {
  return Map.groupBy(events, ({ topic }) => TOPICS[topic].queue);
}
