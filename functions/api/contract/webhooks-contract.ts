import * as z from 'zod';
import { $Id } from '../../../lib/kernel/index.ts';
import { $WebhookDelivery, $WebhookEndpoint, $WebhookInput } from '../../../lib/webhooks/index.ts';
import { $PageQuery, defineRoute, NO_BODY, NO_QUERY, pageSchema } from './route-contract.ts';
import { $SettingParams, $TrustParams } from './told-contract.ts';

const $WithSecret = z
  .object({
    webhook: $WebhookEndpoint,
    /** Shown once: what messages are signed with. Null in a repeated call. */
    secret: z.string().nullable(),
  })
  .meta({ id: 'WebhookWithSecret' });

/** Which one an address means; whose it is stands in the call’s owner, so handlers need not know that name. */
export const $WebhookParams = z.object({ webhookId: $Id });
export const $DeliveryParams = $WebhookParams.extend({ messageId: $Id });

/** The same routes for the webhooks of a setting and of a trust. */
function routesOf(path: string, of: string, params: z.ZodObject) {
  const one = params.extend($WebhookParams.shape);
  const read = { method: 'get', permission: 'webhook.read', body: NO_BODY, status: 200 } as const;
  const act = {
    method: 'post',
    permission: 'webhook.change',
    query: NO_QUERY,
    body: NO_BODY,
    status: 200,
  } as const;
  const state = (name: string, summary: string) =>
    defineRoute({
      ...act,
      path: `${path}/:webhookId/${name}`,
      operationId: `${name}WebhookOf${of}`,
      summary,
      params: one,
      ifMatch: true,
      response: $WebhookEndpoint,
    });
  return {
    list: defineRoute({
      ...read,
      path,
      operationId: `listWebhooksOf${of}`,
      summary: 'Addresses of its own systems that are told what its settings are told',
      params,
      query: NO_QUERY,
      response: z.object({ items: z.array($WebhookEndpoint), needChecking: z.int() }),
    }),
    add: defineRoute({
      ...act,
      path,
      operationId: `addWebhookOf${of}`,
      summary: 'Add a webhook; its secret is given once and cannot be looked up',
      params,
      body: $WebhookInput,
      idempotent: true,
      status: 201,
      response: $WithSecret,
    }),
    get: defineRoute({
      ...read,
      path: `${path}/:webhookId`,
      operationId: `getWebhookOf${of}`,
      summary: 'One webhook',
      params: one,
      query: NO_QUERY,
      response: $WebhookEndpoint,
    }),
    change: defineRoute({
      ...act,
      method: 'put',
      path: `${path}/:webhookId`,
      operationId: `changeWebhookOf${of}`,
      summary: 'Another address or other topics',
      params: one,
      body: $WebhookInput,
      ifMatch: true,
      response: $WebhookEndpoint,
    }),
    rotate: defineRoute({
      ...act,
      path: `${path}/:webhookId/rotate-secret`,
      operationId: `rotateSecretOf${of}`,
      summary: 'A new secret; for a day messages are signed with the one before as well',
      params: one,
      ifMatch: true,
      response: $WithSecret,
    }),
    pause: state('pause', 'Send nothing for a while; what is missed meanwhile is not sent later'),
    resume: state('resume', 'Send again, also where it was disabled'),
    remove: state('remove', 'Take the webhook away'),
    test: defineRoute({
      ...act,
      path: `${path}/:webhookId/test`,
      operationId: `testWebhookOf${of}`,
      summary: 'Send a test message',
      params: one,
      status: 202,
      response: $WebhookDelivery,
    }),
    deliveries: defineRoute({
      ...read,
      path: `${path}/:webhookId/deliveries`,
      operationId: `listDeliveriesOf${of}`,
      summary: 'Messages of the last 30 days with every attempt, newest first',
      params: one,
      query: $PageQuery,
      response: pageSchema($WebhookDelivery),
    }),
    again: defineRoute({
      ...act,
      path: `${path}/:webhookId/deliveries/:messageId/send-again`,
      operationId: `sendAgainOf${of}`,
      summary: 'Send a message once more, under the id that it had',
      params: one.extend($DeliveryParams.shape),
      status: 202,
      response: $WebhookDelivery,
    }),
  };
}

export const OF_PROVIDER = routesOf('/v1/providers/:setting/webhooks', 'Provider', $SettingParams);
export const OF_TRUST = routesOf('/v1/trusts/:trust/webhooks', 'Trust', $TrustParams);
