import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { $WebhookMessage, WEBHOOK_TOPICS } from '../../../lib/webhooks/index.ts';

const text = readFileSync('docs/webhooks.md', 'utf8');
const [, block = ''] = /```text\n([\s\S]*?)\n```/.exec(text) ?? [];
const [head = '', body = ''] = block.split('\n\n');
const given = Object.fromEntries(head.split('\n').map((line) => line.split(': ')));

describe('the sample in docs/webhooks.md', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is taken by the library with the secret that stands beside it', () => {
    vi.setSystemTime(Number(given['webhook-timestamp']) * 1000);
    const { secret = '', ...headers } = given;
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({
      type: 'capacity.published-for',
    });
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow(/signature/);
  });

  it('is what the standard says, by HMAC alone', () => {
    const key = Buffer.from(given.secret?.slice('whsec_'.length) ?? '', 'base64');
    const signed = `${given['webhook-id']}.${given['webhook-timestamp']}.${body}`;
    const hmac = createHmac('sha256', key).update(signed).digest('base64');
    expect(given['webhook-signature']).toBe(`v1,${hmac}`);
  });

  it('is followed by an example of every topic, as the schema has it', () => {
    const examples = [...text.matchAll(/```json\n([\s\S]*?)\n```/g)].map(([, json = '']) =>
      $WebhookMessage.parse(JSON.parse(json)),
    );
    expect(examples.map(({ type }) => type)).toEqual([...WEBHOOK_TOPICS]);
  });
});
