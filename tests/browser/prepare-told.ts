import type { Deps } from '../../functions/shared/deps.ts';
import type { Owner, Told, ToldTopic } from '../../lib/access/index.ts';
import {
  afterAttempt,
  messageOf,
  newDelivery,
  testMessage,
  WEBHOOK_TOPICS,
  type WebhookEndpoint,
  webhookSecret,
} from '../../lib/webhooks/index.ts';

/** Webhooks with messages in every state, and things that a trust’s setting and an authority were told. */
export interface PreparedTold {
  readonly trustWebhookId: string;
  readonly settingWebhookId: string;
}

const TRUST: Owner = { kind: 'trust', code: '990004' };
const WILLOWS: Owner = { kind: 'provider', code: '995020' };
const AMBLEDON: Owner = { kind: 'authority', code: '990' };

export async function prepareTold(deps: Deps): Promise<PreparedTold> {
  const index = await deps.currentIndex();
  const [code = ''] = index?.trust(TRUST.code)?.settings ?? [];
  const setting: Owner = { kind: 'provider', code };
  const tells = [
    ...(['hold.made', 'placing.suspended', 'visit.recorded', 'figures.disagree'] as const).map(
      (topic) => toldOf(deps, setting, topic, AMBLEDON, code),
    ),
    ...(['capacity.changed', 'limit.published', 'suspension.replied'] as const).map((topic) =>
      toldOf(deps, AMBLEDON, topic, setting, code),
    ),
    toldOf(deps, { kind: 'consortium', code: 'three-vales' }, 'visit.recorded', AMBLEDON, code),
  ];
  const trust = await webhookOf(deps, TRUST, 'https://roll.westmere-vale.example/hook', tells);
  const own = await webhookOf(deps, WILLOWS, 'https://willows.example/rightplace', []);
  await deliveriesOf(deps, trust, tells);
  return { trustWebhookId: trust.id, settingWebhookId: own.id };
}

function toldOf(deps: Deps, to: Owner, topic: ToldTopic, from: Owner, settingKey: string): Told {
  return {
    id: deps.newId(),
    to,
    from,
    at: new Date(deps.now()).toISOString(),
    topic,
    settingKey,
    subject: null,
    facts: {
      provisionId: `${settingKey}-main`,
      yearGroup: 7,
      academicYear: 2027,
      until: '2026-12-14T10:00:00.000Z',
      reason: 'Two of the teachers of the provision have left and their posts are advertised.',
    },
    read: null,
  };
}

async function webhookOf(
  deps: Deps,
  owner: Owner,
  url: string,
  tells: readonly Told[],
): Promise<WebhookEndpoint> {
  const at = new Date(deps.now()).toISOString();
  const webhook: WebhookEndpoint = {
    id: deps.newId(),
    owner,
    url,
    topics: WEBHOOK_TOPICS,
    state: 'active',
    disabledBecause: null,
    failingSince: owner.kind === 'trust' ? at : null,
    secretMadeAt: at,
    oldSecretUntil: at,
    createdAt: at,
    createdBy: 'Vivian Holt',
    changedAt: at,
    changedBy: 'Vivian Holt',
    revision: 1,
  };
  const audit = {
    id: deps.newId(),
    at,
    person: 'Vivian Holt',
    organisation: owner,
    action: 'webhook.add',
    subject: `webhook/${webhook.id}`,
    detail: '',
  };
  const secrets = {
    endpointId: webhook.id,
    secrets: [{ value: webhookSecret(deps.newSecret()), until: null }],
  };
  const put = await deps.webhooks(owner).put(webhook, { audit, claim: null, tells }, secrets);
  if (!put.ok) throw new Error(put.problem.detail);
  return webhook;
}

/** One taken, one that waits after an error, one that failed for good, one that was not sent. */
async function deliveriesOf(deps: Deps, webhook: WebhookEndpoint, tells: readonly Told[]) {
  const store = deps.webhookDeliveries(webhook.owner);
  const at = new Date(deps.now()).toISOString();
  const [first, second] = tells;
  if (!first || !second) throw new Error('Nothing was told.');
  const attempt = { at, status: 204, said: null, milliseconds: 112, outcome: 'delivered' } as const;
  const error = { ...attempt, status: 503, outcome: 'refused', said: 'Busy, try later' } as const;
  const gone = { ...attempt, status: 410, outcome: 'gone', said: 'No more, please' } as const;
  const messages = [messageOf(first), messageOf(second), testMessage(deps.newId(), at)];
  for (const [i, outcome] of [attempt, error, gone].entries()) {
    const message = messages[i] ?? testMessage(deps.newId(), at);
    const delivery = newDelivery(webhook, message, deps.now());
    await store.create(delivery);
    await store.change(afterAttempt(delivery, outcome, deps.now()));
  }
  const paused = newDelivery(
    { id: webhook.id, state: 'paused' },
    testMessage(deps.newId(), at),
    deps.now(),
  );
  await store.create(paused);
}
