import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { attemptDelivery } from '../../functions/use-cases/webhooks/attempt-delivery.ts';
import {
  addWebhook,
  setWebhookState,
  type WithSecret,
} from '../../functions/use-cases/webhooks/change-webhook.ts';
import { rotateSecret } from '../../functions/use-cases/webhooks/rotate-secret.ts';
import { sendAgain, sendTest } from '../../functions/use-cases/webhooks/send-to-webhook.ts';
import { sweep } from '../../functions/workers/dispatch.ts';
import { webhookWorker } from '../../functions/workers/webhook-worker.ts';
import type { Worker } from '../../functions/workers/worker.ts';
import type { Owner, Principal, StoredEvent, ToldTopic } from '../../lib/access/index.ts';
import { createWebhookSender } from '../../lib/adapters/webhooks/index.ts';
import { openReceiver, type Receiver } from '../support/receiver.ts';
import { tell as tellOf } from '../support/tell.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const AUTHORITY: Owner = { kind: 'authority', code: '990' };
const SCHOOL: Owner = { kind: 'provider', code: '990010' };
const OTHER: Owner = { kind: 'provider', code: '990011' };
const ADMINISTRATOR: Principal = {
  person: 'Ada Admin',
  organisation: SCHOOL,
  roles: ['organisation-administrator'],
};
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('webhooks', () => {
  let world: TestWorld;
  let worker: Worker;
  let receiver: Receiver;
  const start = Date.parse('2026-11-23T10:00:00Z');
  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
    worker = webhookWorker(world.deps);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.clock.now = start;
    receiver = await openReceiver();
  });
  afterEach(async () => {
    for (const owner of [SCHOOL, OTHER]) {
      for (const each of await world.deps.webhooks(owner).list()) {
        if ('needsChecking' in each || each.state === 'removed') continue;
        const seen = { webhookId: each.id, revision: each.revision };
        await setWebhookState(world.deps, owner, ADMINISTRATOR, seen, 'remove');
      }
    }
    await receiver.close();
  });

  async function add(
    topics: readonly ToldTopic[] = ['hold.made'],
    owner: Owner = SCHOOL,
    url = receiver.url,
  ): Promise<{ readonly webhook: WithSecret['webhook']; readonly secret: string }> {
    const input = { url, topics: topics as ['hold.made'] };
    const added = await addWebhook(world.deps, owner, ADMINISTRATOR, input, null);
    if (!added.ok) throw new Error(added.problem.detail);
    return { webhook: added.value.webhook, secret: added.value.secret ?? '' };
  }

  /** A setting is told something, and the event of it as workers hear it. */
  async function tell(to: Owner = SCHOOL, topic: ToldTopic = 'hold.made'): Promise<StoredEvent> {
    const { deps } = world;
    const subject = 'hold/01JBZ0000000000000000000AA';
    const told = await tellOf(world, to, topic, { subject, facts: { yearGroup: 7 } });
    const waiting = await deps.outbox.waiting(1_000);
    const event = waiting.find(({ subject }) => subject === told.id);
    if (!event) throw new Error('The event was not stored.');
    await deps.outbox.sent([event]);
    return event;
  }

  const deliveryOf = async (endpointId: string, messageId: string, owner = SCHOOL) => {
    const found = await world.deps.webhookDeliveries(owner).get(endpointId, messageId);
    if (!found.ok) throw new Error(found.problem.detail);
    return found.value;
  };

  /** What the clock brings: every record that is due, told as the sweep tells it. */
  async function sweepNow(): Promise<void> {
    await sweep({
      ...world.deps,
      async send(queue, events) {
        if (queue === 'webhooks') await worker.work(events);
      },
    });
  }

  it('sends what a setting was told, thin and signed, and notes how it went', async () => {
    const { webhook, secret } = await add();
    const event = await tell();
    expect(event).toMatchObject({ topic: 'provider.told', owner: SCHOOL });
    await worker.work([event]);
    expect(receiver.received).toHaveLength(1);
    const [message] = receiver.received;
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
    expect(message?.headers['webhook-timestamp']).toBe(String(start / 1000));
    // As a receiver does it, at the time of the message.
    vi.setSystemTime(start);
    const headers = message?.headers as Record<string, string>;
    expect(new Webhook(secret).verify(message?.body ?? '', headers)).toMatchObject({
      type: 'hold.made',
    });
    const other = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    expect(() => new Webhook(other).verify(message?.body ?? '', headers)).toThrow(/signature/);
    vi.useRealTimers();
    expect(await deliveryOf(webhook.id, event.subject)).toMatchObject({
      state: 'delivered',
      nextAt: null,
      attempts: [{ outcome: 'delivered', status: 204, said: null }],
    });
  });

  it('sends once what workers are told of twice, one after the other and at once', async () => {
    await add();
    const event = await tell();
    await Promise.all([worker.work([event]), worker.work([event]), worker.work([event])]);
    await worker.work([event]);
    expect(receiver.received).toHaveLength(1);
  });

  it('tries again by the plan, and gives up after eight attempts over 22 hours', async () => {
    receiver.behave(503);
    const { webhook } = await add();
    const event = await tell();
    await worker.work([event]);
    const waits = [1, 5, 15, 60, 180, 360, 720];
    for (const [i, minutes] of waits.entries()) {
      world.clock.now += minutes * MINUTE - 1;
      await sweepNow();
      expect(receiver.received).toHaveLength(i + 1);
      world.clock.now += 1;
      await sweepNow();
      expect(receiver.received).toHaveLength(i + 2);
    }
    const bodies = new Set(receiver.received.map(({ body }) => body));
    expect(bodies.size).toBe(1);
    const failed = await deliveryOf(webhook.id, event.subject);
    expect(failed).toMatchObject({ state: 'failed', nextAt: null });
    expect(failed.attempts).toHaveLength(8);
    expect(failed.attempts[0]).toMatchObject({
      outcome: 'refused',
      status: 503,
      said: 'no, thank you',
    });
    world.clock.now += DAY;
    await sweepNow();
    expect(receiver.received).toHaveLength(8);
  });

  it('is taken at a later attempt', async () => {
    receiver.behave(500);
    const { webhook } = await add();
    const event = await tell();
    await worker.work([event]);
    receiver.behave(200);
    world.clock.now += MINUTE;
    await sweepNow();
    const { state, attempts } = await deliveryOf(webhook.id, event.subject);
    expect([state, attempts.map(({ outcome }) => outcome)]).toEqual([
      'delivered',
      ['refused', 'delivered'],
    ]);
  });

  it('does not follow a receiver that says it is elsewhere', async () => {
    const elsewhere = await openReceiver();
    receiver.behave((response) => response.writeHead(307, { location: elsewhere.url }).end());
    const { webhook } = await add();
    const event = await tell();
    await worker.work([event]);
    expect(elsewhere.received).toEqual([]);
    expect((await deliveryOf(webhook.id, event.subject)).attempts).toMatchObject([
      { outcome: 'redirected', status: 307 },
    ]);
    await elsewhere.close();
  });

  it('waits no longer than it should for one that hangs', async () => {
    receiver.behave(() => {});
    const { webhook } = await add();
    const event = await tell();
    const impatient = {
      ...world.deps,
      webhookSender: createWebhookSender({ local: true, timeoutMs: 150 }),
    };
    await webhookWorker(impatient).work([event]);
    expect((await deliveryOf(webhook.id, event.subject)).attempts).toMatchObject([
      { outcome: 'timeout', status: null },
    ]);
  });

  it('notes that nobody is there', async () => {
    const { webhook } = await add();
    await receiver.close();
    const event = await tell();
    await worker.work([event]);
    expect((await deliveryOf(webhook.id, event.subject)).attempts).toMatchObject([
      { outcome: 'unreachable', status: null },
    ]);
    receiver = await openReceiver();
  });

  it('sends no more to one that answers 410, and tells its people', async () => {
    receiver.behave(410);
    const { webhook } = await add();
    const event = await tell();
    await worker.work([event]);
    expect((await deliveryOf(webhook.id, event.subject)).state).toBe('failed');
    expect(await world.deps.webhooks(SCHOOL).get(webhook.id)).toMatchObject({
      value: { state: 'disabled', disabledBecause: 'gone' },
    });
    const [newest] = (await world.deps.told(SCHOOL).list({ after: null, limit: 1 })).items;
    expect(newest).toMatchObject({
      topic: 'webhook.disabled',
      subject: `webhook/${webhook.id}`,
      facts: { reason: 'gone' },
    });
    await worker.work([await tell()]);
    expect(receiver.received).toHaveLength(1);
  });

  it('is disabled after five days of nothing but failures', async () => {
    receiver.behave(500);
    const { webhook } = await add();
    await worker.work([await tell()]);
    const stateOf = async () => {
      const found = await world.deps.webhooks(SCHOOL).get(webhook.id);
      return found.ok ? [found.value.state, found.value.disabledBecause] : null;
    };
    world.clock.now += 5 * DAY - MINUTE;
    await worker.work([await tell()]);
    expect(await stateOf()).toEqual(['active', null]);
    world.clock.now += MINUTE;
    await worker.work([await tell()]);
    expect(await stateOf()).toEqual(['disabled', 'failing']);
  });

  it('forgets failures once a message is taken', async () => {
    receiver.behave(500);
    const { webhook } = await add();
    await worker.work([await tell()]);
    world.clock.now += 4 * DAY;
    receiver.behave(200);
    await worker.work([await tell()]);
    receiver.behave(500);
    world.clock.now += 2 * DAY;
    await worker.work([await tell()]);
    expect(await world.deps.webhooks(SCHOOL).get(webhook.id)).toMatchObject({
      value: { state: 'active', failingSince: new Date(world.clock.now).toISOString() },
    });
  });

  it('signs with both secrets for a day after a new one was made', async () => {
    const { webhook, secret: old } = await add();
    const seen = { webhookId: webhook.id, revision: 1 };
    const rotated = await rotateSecret(world.deps, SCHOOL, ADMINISTRATOR, seen);
    if (!rotated.ok) throw new Error(rotated.problem.detail);
    const next = rotated.value.secret ?? '';
    const signatures = async () => {
      const event = await tell();
      await worker.work([event]);
      const message = receiver.received.at(-1);
      const at = new Date(world.clock.now);
      const by = (secret: string) =>
        new Webhook(secret).sign(event.subject, at, message?.body ?? '');
      return {
        sent: String(message?.headers['webhook-signature']).split(' '),
        old: by(old),
        next: by(next),
      };
    };
    const both = await signatures();
    expect(both.sent).toEqual([both.next, both.old]);
    world.clock.now += DAY;
    const one = await signatures();
    expect(one.sent).toEqual([one.next]);
    expect(old).not.toBe(next);
  });

  it('keeps to the topics that were chosen, and to its own setting', async () => {
    await add(['visit.recorded']);
    await worker.work([await tell(SCHOOL, 'hold.made'), await tell(OTHER, 'visit.recorded')]);
    expect(receiver.received).toEqual([]);
    await worker.work([await tell(SCHOOL, 'visit.recorded')]);
    expect(receiver.received).toHaveLength(1);
  });

  it('sends nothing while it is paused, and what was missed when somebody sends it again', async () => {
    const { webhook } = await add();
    const seen = { webhookId: webhook.id, revision: 1 };
    const paused = await setWebhookState(world.deps, SCHOOL, ADMINISTRATOR, seen, 'pause');
    if (!paused.ok) throw new Error(paused.problem.detail);
    const event = await tell();
    await worker.work([event]);
    expect(receiver.received).toEqual([]);
    expect((await deliveryOf(webhook.id, event.subject)).state).toBe('stopped');
    const again = { webhookId: webhook.id, messageId: event.subject };
    expect(await sendAgain(world.deps, SCHOOL, ADMINISTRATOR, again)).toMatchObject({
      problem: { code: 'webhook-not-active' },
    });
    await setWebhookState(world.deps, SCHOOL, ADMINISTRATOR, { ...seen, revision: 2 }, 'resume');
    expect(await sendAgain(world.deps, SCHOOL, ADMINISTRATOR, again)).toMatchObject({ ok: true });
    await attemptDelivery(world.deps, SCHOOL, webhook.id, event.subject);
    expect(receiver.received).toHaveLength(1);
  });

  it('sends a test, thirty an hour by hand at most', async () => {
    const { webhook } = await add();
    const first = await sendTest(world.deps, SCHOOL, ADMINISTRATOR, webhook.id);
    if (!first.ok) throw new Error(first.problem.detail);
    await attemptDelivery(world.deps, SCHOOL, webhook.id, first.value.messageId);
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({ type: 'webhook.test' });
    for (let i = 1; i < 30; i += 1) {
      await sendTest(world.deps, SCHOOL, ADMINISTRATOR, webhook.id);
    }
    expect(await sendTest(world.deps, SCHOOL, ADMINISTRATOR, webhook.id)).toMatchObject({
      problem: { kind: 'too-many' },
    });
  });

  it('says of an attempt whose worker died that nobody knows, and tries again', async () => {
    const { webhook } = await add();
    const event = await tell();
    const dying = {
      ...world.deps,
      webhookSender: {
        ...world.deps.webhookSender,
        send: () => Promise.reject(new Error('killed')),
      },
    };
    await expect(webhookWorker(dying).work([event])).rejects.toThrow('killed');
    await worker.work([event]);
    expect(receiver.received).toEqual([]);
    world.clock.now += 2 * MINUTE;
    await sweepNow();
    world.clock.now += MINUTE;
    await sweepNow();
    expect(receiver.received).toHaveLength(1);
    const { attempts } = await deliveryOf(webhook.id, event.subject);
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['interrupted', 'delivered']);
  });

  it('is told nothing that was told before it was there', async () => {
    const event = await tell();
    world.clock.now += MINUTE;
    await add();
    await worker.work([event]);
    expect(receiver.received).toEqual([]);
  });

  it('is found by nobody else', async () => {
    const { webhook } = await add();
    const event = await tell();
    await worker.work([event]);
    for (const owner of [OTHER, AUTHORITY]) {
      expect(await world.deps.webhooks(owner).get(webhook.id)).toMatchObject({ ok: false });
      expect(await world.deps.webhooks(owner).secrets(webhook.id)).toMatchObject({ ok: false });
      const deliveries = world.deps.webhookDeliveries(owner);
      expect(await deliveries.get(webhook.id, event.subject)).toMatchObject({ ok: false });
      const seen = { webhookId: webhook.id, revision: 1 };
      expect(await setWebhookState(world.deps, owner, ADMINISTRATOR, seen, 'remove')).toMatchObject(
        { problem: { kind: 'not-found' } },
      );
    }
  });
});
