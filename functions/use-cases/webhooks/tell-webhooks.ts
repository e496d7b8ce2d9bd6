import type { Owner } from '../../../lib/access/index.ts';
import { $WebhookTopic, messageOf, newDelivery } from '../../../lib/webhooks/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { type AttemptDeps, attemptDelivery } from './attempt-delivery.ts';
import { liveWebhooks } from './read-webhooks.ts';

/** Sends what a setting was told to the webhooks of the setting and of its trust that want to hear of it. */
export async function tellWebhooks(
  deps: AttemptDeps & Pick<Deps, 'told' | 'currentIndex'>,
  setting: Owner,
  toldId: string,
): Promise<void> {
  const told = await deps.told(setting).get(toldId);
  if (!told.ok) {
    const { code, detail } = told.problem;
    deps.log({ level: 'error', code: 'told-unreadable', facts: { problem: code, detail } });
    return;
  }
  const topic = $WebhookTopic.safeParse(told.value.topic);
  if (!topic.success) return;
  const message = messageOf(told.value);
  await Promise.all(
    (await listeners(deps, setting)).map(async (owner) => {
      const { items } = await liveWebhooks(deps, owner);
      const wanted = items.filter(
        ({ topics, state, createdAt }) =>
          state !== 'disabled' && topics.includes(topic.data) && createdAt <= told.value.at,
      );
      await Promise.all(
        wanted.map(async (endpoint) => {
          const delivery = newDelivery(endpoint, message, deps.now());
          // Where it is there already, it may still wait for its first attempt.
          await deps.webhookDeliveries(owner).create(delivery);
          await attemptDelivery(deps, owner, endpoint.id, delivery.messageId);
        }),
      );
    }),
  );
}

/** The setting, and the trust to which it belongs by the register of this moment. */
async function listeners(
  deps: Pick<Deps, 'currentIndex'>,
  setting: Owner,
): Promise<readonly Owner[]> {
  const index = await deps.currentIndex();
  const trustCode = index?.setting(setting.code)?.trustCode ?? null;
  const isOpen = trustCode !== null && index?.trust(trustCode)?.settings.includes(setting.code);
  return isOpen ? [setting, { kind: 'trust', code: trustCode }] : [setting];
}
