import type { WebhookAttempt, WebhookDelivery } from './webhook-delivery.ts';

/** How long after each failure a message is tried again: eight attempts over 22 hours. */
export const RETRY_AFTER_MINUTES = [1, 5, 15, 60, 180, 360, 720] as const;

/** Longer than an attempt can take: whoever began one so long ago has died. */
export const INTERRUPTED_AFTER_MS = 2 * 60_000;
const MINUTE_MS = 60_000;

/** What is to be done with a delivery whose time may have come. */
export type Step =
  | { readonly kind: 'wait' }
  /** Over, or postponed, without an attempt. */
  | { readonly kind: 'store'; readonly delivery: WebhookDelivery }
  /** Tried by whoever stores this: of two at once one alone can. */
  | { readonly kind: 'send'; readonly delivery: WebhookDelivery };

/** Takes a delivery up whose time has come. */
export function takeUp(delivery: WebhookDelivery, endpointState: string, now: number): Step {
  const { state, nextAt, sendingSince } = delivery;
  if (state !== 'waiting' || nextAt === null || Date.parse(nextAt) > now) return { kind: 'wait' };
  if (sendingSince !== null) {
    const interrupted = { outcome: 'interrupted', status: null, said: null } as const;
    const attempt = { ...interrupted, at: sendingSince, milliseconds: null };
    return { kind: 'store', delivery: afterAttempt(delivery, attempt, now) };
  }
  if (endpointState !== 'active') return { kind: 'store', delivery: stopped(delivery) };
  return {
    kind: 'send',
    delivery: {
      ...delivery,
      sendingSince: new Date(now).toISOString(),
      nextAt: new Date(now + INTERRUPTED_AFTER_MS).toISOString(),
      revision: delivery.revision + 1,
    },
  };
}

/** The delivery with an attempt more: over, or to be tried again by the plan. */
export function afterAttempt(
  delivery: WebhookDelivery,
  attempt: WebhookAttempt,
  now: number,
): WebhookDelivery {
  const attempts = [...delivery.attempts, attempt];
  const revision = delivery.revision + 1;
  const over = { ...delivery, attempts, revision, sendingSince: null, nextAt: null };
  if (attempt.outcome === 'delivered') return { ...over, state: 'delivered' };
  const pause = RETRY_AFTER_MINUTES[attempts.length - delivery.planFrom - 1];
  if (attempt.outcome === 'gone' || pause === undefined) return { ...over, state: 'failed' };
  return { ...over, nextAt: new Date(now + pause * MINUTE_MS).toISOString() };
}

/** The delivery as somebody wants it tried anew, with the whole plan before it. */
export function sentAgain(delivery: WebhookDelivery, now: number): WebhookDelivery {
  return {
    ...delivery,
    state: 'waiting',
    planFrom: delivery.attempts.length,
    nextAt: new Date(now).toISOString(),
    revision: delivery.revision + 1,
  };
}

function stopped(delivery: WebhookDelivery): WebhookDelivery {
  return { ...delivery, state: 'stopped', nextAt: null, revision: delivery.revision + 1 };
}
