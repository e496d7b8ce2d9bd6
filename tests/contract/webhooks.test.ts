import { Webhook } from 'standardwebhooks';
import { describe, expect, it, vi } from 'vitest';
import { webhookWorker } from '../../functions/workers/webhook-worker.ts';
import { createWebhookSender } from '../../lib/adapters/webhooks/index.ts';

import { openReceiver } from '../support/receiver.ts';
import { SCHOOL, WEBHOOKS_START, webhooksAtWork } from '../support/webhooks-at-work.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('sending to webhooks', () => {
  const at = webhooksAtWork();

  it('sends what a setting was told, thin and signed, and notes how it went', async () => {
    const { webhook, secret } = await at.add();
    const event = await at.tell();
    expect(event).toMatchObject({ topic: 'provider.told', owner: SCHOOL });
    await at.worker.work([event]);
    expect(at.receiver.received).toHaveLength(1);
    const [message] = at.receiver.received;
    expect(JSON.parse(message?.body ?? '')).toEqual({
      type: 'hold.made',
      timestamp: '2026-11-23T10:00:00.000Z',
      data: {
        id: event.subject,
        setting: '990010',
        from: { kind: 'authority', code: '990' },
        subject: 'hold/01JBZ0000000000000000000AA',
        facts: { yearGroup: 7 },
        record: `/v1/providers/990010/told/${event.subject}`,
      },
    });
    expect(message?.headers['webhook-id']).toBe(event.subject);
    expect(message?.headers['webhook-timestamp']).toBe(String(WEBHOOKS_START / 1000));
    // As a receiver does it, at the time of the message.
    vi.setSystemTime(WEBHOOKS_START);
    const headers = message?.headers as Record<string, string>;
    expect(new Webhook(secret).verify(message?.body ?? '', headers)).toMatchObject({
      type: 'hold.made',
    });
    const other = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    expect(() => new Webhook(other).verify(message?.body ?? '', headers)).toThrow(/signature/);
    vi.useRealTimers();
    expect(await at.deliveryOf(webhook.id, event.subject)).toMatchObject({
      state: 'delivered',
      nextAt: null,
      attempts: [{ outcome: 'delivered', status: 204, said: null }],
    });
  });

  it('sends once what workers are told of twice, one after the other and at once', async () => {
    await at.add();
    const event = await at.tell();
    await Promise.all([at.worker.work([event]), at.worker.work([event]), at.worker.work([event])]);
    await at.worker.work([event]);
    expect(at.receiver.received).toHaveLength(1);
  });

  it('tries again by the plan, and gives up after eight attempts over 22 hours', async () => {
    at.receiver.behave(503);
    const { webhook } = await at.add();
    const event = await at.tell();
    await at.worker.work([event]);
    const waits = [1, 5, 15, 60, 180, 360, 720];
    for (const [i, minutes] of waits.entries()) {
      at.world.clock.now += minutes * MINUTE - 1;
      await at.sweepNow();
      expect(at.receiver.received).toHaveLength(i + 1);
      at.world.clock.now += 1;
      await at.sweepNow();
      expect(at.receiver.received).toHaveLength(i + 2);
    }
    const bodies = new Set(at.receiver.received.map(({ body }) => body));
    expect(bodies.size).toBe(1);
    const failed = await at.deliveryOf(webhook.id, event.subject);
    expect(failed).toMatchObject({ state: 'failed', nextAt: null });
    expect(failed.attempts).toHaveLength(8);
    expect(failed.attempts[0]).toMatchObject({
      outcome: 'refused',
      status: 503,
      said: 'no, thank you',
    });
    at.world.clock.now += DAY;
    await at.sweepNow();
    expect(at.receiver.received).toHaveLength(8);
  });

  it('is taken at a later attempt', async () => {
    at.receiver.behave(500);
    const { webhook } = await at.add();
    const event = await at.tell();
    await at.worker.work([event]);
    at.receiver.behave(200);
    at.world.clock.now += MINUTE;
    await at.sweepNow();
    const { state, attempts } = await at.deliveryOf(webhook.id, event.subject);
    expect([state, attempts.map(({ outcome }) => outcome)]).toEqual([
      'delivered',
      ['refused', 'delivered'],
    ]);
  });

  it('does not follow a receiver that says it is elsewhere', async () => {
    const elsewhere = await openReceiver();
    at.receiver.behave((response) => response.writeHead(307, { location: elsewhere.url }).end());
    const { webhook } = await at.add();
    const event = await at.tell();
    await at.worker.work([event]);
    expect(elsewhere.received).toEqual([]);
    expect((await at.deliveryOf(webhook.id, event.subject)).attempts).toMatchObject([
      { outcome: 'redirected', status: 307 },
    ]);
    await elsewhere.close();
  });

  it('waits no longer than it should for one that hangs', async () => {
    at.receiver.behave(() => {});
    const { webhook } = await at.add();
    const event = await at.tell();
    const impatient = {
      ...at.world.deps,
      webhookSender: createWebhookSender({ local: true, timeoutMs: 150 }),
    };
    await webhookWorker(impatient).work([event]);
    expect((await at.deliveryOf(webhook.id, event.subject)).attempts).toMatchObject([
      { outcome: 'timeout', status: null },
    ]);
  });

  it('notes that nobody is there', async () => {
    const { webhook } = await at.add();
    await at.receiver.close();
    const event = await at.tell();
    await at.worker.work([event]);
    expect((await at.deliveryOf(webhook.id, event.subject)).attempts).toMatchObject([
      { outcome: 'unreachable', status: null },
    ]);
    await at.reopen();
  });

  it('sends no more to one that answers 410, and tells its people', async () => {
    at.receiver.behave(410);
    const { webhook } = await at.add();
    const event = await at.tell();
    await at.worker.work([event]);
    expect((await at.deliveryOf(webhook.id, event.subject)).state).toBe('failed');
    expect(await at.world.deps.webhooks(SCHOOL).get(webhook.id)).toMatchObject({
      value: { state: 'disabled', disabledBecause: 'gone' },
    });
    const [newest] = (await at.world.deps.told(SCHOOL).list({ after: null, limit: 1 })).items;
    expect(newest).toMatchObject({
      topic: 'webhook.disabled',
      subject: `webhook/${webhook.id}`,
      facts: { reason: 'gone' },
    });
    await at.worker.work([await at.tell()]);
    expect(at.receiver.received).toHaveLength(1);
  });

  it('is disabled after five days of nothing but failures', async () => {
    at.receiver.behave(500);
    const { webhook } = await at.add();
    await at.worker.work([await at.tell()]);
    const stateOf = async () => {
      const found = await at.world.deps.webhooks(SCHOOL).get(webhook.id);
      return found.ok ? [found.value.state, found.value.disabledBecause] : null;
    };
    at.world.clock.now += 5 * DAY - MINUTE;
    await at.worker.work([await at.tell()]);
    expect(await stateOf()).toEqual(['active', null]);
    at.world.clock.now += MINUTE;
    await at.worker.work([await at.tell()]);
    expect(await stateOf()).toEqual(['disabled', 'failing']);
  });

  it('forgets failures once a message is taken', async () => {
    at.receiver.behave(500);
    const { webhook } = await at.add();
    await at.worker.work([await at.tell()]);
    at.world.clock.now += 4 * DAY;
    at.receiver.behave(200);
    await at.worker.work([await at.tell()]);
    at.receiver.behave(500);
    at.world.clock.now += 2 * DAY;
    await at.worker.work([await at.tell()]);
    expect(await at.world.deps.webhooks(SCHOOL).get(webhook.id)).toMatchObject({
      value: { state: 'active', failingSince: new Date(at.world.clock.now).toISOString() },
    });
  });
});
