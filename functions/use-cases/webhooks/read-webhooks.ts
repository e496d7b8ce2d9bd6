import type { Owner } from '../../../lib/access/index.ts';
import { ok, problem, type Result, refused } from '../../../lib/kernel/index.ts';
import type { WebhookEndpoint } from '../../../lib/webhooks/index.ts';
import type { Deps } from '../../shared/deps.ts';

/** Every webhook of an organisation that was not removed, oldest first. */
export async function liveWebhooks(
  deps: Pick<Deps, 'webhooks'>,
  owner: Owner,
): Promise<{ readonly items: readonly WebhookEndpoint[]; readonly needChecking: number }> {
  const all = await deps.webhooks(owner).list();
  const items = all.flatMap((each) => ('needsChecking' in each ? [] : [each]));
  return {
    items: items.filter(({ state }) => state !== 'removed'),
    needChecking: all.length - items.length,
  };
}

/** A webhook that was not removed. */
export async function liveWebhook(
  deps: Pick<Deps, 'webhooks'>,
  owner: Owner,
  id: string,
): Promise<Result<WebhookEndpoint>> {
  const found = await deps.webhooks(owner).get(id);
  return found.ok && found.value.state === 'removed' ? refused(REMOVED) : found;
}

/** The same, where it is still as somebody saw it. */
export async function seenWebhook(
  deps: Pick<Deps, 'webhooks'>,
  owner: Owner,
  { webhookId, revision }: { readonly webhookId: string; readonly revision: number },
): Promise<Result<WebhookEndpoint>> {
  const found = await liveWebhook(deps, owner, webhookId);
  if (!found.ok) return found;
  return found.value.revision === revision ? ok(found.value) : refused(changedBy(found.value));
}

function changedBy({ changedBy: person }: WebhookEndpoint) {
  return problem(
    'stale',
    'webhook-changed',
    `This webhook was changed after you opened it, last by ${person}. Look at it again; nothing of what you sent was done.`,
  );
}

const REMOVED = problem('not-found', 'webhook-removed', 'This webhook has been removed.');
