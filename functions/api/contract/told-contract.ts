import * as z from 'zod';
import { $Told, $ToldTopic } from '../../../lib/access/index.ts';
import { $Id, $SettingKey } from '../../../lib/kernel/index.ts';
import {
  $AuthorityParams,
  $ConsortiumParams,
  $PageQuery,
  defineRoute,
  NO_BODY,
  NO_QUERY,
  pageSchema,
} from './route-contract.ts';

export const $SettingParams = z.object({ setting: $SettingKey });
export const $TrustParams = z.object({
  trust: z.string().regex(/^\d{1,6}$/, 'must be a trust’s group id in the register'),
});

export const $ToldQuery = $PageQuery.extend({
  /** Of this setting alone. */
  setting: $SettingKey.optional(),
  topic: $ToldTopic.optional(),
  /** `true`: only what nobody has read. */
  unread: z.enum(['true', 'false']).optional(),
});

/** Which one an address means; whose it is stands in the call’s owner, so handlers need not know that name. */
export const $ToldParams = z.object({ toldId: $Id });

/** To whom it can have been told, as addresses name them. */
const TO = {
  Provider: { path: '/v1/providers/:setting/told', who: 'a setting', params: $SettingParams },
  Trust: {
    path: '/v1/trusts/:trust/told',
    who: 'a trust and each of its settings',
    params: $TrustParams,
  },
  Authority: {
    path: '/v1/authorities/:authority/told',
    who: 'an authority',
    params: $AuthorityParams,
  },
  Consortium: {
    path: '/v1/consortia/:consortium/told',
    who: 'a consortium',
    params: $ConsortiumParams,
  },
} as const;
type To = keyof typeof TO;
const ALL: readonly To[] = ['Provider', 'Trust', 'Authority', 'Consortium'];

export const LIST_TOLD = ALL.map((to) => {
  const { path, who, params } = TO[to];
  return defineRoute({
    method: 'get',
    path,
    operationId: `listToldOf${to}`,
    summary: `What ${who} was told of others’ acts, newest first`,
    permission: 'told.read',
    params: anyOf(params),
    query: $ToldQuery,
    body: NO_BODY,
    status: 200,
    response: pageSchema($Told),
  });
});

export const GET_TOLD = ALL.map((to) => oneTold(to, 'get', '', 'One thing that was told'));

/** Of a trust’s settings each by its own address. */
export const READ_TOLD = ALL.map((to) =>
  oneTold(to, 'post', '/read', 'Mark as read; what was read before keeps who read it first'),
);

function oneTold(to: To, method: 'get' | 'post', then: string, summary: string) {
  const { path, params } = TO[to];
  return defineRoute({
    method,
    path: `${path}/:toldId${then}`,
    operationId: `${method === 'get' ? 'get' : 'read'}ToldOf${to}`,
    summary,
    permission: 'told.read',
    params: anyOf(params).extend($ToldParams.shape),
    query: NO_QUERY,
    body: NO_BODY,
    status: 200,
    response: $Told,
  });
}

function anyOf(params: z.ZodObject): z.ZodObject {
  return params;
}
