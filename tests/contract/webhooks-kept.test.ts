import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { attemptDelivery } from '../../functions/use-cases/webhooks/attempt-delivery.ts';
import { setWebhookState } from '../../functions/use-cases/webhooks/change-webhook.ts';
import { rotateSecret } from '../../functions/use-cases/webhooks/rotate-secret.ts';
import { sendAgain, sendTest } from '../../functions/use-cases/webhooks/send-to-webhook.ts';
import { webhookWorker } from '../../functions/workers/webhook-worker.ts';
import type { Owner } from '../../lib/access/index.ts';
import { ADMINISTRATOR, OTHER, SCHOOL, webhooksAtWork } from '../support/webhooks-at-work.ts';

const AUTHORITY: Owner = { kind: 'authority', code: '990' };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe('webhooks as their organisation keeps them', () => {
  const at = webhooksAtWork();

  it('signs with both secrets for a day after a new one was made', async () => {
    const { webhook, secret: old } = await at.add();
    const seen = { webhookId: webhook.id, revision: 1 };
    const rotated = await rotateSecret(at.world.deps, SCHOOL, ADMINISTRATOR, seen);
    if (!rotated.ok) throw new Error(rotated.problem.detail);
    const next = rotated.value.secret ?? '';
    const signatures = async () => {
      const event = await at.tell();
      await at.worker.work([event]);
      const message = at.receiver.received.at(-1);
      const when = new Date(at.world.clock.now);
      const by = (secret: string) =>
        new Webhook(secret).sign(event.subject, when, message?.body ?? '');
      return {
        sent: String(message?.headers['webhook-signature']).split(' '),
        old: by(old),
        next: by(next),
      };
    };
    const both = await signatures();
    expect(both.sent).toEqual([both.next, both.old]);
    at.world.clock.now += DAY;
    const one = await signatures();
    expect(one.sent).toEqual([one.next]);
    expect(old).not.toBe(next);
  });

  it('keeps to the topics that were chosen, and to its own setting', async () => {
    await at.add(['visit.recorded']);
    await at.worker.work([
      await at.tell(SCHOOL, 'hold.made'),
      await at.tell(OTHER, 'visit.recorded'),
    ]);
    expect(at.receiver.received).toEqual([]);
    await at.worker.work([await at.tell(SCHOOL, 'visit.recorded')]);
    expect(at.receiver.received).toHaveLength(1);
  });

  it('sends nothing while it is paused, and what was missed when somebody sends it again', async () => {
    const { webhook } = await at.add();
    const seen = { webhookId: webhook.id, revision: 1 };
    const paused = await setWebhookState(at.world.deps, SCHOOL, ADMINISTRATOR, seen, 'pause');
    if (!paused.ok) throw new Error(paused.problem.detail);
    const event = await at.tell();
    await at.worker.work([event]);
    expect(at.receiver.received).toEqual([]);
    expect((await at.deliveryOf(webhook.id, event.subject)).state).toBe('stopped');
    const again = { webhookId: webhook.id, messageId: event.subject };
    expect(await sendAgain(at.world.deps, SCHOOL, ADMINISTRATOR, again)).toMatchObject({
      problem: { code: 'webhook-not-active' },
    });
    await setWebhookState(at.world.deps, SCHOOL, ADMINISTRATOR, { ...seen, revision: 2 }, 'resume');
    expect(await sendAgain(at.world.deps, SCHOOL, ADMINISTRATOR, again)).toMatchObject({
      ok: true,
    });
    await attemptDelivery(at.world.deps, SCHOOL, webhook.id, event.subject);
    expect(at.receiver.received).toHaveLength(1);
  });

  it('sends a test, thirty an hour by hand at most', async () => {
    const { webhook } = await at.add();
    const first = await sendTest(at.world.deps, SCHOOL, ADMINISTRATOR, webhook.id);
    if (!first.ok) throw new Error(first.problem.detail);
    await attemptDelivery(at.world.deps, SCHOOL, webhook.id, first.value.messageId);
    expect(JSON.parse(at.receiver.received[0]?.body ?? '')).toMatchObject({ type: 'webhook.test' });
    for (let i = 1; i < 30; i += 1) {
      await sendTest(at.world.deps, SCHOOL, ADMINISTRATOR, webhook.id);
    }
    expect(await sendTest(at.world.deps, SCHOOL, ADMINISTRATOR, webhook.id)).toMatchObject({
      problem: { kind: 'too-many' },
    });
  });

  it('says of an attempt whose worker died that nobody knows, and tries again', async () => {
    const { webhook } = await at.add();
    const event = await at.tell();
    const dying = {
      ...at.world.deps,
      webhookSender: {
        ...at.world.deps.webhookSender,
        send: () => Promise.reject(new Error('killed')),
      },
    };
    await expect(webhookWorker(dying).work([event])).rejects.toThrow('killed');
    await at.worker.work([event]);
    expect(at.receiver.received).toEqual([]);
    at.world.clock.now += 2 * MINUTE;
    await at.sweepNow();
    at.world.clock.now += MINUTE;
    await at.sweepNow();
    expect(at.receiver.received).toHaveLength(1);
    const { attempts } = await at.deliveryOf(webhook.id, event.subject);
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['interrupted', 'delivered']);
  });

  it('is told nothing that was told before it was there', async () => {
    const event = await at.tell();
    at.world.clock.now += MINUTE;
    await at.add();
    await at.worker.work([event]);
    expect(at.receiver.received).toEqual([]);
  });

  it('is found by nobody else', async () => {
    const { webhook } = await at.add();
    const event = await at.tell();
    await at.worker.work([event]);
    for (const owner of [OTHER, AUTHORITY]) {
      expect(await at.world.deps.webhooks(owner).get(webhook.id)).toMatchObject({ ok: false });
      expect(await at.world.deps.webhooks(owner).secrets(webhook.id)).toMatchObject({ ok: false });
      const deliveries = at.world.deps.webhookDeliveries(owner);
      expect(await deliveries.get(webhook.id, event.subject)).toMatchObject({ ok: false });
      const seen = { webhookId: webhook.id, revision: 1 };
      expect(
        await setWebhookState(at.world.deps, owner, ADMINISTRATOR, seen, 'remove'),
      ).toMatchObject({ problem: { kind: 'not-found' } });
    }
  });
});
