import * as z from 'zod';
import { $Id } from '../kernel/index.ts';
import type { WebhookMessage } from './webhook-message.ts';
import { $MessageType } from './webhook-topics.ts';

/** What became of an attempt. */
export const $AttemptOutcome = z.enum([
  'delivered',
  /** Answered, and not by 2xx. */
  'refused',
  /** Answered 410: it wants no more. */
  'gone',
  /** Answered that it is elsewhere, which is not followed. */
  'redirected',
  'timeout',
  'unreachable',
  /** The address leads to a network that is not public. */
  'address-refused',
  /** This service stopped in the middle: whether it arrived is not known. */
  'interrupted',
]);
export type AttemptOutcome = z.infer<typeof $AttemptOutcome>;

export const $WebhookAttempt = z.object({
  at: z.iso.datetime(),
  outcome: $AttemptOutcome,
  /** HTTP status; null where there was no answer. */
  status: z.int().nullable(),
  /** The beginning of what was answered, where it was not taken. */
  said: z.string().max(200).nullable(),
  /** How long it took; null where that is not known. */
  milliseconds: z.int().min(0).nullable(),
});
export type WebhookAttempt = z.infer<typeof $WebhookAttempt>;

/** One message to one endpoint, with every attempt to deliver it. Kept for 30 days. */
export const $WebhookDelivery = z
  .object({
    endpointId: $Id,
    /** Id of the message, which receivers see as `webhook-id`. */
    messageId: $Id,
    type: $MessageType,
    settingKey: z.string().nullable(),
    /** The message as it is sent, byte for byte the same at each attempt. */
    body: z.string(),
    /** `stopped`: its endpoint was paused, disabled or removed, and nothing more is tried. */
    state: z.enum(['waiting', 'delivered', 'failed', 'stopped']),
    attempts: z.array($WebhookAttempt),
    /** How many attempts there had been when the plan began that is followed: sending again begins it anew. */
    planFrom: z.int().min(0),
    /** When it is tried next, or was interrupted for certain; null where it is over. */
    nextAt: z.iso.datetime().nullable(),
    /** Since when an attempt is being made; null where none is. */
    sendingSince: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    revision: z.int().min(1),
  })
  .meta({ id: 'WebhookDelivery' });
export type WebhookDelivery = z.infer<typeof $WebhookDelivery>;

/** A message to an endpoint that is to be tried at once, or not at all where its endpoint is paused. */
export function newDelivery(
  endpoint: { readonly id: string; readonly state: string },
  message: WebhookMessage,
  now: number,
): WebhookDelivery {
  const at = new Date(now).toISOString();
  const isActive = endpoint.state === 'active';
  return {
    endpointId: endpoint.id,
    messageId: message.data.id,
    type: message.type,
    settingKey: message.data.setting,
    body: JSON.stringify(message),
    state: isActive ? 'waiting' : 'stopped',
    attempts: [],
    planFrom: 0,
    nextAt: isActive ? at : null,
    sendingSince: null,
    createdAt: at,
    revision: 1,
  };
}
