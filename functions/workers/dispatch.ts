import { NATIONAL, type Outbox, type StoredEvent } from '../../lib/access/index.ts';
import { INDEX_FORMAT, type IndexStore } from '../../lib/matching/index.ts';
import type { RegisterStore } from '../../lib/register/index.ts';
import type { Log } from '../shared/log.ts';
import { DUE_TOPICS, type QueueName, TOPICS } from './queues.ts';

export interface DispatchDeps {
  readonly outbox: Outbox;
  readonly indexes: Pick<IndexStore, 'current'>;
  readonly register: Pick<RegisterStore, 'current'>;
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
  const due = [...(await dueEvents(deps)), ...(await indexEvents(deps))];
  for (const [queue, ofQueue] of byQueue(due)) await deps.send(queue, ofQueue);
}

/**
 * Has the index made where this code cannot read the current one, as after a deployment that changed its format: until
 * then lists are refused. Told at each sweep until it is there; an index made since takes up those that come late.
 */
async function indexEvents({
  indexes,
  register,
  now,
  log,
}: Pick<DispatchDeps, 'indexes' | 'register' | 'now' | 'log'>): Promise<readonly StoredEvent[]> {
  const current = await indexes.current();
  if (current?.pointer.format === INDEX_FORMAT) return [];
  const registered = await register.current();
  if (registered === null) return [];
  log({ level: 'warn', code: 'index-of-other-format' });
  const at = new Date(now()).toISOString();
  const subject = registered.pointer.importId;
  const topic = 'register.made-current';
  return [{ id: `${subject}-format`, topic, owner: NATIONAL, subject, at }];
}

/** An event for every record whose time has come, worth telling of once in a sweep. */
export async function dueEvents({
  outbox,
  now,
  log,
}: Pick<DispatchDeps, 'outbox' | 'now' | 'log'>): Promise<readonly StoredEvent[]> {
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
