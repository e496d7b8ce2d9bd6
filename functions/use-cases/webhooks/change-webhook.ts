import type { Owner, Principal } from '../../../lib/access/index.ts';
import {
  type IdempotencyClaim,
  ok,
  problem,
  type Result,
  refused,
} from '../../../lib/kernel/index.ts';
import {
  MOST_ENDPOINTS,
  type WebhookEndpoint,
  type WebhookInput,
  webhookSecret,
} from '../../../lib/webhooks/index.ts';
import { auditEntry } from '../../shared/audit.ts';
import type { Deps } from '../../shared/deps.ts';
import { liveWebhooks, seenWebhook } from './read-webhooks.ts';

export type ChangeWebhookDeps = Pick<Deps, 'webhooks' | 'webhookSender' | 'now' | 'newId'>;

/** A webhook with the secret that was made just now, which nobody is shown again; null where it was made earlier. */
export interface WithSecret {
  readonly webhook: WebhookEndpoint;
  readonly secret: string | null;
}

/** Which webhook is changed, as whoever changes it saw it. */
export interface SeenWebhook {
  readonly webhookId: string;
  readonly revision: number;
}

export async function addWebhook(
  deps: ChangeWebhookDeps & Pick<Deps, 'newSecret'>,
  owner: Owner,
  principal: Principal,
  input: WebhookInput,
  claim: Omit<IdempotencyClaim, 'resource'> | null,
): Promise<Result<WithSecret>> {
  const url = deps.webhookSender.check(input.url);
  if (!url.ok) return url;
  const { items, needChecking } = await liveWebhooks(deps, owner);
  if (items.length + needChecking >= MOST_ENDPOINTS) return refused(TOO_MANY);
  const at = new Date(deps.now()).toISOString();
  const webhook: WebhookEndpoint = {
    id: deps.newId(),
    owner,
    url: url.value,
    topics: [...new Set(input.topics)],
    state: 'active',
    disabledBecause: null,
    failingSince: null,
    secretMadeAt: at,
    oldSecretUntil: null,
    createdAt: at,
    createdBy: principal.person,
    changedAt: at,
    changedBy: principal.person,
    revision: 1,
  };
  const secret = webhookSecret(deps.newSecret());
  const beside = {
    audit: auditEntry(deps, principal, 'webhook.add', `webhook/${webhook.id}`, hostOf(webhook)),
    claim: claim && { ...claim, resource: webhook.id },
  };
  const secrets = { endpointId: webhook.id, secrets: [{ value: secret, until: null }] };
  const added = await deps.webhooks(owner).put(webhook, beside, secrets);
  return added.ok ? ok({ webhook: added.value, secret }) : added;
}

/** Another address or other topics. */
export async function changeWebhook(
  deps: ChangeWebhookDeps,
  owner: Owner,
  principal: Principal,
  seen: SeenWebhook,
  input: WebhookInput,
): Promise<Result<WebhookEndpoint>> {
  const url = deps.webhookSender.check(input.url);
  if (!url.ok) return url;
  const found = await seenWebhook(deps, owner, seen);
  if (!found.ok) return found;
  const after = { ...found.value, url: url.value, topics: [...new Set(input.topics)] };
  return put(deps, owner, principal, 'webhook.change', after);
}

export type StateAct = 'pause' | 'resume' | 'remove';

/** Stops messages for a while, lets them go again (after it was disabled, too), or takes the webhook away. */
export async function setWebhookState(
  deps: ChangeWebhookDeps,
  owner: Owner,
  principal: Principal,
  seen: SeenWebhook,
  act: StateAct,
): Promise<Result<WebhookEndpoint>> {
  const found = await seenWebhook(deps, owner, seen);
  if (!found.ok) return found;
  const { state } = found.value;
  if (act === 'pause' && state !== 'active') return refused(NOT_ACTIVE);
  if (act === 'resume' && state === 'active') return refused(ACTIVE);
  const after = {
    ...found.value,
    state: ({ pause: 'paused', resume: 'active', remove: 'removed' } as const)[act],
    // Those days are over: it is given as many again.
    ...(act === 'resume' ? { disabledBecause: null, failingSince: null } : {}),
  };
  const secrets = act === 'remove' ? { endpointId: after.id, secrets: [] } : undefined;
  return put(deps, owner, principal, `webhook.${act}`, after, secrets);
}

/** The webhook of a change, as it was seen, with who changed it and when. */
export function put(
  deps: Pick<Deps, 'webhooks' | 'now' | 'newId'>,
  owner: Owner,
  principal: Principal,
  action: string,
  after: WebhookEndpoint,
  secrets?: Parameters<ReturnType<Deps['webhooks']>['put']>[2],
): Promise<Result<WebhookEndpoint>> {
  const changed = {
    ...after,
    changedAt: new Date(deps.now()).toISOString(),
    changedBy: principal.person,
    revision: after.revision + 1,
  };
  const audit = auditEntry(deps, principal, action, `webhook/${after.id}`, hostOf(after));
  return deps.webhooks(owner).put(changed, { audit, claim: null }, secrets);
}

/** Of an address its server alone: the rest may hold a key of the receiver’s. */
function hostOf({ url }: WebhookEndpoint): string {
  return new URL(url).host;
}

const TOO_MANY = problem(
  'conflict',
  'too-many-webhooks',
  `An organisation may have ${MOST_ENDPOINTS} webhooks. Remove one first.`,
);
const NOT_ACTIVE = problem(
  'conflict',
  'webhook-not-active',
  'Nothing is sent to this webhook now, so there is nothing to pause.',
);
const ACTIVE = problem('conflict', 'webhook-active', 'Messages are sent to this webhook already.');
