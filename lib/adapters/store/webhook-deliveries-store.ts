import type { Owner, StoredEvent } from '../../access/index.ts';
import { problem, refused } from '../../kernel/index.ts';
import {
  $WebhookDelivery,
  type WebhookDeliveriesStore,
  type WebhookDelivery,
} from '../../webhooks/index.ts';
import { bodyOf, type ItemKind, type Marks } from './item.ts';
import { webhookDeliveriesOf, webhookDeliveryKey } from './keys.ts';
import { outboxWrite } from './outbox.ts';
import { pageOf } from './page-of.ts';
import type { Table } from './table.ts';
import { toLookAt } from './work-index.ts';
import { putRevision } from './writes.ts';

const DELIVERY: ItemKind<WebhookDelivery> = {
  kind: 'webhook-delivery',
  schema: 1,
  body: $WebhookDelivery,
  upcasts: {},
};

const KEPT_SECONDS = 30 * 24 * 60 * 60;

export function createWebhookDeliveriesStore(table: Table, owner: Owner): WebhookDeliveriesStore {
  async function put(delivery: WebhookDelivery, event?: StoredEvent): Promise<boolean> {
    const { endpointId, messageId, revision } = delivery;
    const key = webhookDeliveryKey(owner, endpointId, messageId);
    const refusal = await table.transact([
      putRevision(DELIVERY, key, delivery, revision - 1, marksOf(delivery)),
      ...(event ? [outboxWrite(event)] : []),
    ]);
    return refusal === null;
  }

  return {
    create: put,
    change: put,
    async get(endpointId, messageId) {
      const item = await table.get(webhookDeliveryKey(owner, endpointId, messageId));
      return item ? bodyOf(DELIVERY, item) : refused(NOT_SENT);
    },
    async list(endpointId, page) {
      const range = webhookDeliveriesOf(owner, endpointId);
      return pageOf(DELIVERY, await table.query(range, { ...page, newestFirst: true }));
    },
  };
}

/** While it waits it stands among what somebody must look at; its time to be tidied away counts from the last change. */
function marksOf({ nextAt, createdAt, attempts, messageId }: WebhookDelivery): Marks {
  const newest = attempts.at(-1)?.at ?? createdAt;
  return {
    expiresAt: Math.floor(Date.parse(newest) / 1000) + KEPT_SECONDS,
    work: nextAt === null ? undefined : toLookAt(nextAt, messageId),
  };
}

const NOT_SENT = problem(
  'not-found',
  'delivery-not-found',
  'There is no such message to this webhook. Messages are kept for 30 days.',
);
