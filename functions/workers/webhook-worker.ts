import type { StoredEvent } from '../../lib/access/index.ts';
import type { Deps } from '../shared/deps.ts';
import { attemptDelivery } from '../use-cases/webhooks/attempt-delivery.ts';
import { tellWebhooks } from '../use-cases/webhooks/tell-webhooks.ts';
import type { Worker } from './worker.ts';

/** How many receivers are waited for at once where events come together. */
const AT_ONCE = 20;

/** Tells the systems of providers and trusts what their settings are told, and tries again what did not arrive. */
export function webhookWorker(deps: Deps): Worker {
  async function workOn({ topic, owner, subject }: StoredEvent): Promise<void> {
    if (topic === 'provider.told') return tellWebhooks(deps, owner, subject);
    const [endpointId = '', messageId = ''] = subject.split('#');
    return attemptDelivery(deps, owner, endpointId, messageId);
  }

  return {
    atOnce: AT_ONCE,
    async work(events) {
      const worked = await Promise.allSettled(events.map(workOn));
      const failed = worked.find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') throw failed.reason;
    },
  };
}
