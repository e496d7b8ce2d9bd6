import { Webhook } from 'standardwebhooks';
import { ok } from '../../kernel/index.ts';
import {
  checkWebhookAddress,
  NOT_A_PUBLIC_ADDRESS,
  type SignedMessage,
  type WebhookAnswer,
  type WebhookSender,
} from '../../webhooks/index.ts';
import {
  AddressRefused,
  addressesAllowed,
  checkedLookup,
  literalAddress,
  type Resolve,
  resolveByDns,
} from './checked-lookup.ts';
import { type Answered, post } from './post.ts';

export interface WebhookSenderOptions {
  /** Lets messages go to this machine without TLS, for trying them out there. */
  readonly local?: boolean;
  readonly timeoutMs?: number;
  readonly resolve?: Resolve;
}

const TIMEOUT_MS = 10_000;
const GONE = 410;

/** Sends messages by the Standard Webhooks specification, to public addresses alone. */
export function createWebhookSender({
  local = false,
  timeoutMs = TIMEOUT_MS,
  resolve = resolveByDns,
}: WebhookSenderOptions = {}): WebhookSender {
  const allows = addressesAllowed(local);
  const lookup = checkedLookup(resolve, allows);

  function check(text: string) {
    const url = checkWebhookAddress(text, local);
    if (!url.ok) return url;
    const literal = literalAddress(url.value);
    return literal === null || allows(literal) ? ok(url.value.href) : NOT_A_PUBLIC_ADDRESS;
  }

  return {
    check,
    async send(message) {
      // Once more: what may be sent to can have changed since the endpoint was added.
      const url = check(message.url);
      if (!url.ok) return { outcome: 'address-refused', status: null, said: null };
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const headers = headersOf(message);
        return answerOf(await post(new URL(url.value), message.body, { headers, lookup, signal }));
      } catch (error) {
        return { outcome: outcomeOf(error, signal), status: null, said: null };
      }
    },
  };
}

function headersOf({ messageId, at, body, secrets }: SignedMessage) {
  return {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'Rightplace-Webhooks/1',
    'webhook-id': messageId,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets
      .map((secret) => new Webhook(secret).sign(messageId, at, body))
      .join(' '),
  };
}

function answerOf({ status, said }: Answered): WebhookAnswer {
  if (status >= 200 && status < 300) return { outcome: 'delivered', status, said: null };
  const shown = said.replaceAll(/\p{C}+/gu, ' ').trim() || null;
  if (status === GONE) return { outcome: 'gone', status, said: shown };
  const isElsewhere = status >= 300 && status < 400;
  return { outcome: isElsewhere ? 'redirected' : 'refused', status, said: shown };
}

function outcomeOf(error: unknown, signal: AbortSignal): WebhookAnswer['outcome'] {
  if (error instanceof AddressRefused) return 'address-refused';
  return signal.aborted ? 'timeout' : 'unreachable';
}
