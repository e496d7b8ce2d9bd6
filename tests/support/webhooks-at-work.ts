import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import {
  addWebhook,
  setWebhookState,
  type WithSecret,
} from '../../functions/use-cases/webhooks/change-webhook.ts';
import { sweep } from '../../functions/workers/dispatch.ts';
import { webhookWorker } from '../../functions/workers/webhook-worker.ts';
import type { Worker } from '../../functions/workers/worker.ts';
import type { Owner, Principal, StoredEvent, ToldTopic } from '../../lib/access/index.ts';
import { openReceiver, type Receiver } from './receiver.ts';
import { tell as tellOf } from './tell.ts';
import { openTestWorld, type TestWorld } from './test-world.ts';

export const SCHOOL: Owner = { kind: 'provider', code: '990010' };
export const OTHER: Owner = { kind: 'provider', code: '990011' };
export const ADMINISTRATOR: Principal = {
  person: 'Ada Admin',
  organisation: SCHOOL,
  roles: ['organisation-administrator'],
};
export const WEBHOOKS_START = Date.parse('2026-11-23T10:00:00Z');

/** A world with a receiver that is new for each test, and the worker that sends to it. */
export function webhooksAtWork() {
  let world: TestWorld;
  let worker: Worker;
  let receiver: Receiver;
  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
    worker = webhookWorker(world.deps);
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.clock.now = WEBHOOKS_START;
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

  return {
    get world() {
      return world;
    },
    get worker() {
      return worker;
    },
    get receiver() {
      return receiver;
    },
    /** Another receiver, in the place of one that was closed. */
    async reopen() {
      receiver = await openReceiver();
    },
    add,
    tell,
    deliveryOf,
    sweepNow,
  };
}
