import * as z from 'zod';
import { $Owner } from '../access/index.ts';
import { $Id } from '../kernel/index.ts';
import { $WebhookTopic, WEBHOOK_TOPICS } from './webhook-topics.ts';

export const $EndpointState = z.enum(['active', 'paused', 'disabled', 'removed']);

/** An address of a provider’s or a trust’s own system, which is told what its settings are told. */
export const $WebhookEndpoint = z
  .object({
    id: $Id,
    owner: $Owner,
    url: z.string(),
    topics: z.array($WebhookTopic).min(1),
    state: $EndpointState,
    /** `gone`: it answered 410; `failing`: for days nothing but failures. */
    disabledBecause: z.enum(['gone', 'failing']).nullable(),
    /** Since when every attempt has failed; null where the newest was taken. */
    failingSince: z.iso.datetime().nullable(),
    /** When the secret was made that messages are signed with. */
    secretMadeAt: z.iso.datetime(),
    /** Until when messages are signed with the secret before, too; null where there is none. */
    oldSecretUntil: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
    changedAt: z.iso.datetime(),
    changedBy: z.string(),
    revision: z.int().min(1),
  })
  .meta({ id: 'WebhookEndpoint' });
export type WebhookEndpoint = z.infer<typeof $WebhookEndpoint>;

/** What messages to an endpoint are signed with, newest first; apart from it, so that nothing that shows it can show them. */
export const $WebhookSecrets = z.object({
  endpointId: $Id,
  secrets: z.array(
    z.object({
      /** As the standard writes it: `whsec_` and 32 bytes in base 64. */
      value: z.string(),
      /** Null for the one in use. */
      until: z.iso.datetime().nullable(),
    }),
  ),
});
export type WebhookSecrets = z.infer<typeof $WebhookSecrets>;

export const $WebhookInput = z
  .strictObject({
    url: z.string().trim().min(1, 'enter the address').max(500, 'give at most 500 characters'),
    topics: z
      .array($WebhookTopic)
      .min(1, 'choose at least one')
      .max(WEBHOOK_TOPICS.length, 'give each at most once'),
  })
  .meta({ id: 'WebhookInput' });
export type WebhookInput = z.infer<typeof $WebhookInput>;

/** Of one organisation; those that were removed do not count. */
export const MOST_ENDPOINTS = 10;

/** How long messages are signed with the old secret too, so that a receiver has time to change over. */
export const OLD_SECRET_MS = 24 * 60 * 60 * 1000;
/** A receiver that took nothing for so long is not tried any more, as the standard recommends. */
const FAILING_MS = 5 * 24 * 60 * 60 * 1000;

/** A secret as the standard writes it, of one that has 32 bytes in base64url. */
export function webhookSecret(opaque: string): string {
  return `whsec_${Buffer.from(opaque, 'base64url').toString('base64')}`;
}

/** The secrets to sign with now, the newest first. */
export function secretsInUse({ secrets }: WebhookSecrets, now: number): readonly string[] {
  return secrets
    .filter(({ until }) => until === null || Date.parse(until) > now)
    .map(({ value }) => value);
}

/** What an attempt makes of its endpoint; null where nothing changes. */
export function endpointAfter(
  endpoint: WebhookEndpoint,
  outcome: string,
  now: number,
): Pick<WebhookEndpoint, 'state' | 'disabledBecause' | 'failingSince'> | null {
  const { state, failingSince } = endpoint;
  const at = new Date(now).toISOString();
  if (state !== 'active') return null;
  if (outcome === 'delivered') {
    return failingSince === null ? null : { state, disabledBecause: null, failingSince: null };
  }
  const since = failingSince ?? at;
  if (outcome === 'gone') {
    return { state: 'disabled', disabledBecause: 'gone', failingSince: since };
  }
  if (now - Date.parse(since) >= FAILING_MS) {
    return { state: 'disabled', disabledBecause: 'failing', failingSince: since };
  }
  return failingSince === null ? { state, disabledBecause: null, failingSince: at } : null;
}
