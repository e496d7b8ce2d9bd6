import type { Principal } from '../../../lib/access/index.ts';
import { type NoChangeLink, type PublishedReturn, USED_LINK } from '../../../lib/capacity/index.ts';
import { londonDate, longDate, type Result, refused, sha256 } from '../../../lib/kernel/index.ts';
import type { Deps } from '../../shared/deps.ts';
import { providerOf } from '../../shared/provider-of.ts';
import { type ConfirmDeps, confirmReturn } from '../confirm-return.ts';
import { type NoChangeDeps, type NoChangeToken, openNoChange } from './open-no-change.ts';

const CLAIM_SECONDS = 24 * 60 * 60;

/**
 * Publishes the same figures as of today for whoever has the link. Once: of two at the same moment the second is refused by
 * the claim of the return that both confirm.
 */
export async function confirmByLink(
  deps: NoChangeDeps & ConfirmDeps & Pick<Deps, 'reminders'>,
  token: NoChangeToken,
  address: string | null,
): Promise<Result<PublishedReturn>> {
  const asked = await openNoChange(deps, token, address);
  if (!asked.ok) return asked;
  const { link, newest } = asked.value;
  const { settingKey, provisionId } = link;
  const key = `no-change-${newest.id}`;
  const confirmed = await confirmReturn(
    deps,
    readerOf(link),
    { settingKey, provisionId, publishedBy: 'provider' },
    {
      key,
      fingerprint: sha256(key),
      expiresAtEpochSeconds: Math.floor(deps.now() / 1000) + CLAIM_SECONDS,
    },
    newest.id,
  );
  if (!confirmed.ok) return confirmed.problem.code === CLAIMED ? refused(USED_LINK) : confirmed;
  const usedAt = new Date(deps.now()).toISOString();
  await deps
    .reminders(providerOf(settingKey))
    .useLink({ ...link, usedAt, revision: link.revision + 1 });
  return confirmed;
}

const CLAIMED = 'idempotency-key-in-use';

/** Who has the link is not known; the audit says how it came to them, without an address. */
function readerOf({ settingKey, sentAt, sentTo }: NoChangeLink): Principal {
  const day = longDate(londonDate(Date.parse(sentAt)));
  return {
    person: `By the link sent to the ${sentTo}’s editors on ${day}`,
    organisation: providerOf(settingKey),
    roles: ['provider-editor'],
  };
}
