import { ok } from '../../../lib/kernel/index.ts';
import {
  addWebhook,
  changeWebhook,
  setWebhookState,
} from '../../use-cases/webhooks/change-webhook.ts';
import { liveWebhook, liveWebhooks } from '../../use-cases/webhooks/read-webhooks.ts';
import { rotateSecret } from '../../use-cases/webhooks/rotate-secret.ts';
import { sendAgain, sendTest } from '../../use-cases/webhooks/send-to-webhook.ts';
import {
  $DeliveryParams,
  $WebhookParams,
  OF_PROVIDER,
  OF_TRUST,
} from '../contract/webhooks-contract.ts';
import { type BoundRoute, implement, type Reply } from '../implement.ts';
import { once } from '../once.ts';
import { pageReply, pageRequest } from '../page-reply.ts';
import { revisionTag } from '../preconditions.ts';

type Contracts = typeof OF_PROVIDER;

function withTag(body: { readonly revision: number }): Reply {
  return { body, headers: { etag: revisionTag(body.revision) } };
}

function routesFor(contract: Contracts, base: string): readonly BoundRoute[] {
  return [
    implement(contract.list, async (deps, { owner }) => {
      return ok({ body: await liveWebhooks(deps, owner) });
    }),
    implement(contract.add, async (deps, { owner, principal, body, claim }) => {
      const made = await once(deps, owner, claim, {
        async again(webhookId) {
          const webhook = await liveWebhook(deps, owner, webhookId);
          return webhook.ok ? ok({ webhook: webhook.value, secret: null }) : webhook;
        },
        act: () => addWebhook(deps, owner, principal, body, claim),
      });
      if (!made.ok) return made;
      const { value, replayed } = made.value;
      const etag = revisionTag(value.webhook.revision);
      return ok({ body: value, headers: { ...replayed, etag } });
    }),
    implement(contract.get, async (deps, { owner, params }) => {
      const webhook = await liveWebhook(deps, owner, $WebhookParams.parse(params).webhookId);
      return webhook.ok ? ok(withTag(webhook.value)) : webhook;
    }),
    implement(contract.change, async (deps, { owner, principal, params, body, ifMatch }) => {
      const seen = { webhookId: $WebhookParams.parse(params).webhookId, revision: ifMatch ?? 0 };
      const changed = await changeWebhook(deps, owner, principal, seen, body);
      return changed.ok ? ok(withTag(changed.value)) : changed;
    }),
    implement(contract.rotate, async (deps, { owner, principal, params, ifMatch }) => {
      const seen = { webhookId: $WebhookParams.parse(params).webhookId, revision: ifMatch ?? 0 };
      const rotated = await rotateSecret(deps, owner, principal, seen);
      if (!rotated.ok) return rotated;
      const etag = revisionTag(rotated.value.webhook.revision);
      return ok({ body: rotated.value, headers: { etag } });
    }),
    ...(['pause', 'resume', 'remove'] as const).map((act) =>
      implement(contract[act], async (deps, { owner, principal, params, ifMatch }) => {
        const seen = { webhookId: $WebhookParams.parse(params).webhookId, revision: ifMatch ?? 0 };
        const changed = await setWebhookState(deps, owner, principal, seen, act);
        return changed.ok ? ok(withTag(changed.value)) : changed;
      }),
    ),
    implement(contract.test, async (deps, { owner, principal, params }) => {
      const sent = await sendTest(deps, owner, principal, $WebhookParams.parse(params).webhookId);
      return sent.ok ? ok({ body: sent.value }) : sent;
    }),
    implement(contract.deliveries, async (deps, { owner, params, query }) => {
      const { webhookId } = $WebhookParams.parse(params);
      const webhook = await liveWebhook(deps, owner, webhookId);
      if (!webhook.ok) return webhook;
      const page = await deps.webhookDeliveries(owner).list(webhookId, pageRequest(query));
      const path = `${base}/${owner.code}/webhooks/${webhookId}/deliveries`;
      return ok(pageReply(page, path, query.limit));
    }),
    implement(contract.again, async (deps, { owner, principal, params }) => {
      const sent = await sendAgain(deps, owner, principal, $DeliveryParams.parse(params));
      return sent.ok ? ok({ body: sent.value }) : sent;
    }),
  ];
}

export const WEBHOOK_ROUTES: readonly BoundRoute[] = [
  ...routesFor(OF_PROVIDER, '/v1/providers'),
  ...routesFor(OF_TRUST, '/v1/trusts'),
];
