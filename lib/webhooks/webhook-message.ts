import * as z from 'zod';
import { $Owner, $Told, type Told } from '../access/index.ts';
import { $Id } from '../kernel/index.ts';
import { $MessageType, TEST_TYPE } from './webhook-topics.ts';

/**
 * What a receiver is sent, thin by intent: which setting was told of what, and where the record can be read. Its id is
 * that of what was told, so that one who is sent it twice can tell.
 */
export const $WebhookMessage = z
  .object({
    type: $MessageType,
    /** When it was told. */
    timestamp: z.iso.datetime(),
    data: z.object({
      id: $Id,
      /** The setting that it is about; null in a test. */
      setting: z.string().nullable(),
      /** Whose act it tells of; null in a test. */
      from: $Owner.nullable(),
      subject: $Told.shape.subject,
      facts: $Told.shape.facts,
      /** Address of the record in the API; null in a test. */
      record: z.string().nullable(),
    }),
  })
  .meta({ id: 'WebhookMessage' });
export type WebhookMessage = z.infer<typeof $WebhookMessage>;

/** The message that tells what a setting was told. */
export function messageOf({ id, topic, at, settingKey, from, subject, facts, to }: Told) {
  return $WebhookMessage.parse({
    type: topic,
    timestamp: at,
    data: {
      id,
      setting: settingKey,
      from,
      subject,
      facts,
      record: `/v1/providers/${to.code}/told/${id}`,
    },
  });
}

/** A message by which somebody tries their webhook. */
export function testMessage(id: string, at: string): WebhookMessage {
  const nothing = { setting: null, from: null, subject: null, record: null };
  return { type: TEST_TYPE, timestamp: at, data: { id, ...nothing, facts: {} } };
}
