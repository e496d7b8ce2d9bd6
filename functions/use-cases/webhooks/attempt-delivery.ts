import type { Owner } from '../../../lib/access/index.ts';
import type { Result } from '../../../lib/kernel/index.ts';
import {
  afterAttempt,
  secretsInUse,
  takeUp,
  type WebhookAnswer,
  type WebhookDelivery,
  type WebhookEndpoint,
} from '../../../lib/webhooks/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { noteOutcome } from './note-outcome.ts';

export type AttemptDeps = Pick<
  Deps,
  'webhooks' | 'webhookDeliveries' | 'webhookSender' | 'now' | 'newId' | 'log'
>;

/** Tries a message whose time has come, once, whoever else is told of it too; does nothing otherwise. */
export async function attemptDelivery(
  deps: AttemptDeps,
  owner: Owner,
  endpointId: string,
  messageId: string,
): Promise<void> {
  const store = deps.webhookDeliveries(owner);
  const delivery = readable(deps, await store.get(endpointId, messageId));
  const endpoint = readable(deps, await deps.webhooks(owner).get(endpointId));
  if (!delivery || !endpoint) return;
  const step = takeUp(delivery, endpoint.state, deps.now());
  if (step.kind === 'wait') return;
  // Of two who were told at once one alone stores it, and goes on.
  if (!(await store.change(step.delivery)) || step.kind === 'store') return;
  const begun = performance.now();
  const answer = await send(deps, owner, endpoint, step.delivery);
  const milliseconds = Math.round(performance.now() - begun);
  const at = step.delivery.sendingSince ?? new Date(deps.now()).toISOString();
  await store.change(afterAttempt(step.delivery, { ...answer, at, milliseconds }, deps.now()));
  await noteOutcome(deps, owner, endpointId, answer.outcome);
}

async function send(
  deps: AttemptDeps,
  owner: Owner,
  { id, url }: WebhookEndpoint,
  { messageId, body }: WebhookDelivery,
): Promise<WebhookAnswer> {
  const secrets = await deps.webhooks(owner).secrets(id);
  // Nothing is sent that nobody could verify; the log of those who run the service has the reason.
  if (!secrets.ok) throw new Error(secrets.problem.detail);
  const at = new Date(deps.now());
  return deps.webhookSender.send({
    url,
    messageId,
    body,
    at,
    secrets: secretsInUse(secrets.value, at.getTime()),
  });
}

function readable<T>({ log }: Pick<Deps, 'log'>, found: Result<T>): T | null {
  if (found.ok) return found.value;
  const { code, detail } = found.problem;
  log({ level: 'error', code: 'webhook-unreadable', facts: { problem: code, detail } });
  return null;
}
