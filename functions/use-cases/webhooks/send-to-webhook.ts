import type { Owner, Principal } from '../../../lib/access/index.ts';
import { ok, problem, type Result, refused } from '../../../lib/kernel/index.ts';
import {
  newDelivery,
  sentAgain,
  testMessage,
  type WebhookDelivery,
  type WebhookEndpoint,
} from '../../../lib/webhooks/index.ts';
import { auditEntry } from '../../shared/audit.ts';
import type { Deps } from '../../shared/deps.ts';
import { storedEvent } from '../../shared/stored-event.ts';
import { liveWebhook } from './read-webhooks.ts';

type SendDeps = Pick<
  Deps,
  | 'webhooks'
  | 'webhookDeliveries'
  | 'rateLimits'
  | 'auditEntries'
  | 'eventsStored'
  | 'now'
  | 'newId'
>;

/** By hand; whoever has a system that must have everything again asks the API for it. */
const BY_HAND = { most: 30, windowSeconds: 60 * 60 };

/** Sends a message of no matter, so that somebody sees whether theirs arrives and is verified. */
export async function sendTest(
  deps: SendDeps,
  owner: Owner,
  principal: Principal,
  webhookId: string,
): Promise<Result<WebhookDelivery>> {
  const webhook = await mayBeSentTo(deps, owner, webhookId);
  if (!webhook.ok) return webhook;
  const message = testMessage(deps.newId(), new Date(deps.now()).toISOString());
  const delivery = newDelivery(webhook.value, message, deps.now());
  await deps.webhookDeliveries(owner).create(delivery, eventOf(deps, owner, delivery));
  await note(deps, owner, principal, 'webhook.test', delivery);
  return ok(delivery);
}

/** Sends a message once more, under the id that it had. */
export async function sendAgain(
  deps: SendDeps,
  owner: Owner,
  principal: Principal,
  { webhookId, messageId }: { readonly webhookId: string; readonly messageId: string },
): Promise<Result<WebhookDelivery>> {
  const delivery = await deps.webhookDeliveries(owner).get(webhookId, messageId);
  if (!delivery.ok) return delivery;
  if (delivery.value.sendingSince !== null) return refused(BEING_SENT);
  const webhook = await mayBeSentTo(deps, owner, webhookId);
  if (!webhook.ok) return webhook;
  const again = sentAgain(delivery.value, deps.now());
  const event = eventOf(deps, owner, again);
  if (!(await deps.webhookDeliveries(owner).change(again, event))) return refused(BEING_SENT);
  await note(deps, owner, principal, 'webhook.send-again', again);
  return ok(again);
}

async function mayBeSentTo(
  deps: SendDeps,
  owner: Owner,
  webhookId: string,
): Promise<Result<WebhookEndpoint>> {
  const webhook = await liveWebhook(deps, owner, webhookId);
  if (!webhook.ok) return webhook;
  if (webhook.value.state !== 'active') return refused(NOT_ACTIVE);
  const isFew = await deps.rateLimits.take(`webhook-by-hand ${webhookId}`, BY_HAND, deps.now());
  return isFew ? webhook : refused(TOO_OFTEN);
}

async function note(
  deps: SendDeps,
  owner: Owner,
  principal: Principal,
  action: string,
  { endpointId, messageId }: WebhookDelivery,
): Promise<void> {
  const entry = auditEntry(deps, principal, action, `webhook/${endpointId}`, messageId);
  await deps.auditEntries(owner).add(entry);
  await deps.eventsStored();
}

function eventOf(deps: SendDeps, owner: Owner, { endpointId, messageId }: WebhookDelivery) {
  return storedEvent(deps, 'webhook.queued', owner, `${endpointId}#${messageId}`);
}

const NOT_ACTIVE = problem(
  'conflict',
  'webhook-not-active',
  'Nothing is sent to this webhook now. Resume it first.',
);
const BEING_SENT = problem(
  'conflict',
  'message-being-sent',
  'This message is being sent at this moment. Look again in a minute.',
);
const TOO_OFTEN = problem(
  'too-many',
  'webhook-sent-too-often',
  `At most ${BY_HAND.most} messages an hour are sent to a webhook by hand. Try again later.`,
);
