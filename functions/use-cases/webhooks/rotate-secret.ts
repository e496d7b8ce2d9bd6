import type { Owner, Principal } from '../../../lib/access/index.ts';
import { ok, type Result } from '../../../lib/kernel/index.ts';
import { OLD_SECRET_MS, webhookSecret } from '../../../lib/webhooks/index.ts';
import type { Deps } from '../../shared/deps.ts';
import {
  type ChangeWebhookDeps,
  put,
  type SeenWebhook,
  type WithSecret,
} from './change-webhook.ts';
import { seenWebhook } from './read-webhooks.ts';

/** A new secret; for a day messages are signed with the one before as well, and with none before that. */
export async function rotateSecret(
  deps: ChangeWebhookDeps & Pick<Deps, 'newSecret'>,
  owner: Owner,
  principal: Principal,
  seen: SeenWebhook,
): Promise<Result<WithSecret>> {
  const found = await seenWebhook(deps, owner, seen);
  if (!found.ok) return found;
  const before = await deps.webhooks(owner).secrets(seen.webhookId);
  if (!before.ok) return before;
  const now = deps.now();
  const until = new Date(now + OLD_SECRET_MS).toISOString();
  const secret = webhookSecret(deps.newSecret());
  const [inUse] = before.value.secrets;
  const after = {
    ...found.value,
    secretMadeAt: new Date(now).toISOString(),
    oldSecretUntil: inUse ? until : null,
  };
  const rotated = await put(deps, owner, principal, 'webhook.rotate-secret', after, {
    endpointId: seen.webhookId,
    secrets: [{ value: secret, until: null }, ...(inUse ? [{ value: inUse.value, until }] : [])],
  });
  return rotated.ok ? ok({ webhook: rotated.value, secret }) : rotated;
}
