import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../lib/access/index.ts';
import { createGovukNotifier, secretOf } from '../../lib/adapters/notify/index.ts';
import { type RouterServer, startRouterServer } from '../support/router-server.ts';

const SERVICE = '26785a09-ab16-4eb0-8407-a37497a57506';
const SECRET = '3d844edf-8d35-48ac-975b-e847b4f122b0';
const MESSAGE: Message = {
  reference: '01JDZ0000000000000000000RM-0123456789abcdef',
  to: 'priya@willows.example',
  kind: 'reminder',
  facts: { setting: 'The Willows School' },
};

describe('GOV.UK Notify', () => {
  let server: RouterServer;
  /** Of the reference that is asked for; null where it knows none. */
  let status: string | null;
  let posting: { status: number; body: string };
  const now = Date.parse('2026-11-23T10:00:00Z');
  beforeAll(async () => {
    server = await startRouterServer(({ method }) => {
      if (method === 'POST') return posting;
      return { body: JSON.stringify({ notifications: status === null ? [] : [{ status }] }) };
    });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.requests.length = 0;
    status = null;
    posting = { status: 201, body: '{"id":"740e5834-3a29-46b4-9a6f-16142fde533a"}' };
  });

  function notifier(apiKey = `team-key-${SERVICE}-${SECRET}`, url = server.url) {
    return createGovukNotifier({
      url,
      apiKey: async () => apiKey,
      templates: { reminder: 'template-of-reminders', ask: 'template-of-asks' },
      now: () => now,
    });
  }

  it('is asked with a token of the service, signed with its secret, and of this second', async () => {
    expect(await notifier().send(MESSAGE)).toBe('sent');
    const [looked, posted] = server.requests;
    expect(looked?.url).toBe(`/v2/notifications?reference=${MESSAGE.reference}`);
    expect(posted?.url).toBe('/v2/notifications/email');
    expect(JSON.parse(posted?.body ?? '')).toEqual({
      email_address: 'priya@willows.example',
      template_id: 'template-of-reminders',
      personalisation: { setting: 'The Willows School' },
      reference: MESSAGE.reference,
    });
    const [head = '', claims = '', signature] = (posted?.authorization ?? '')
      .replace('Bearer ', '')
      .split('.');
    const decoded = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
    expect(decoded(head)).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(decoded(claims)).toEqual({ iss: SERVICE, iat: 1_795_428_000 });
    const expected = createHmac('sha256', SECRET).update(`${head}.${claims}`).digest('base64url');
    expect(signature).toBe(expected);
  });

  it('is not asked to send again what it has of the same reference', async () => {
    status = 'sending';
    expect(await notifier().send(MESSAGE)).toBe('sent');
    expect(server.requests.map(({ method }) => method)).toEqual(['GET']);
  });

  it.each([
    [400, 'refused'],
    [403, 'later'],
    [429, 'later'],
    [500, 'later'],
  ])('answers a message with %d: %s', async (code, delivery) => {
    posting = { status: code, body: '{"errors":[{"error":"ValidationError"}]}' };
    expect(await notifier().send(MESSAGE)).toBe(delivery);
  });

  it('is tried later where nobody answers, and never where its key is none', async () => {
    expect(await notifier(undefined, 'http://127.0.0.1:1').send(MESSAGE)).toBe('later');
    const error = await notifier('no-key').send(MESSAGE).catch(String);
    expect(error).toContain('it ends in two UUIDs');
    expect(error).not.toContain('no-key');
  });

  it.each([
    ['delivered', 'arrived'],
    ['permanent-failure', 'failed'],
    ['temporary-failure', 'failed'],
    ['technical-failure', 'failed'],
    ['sending', 'not-known'],
    [null, 'not-known'],
  ])('says of a message that is %s: %s', async (of, answer) => {
    status = of;
    expect(await notifier().arrived(MESSAGE.reference)).toBe(answer);
  });
});

describe('its key in Secrets Manager', () => {
  it('is read once, by the signed call of the one operation', async () => {
    let answers = 0;
    const server = await startRouterServer(() => {
      answers += 1;
      return answers === 1
        ? { status: 400, body: '{}' }
        : { body: JSON.stringify({ SecretString: 'the-key' }) };
    });
    const read = secretOf(
      {
        region: 'eu-west-2',
        endpoint: server.url,
        credentials: () => ({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' }),
      },
      'arn:aws:secretsmanager:eu-west-2:111122223333:secret:notify',
    );
    await expect(read()).rejects.toThrow('The secret could not be read: 400.');
    expect(await read()).toBe('the-key');
    expect(await read()).toBe('the-key');
    expect(server.requests).toHaveLength(2);
    expect(server.requests[1]?.authorization).toContain('/eu-west-2/secretsmanager/aws4_request');
    expect(JSON.parse(server.requests[1]?.body ?? '')).toEqual({
      SecretId: 'arn:aws:secretsmanager:eu-west-2:111122223333:secret:notify',
    });
    await server.close();
  });
});
