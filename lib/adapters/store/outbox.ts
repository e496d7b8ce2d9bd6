import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { $StoredEvent, type Outbox, type StoredEvent } from '../../access/index.ts';
import type { Result } from '../../kernel/index.ts';
import { bodyOf, decodeItem, type ItemKind } from './item.ts';
import { outboxKey, ownerOf } from './keys.ts';
import type { Table } from './table.ts';
import { toSend } from './work-index.ts';
import { putNew, type Write } from './writes.ts';

/** Version 1 did not say when. */
const BEFORE_TIMES = '2026-11-01T00:00:00.000Z';

const OUTBOX: ItemKind<StoredEvent> = {
  kind: 'outbox',
  schema: 2,
  body: $StoredEvent,
  upcasts: { 1: (body) => ({ ...Object(body), at: BEFORE_TIMES }) },
};

/** Once it has gone out, an event is kept for those who look for one that did not arrive. */
const KEPT_SECONDS = 7 * 24 * 60 * 60;

/** The event in the transaction of what it tells of; the table's stream takes it to the dispatcher. */
export function outboxWrite(event: StoredEvent): Write {
  return putNew(OUTBOX, outboxKey(event.owner, event.id), event, {
    expiresAt: Math.floor(Date.parse(event.at) / 1000) + KEPT_SECONDS,
    work: toSend(event.at, event.id),
  });
}

/** The event of an item of the outbox, as the table's stream gives the item. */
export function storedEventOf(image: object): Result<StoredEvent> {
  // Lambda's type of the same JSON; the schema of the item judges what it is.
  return bodyOf(OUTBOX, decodeItem(image as Record<string, AttributeValue>));
}

export function createOutbox(table: Table): Outbox {
  return {
    async waiting(most) {
      const items = await table.work('OUTBOX', {}, most);
      return items.map((item) => {
        const event = bodyOf(OUTBOX, item);
        // An event that cannot be read would be lost without a word if it were passed over.
        if (!event.ok) throw new Error(event.problem.detail);
        return event.value;
      });
    },
    async sent(events) {
      await Promise.all(events.map(({ owner, id }) => table.workDone(outboxKey(owner, id))));
    },
    async due(by, most) {
      const items = await table.work('DUE', { upTo: `${by.toISOString()}~` }, most);
      return items.map(({ kind, pk, sk }) => ({
        kind,
        owner: ownerOf(pk),
        id: sk.slice(sk.indexOf('#') + 1),
      }));
    },
  };
}
