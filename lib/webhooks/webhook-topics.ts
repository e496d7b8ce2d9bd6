import * as z from 'zod';
import { $ToldTopic } from '../access/index.ts';

/** What a webhook can be told of: all that settings are told, but what only people can mend. */
export const $WebhookTopic = $ToldTopic.exclude([
  'capacity.changed',
  'limit.published',
  'suspension.replied',
  'webhook.disabled',
]);
export type WebhookTopic = z.infer<typeof $WebhookTopic>;
export const WEBHOOK_TOPICS = $WebhookTopic.options;

/** The type of a message that somebody sends to try their webhook. */
export const TEST_TYPE = 'webhook.test';
export const $MessageType = z.union([$WebhookTopic, z.literal(TEST_TYPE)]);
