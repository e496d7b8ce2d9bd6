import { longMoment } from '../../../lib/kernel/index.ts';
import {
  type AttemptOutcome,
  TEST_TYPE,
  type WebhookDelivery,
  type WebhookEndpoint,
} from '../../../lib/webhooks/index.ts';
import { TOLD_WORDS } from './told-words.ts';

/** A state as a tag: its text, and its colour. */
export interface StateTag {
  readonly text: string;
  readonly classes: string;
}

export function endpointTag({ state, failingSince }: WebhookEndpoint): StateTag {
  if (state === 'disabled') return { text: 'Disabled', classes: 'govuk-tag--red' };
  if (state === 'paused') return { text: 'Paused', classes: 'govuk-tag--grey' };
  return failingSince === null
    ? { text: 'Active', classes: 'govuk-tag--green' }
    : { text: 'Failing', classes: 'govuk-tag--orange' };
}

/** How it stands, where that is worth a word; null where all is well. */
export function endpointNote({ state, disabledBecause, failingSince }: WebhookEndpoint) {
  if (state === 'paused') {
    return 'Nothing is sent while it is paused. What is missed can be sent again from the log, or read by the API.';
  }
  if (state === 'disabled') {
    return disabledBecause === 'gone'
      ? 'Its server answered that it wants no more messages (410), so nothing is sent. Resume it when it does.'
      : 'It took no message for five days, so nothing is sent any more. Mend its server, then resume it.';
  }
  return failingSince === null
    ? null
    : `No message has been taken since ${longMoment(failingSince)}. After five days of that nothing more is sent.`;
}

export const DELIVERY_TAGS: Readonly<Record<WebhookDelivery['state'], StateTag>> = {
  waiting: { text: 'Waiting', classes: 'govuk-tag--blue' },
  delivered: { text: 'Delivered', classes: 'govuk-tag--green' },
  failed: { text: 'Failed', classes: 'govuk-tag--red' },
  stopped: { text: 'Not sent', classes: 'govuk-tag--grey' },
};

/** What became of an attempt. */
export const OUTCOME_WORDS: Readonly<Record<AttemptOutcome, string>> = {
  delivered: 'Taken',
  refused: 'Not taken: the server answered with an error',
  gone: 'Not taken: the server wants no more messages',
  redirected: 'Not taken: the server said it is elsewhere, which is not followed',
  timeout: 'No answer within 10 seconds',
  unreachable: 'The server could not be reached',
  'address-refused': 'Not sent: the address does not lead to the public internet',
  interrupted: 'Interrupted on our side: whether it arrived is not known',
};

/** What a message is about. */
export function typeWords(type: WebhookDelivery['type']): string {
  return type === TEST_TYPE ? 'Test message' : TOLD_WORDS[type].topic;
}

/** When it is tried next, or why it is not. */
export function nextWords({ state, nextAt, sendingSince }: WebhookDelivery): string {
  if (sendingSince !== null) return 'Being sent now';
  if (nextAt !== null) return `Tried again after ${longMoment(nextAt)}`;
  return {
    waiting: 'Waiting',
    delivered: 'Nothing more to do',
    failed: 'Not tried again by itself',
    stopped: 'The webhook was not active',
  }[state];
}
