import * as z from 'zod';
import { $Owner, type Owner } from '../../access/index.ts';
import type { ItemKind } from './item.ts';
import { outboxKey } from './keys.ts';
import { putNew, type Write } from './writes.ts';

/** What workers are told: that something of an owner happened, and to which record. No personal data. */
export const $OutboxEvent = z.object({
  id: z.string(),
  topic: z.enum(['plan-run.queued']),
  owner: $Owner,
  subject: z.string(),
});
export type OutboxEvent = z.infer<typeof $OutboxEvent>;

const OUTBOX: ItemKind<OutboxEvent> = {
  kind: 'outbox',
  schema: 1,
  body: $OutboxEvent,
  upcasts: {},
};

/** Once it has gone out, an event is kept for those who look for one that did not arrive. */
const KEPT_SECONDS = 7 * 24 * 60 * 60;

/** The event in the transaction of what it tells of; the table's stream takes it to a queue. */
export function outboxWrite(owner: Owner, event: OutboxEvent, nowSeconds: number): Write {
  return putNew(OUTBOX, outboxKey(owner, event.id), event, nowSeconds + KEPT_SECONDS);
}
