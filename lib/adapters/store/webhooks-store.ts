import type { Owner } from '../../access/index.ts';
import {
  type NeedsChecking,
  ok,
  type Page,
  type PageRequest,
  problem,
  refused,
} from '../../kernel/index.ts';
import {
  $WebhookEndpoint,
  $WebhookSecrets,
  type WebhookEndpoint,
  type WebhookSecrets,
  type WebhooksStore,
} from '../../webhooks/index.ts';
import { ALREADY_CLAIMED, besideWrites, IDEMPOTENCY } from './beside.ts';
import { bodyOf, type Item, type ItemKind } from './item.ts';
import { webhookKey, webhookSecretsKey, webhooksOf } from './keys.ts';
import { pageOf } from './page-of.ts';
import type { Table } from './table.ts';
import { putCopy, putRevision } from './writes.ts';

const WEBHOOK: ItemKind<WebhookEndpoint> = {
  kind: 'webhook',
  schema: 1,
  body: $WebhookEndpoint,
  upcasts: {},
};
const SECRETS: ItemKind<WebhookSecrets> = {
  kind: 'webhook-secrets',
  schema: 1,
  body: $WebhookSecrets,
  upcasts: {},
};
const AT_ONCE = 100;

export function createWebhooksStore(table: Table, owner: Owner): WebhooksStore {
  return {
    async list() {
      const found: (WebhookEndpoint | NeedsChecking)[] = [];
      let after: string | null = null;
      do {
        const page: PageRequest = { after, limit: AT_ONCE };
        const read: Page<Item> = await table.query(webhooksOf(owner), {
          ...page,
          newestFirst: false,
        });
        found.push(...pageOf(WEBHOOK, read).items);
        after = read.after;
      } while (after !== null);
      return found;
    },
    async get(id) {
      const item = await table.get(webhookKey(owner, id));
      return item ? bodyOf(WEBHOOK, item) : refused(noWebhook(id));
    },
    async put(endpoint, beside, secrets) {
      const { id, revision } = endpoint;
      const refusal = await table.transact([
        ...besideWrites(owner, beside),
        putRevision(WEBHOOK, webhookKey(owner, id), endpoint, revision - 1),
        ...(secrets ? [putCopy(SECRETS, webhookSecretsKey(owner, id), secrets)] : []),
      ]);
      if (!refusal) return ok(endpoint);
      return refused(refusal.what === IDEMPOTENCY.kind ? ALREADY_CLAIMED : CHANGED);
    },
    async secrets(id) {
      const item = await table.get(webhookSecretsKey(owner, id));
      return item ? bodyOf(SECRETS, item) : refused(noWebhook(id));
    },
  };
}

function noWebhook(id: string) {
  return problem('not-found', 'webhook-not-found', `There is no webhook ${id} here.`);
}

const CHANGED = problem(
  'stale',
  'webhook-changed',
  'Somebody else changed this webhook a moment ago, or it was disabled. Look at it again.',
);
