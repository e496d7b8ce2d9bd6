import type { Result } from '../kernel/index.ts';
import type { WebhookAttempt } from './webhook-delivery.ts';

export interface SignedMessage {
  readonly url: string;
  readonly messageId: string;
  readonly body: string;
  /** When it is sent, which is signed too. */
  readonly at: Date;
  /** Signed with each of them, so that a receiver may have either. */
  readonly secrets: readonly string[];
}

export type WebhookAnswer = Pick<WebhookAttempt, 'outcome' | 'status' | 'said'>;

/** Sends messages to the systems of others, and nowhere else. */
export interface WebhookSender {
  /** The address as it will be used, where messages may be sent to it. */
  check(url: string): Result<string>;
  /** Never throws: whatever becomes of it is an answer. */
  send(message: SignedMessage): Promise<WebhookAnswer>;
}
