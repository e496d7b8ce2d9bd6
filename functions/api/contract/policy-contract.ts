import * as z from 'zod';
import { $CalendarDate } from '../../../lib/kernel/index.ts';
import { $PolicyPack, $PolicyVersion, $PolicyVersionInput } from '../../../lib/policy/index.ts';
import { $WhatIf, $WhatIfInput } from '../../use-cases/what-if.ts';
import { $RequestParams } from './requests-contract.ts';
import {
  $AuthorityParams,
  $PageQuery,
  definePublicRoute,
  defineRoute,
  NO_BODY,
  NO_QUERY,
  pageSchema,
} from './route-contract.ts';

const BASE = '/v1/authorities/:authority/policy-versions';

/** Other organisations read what was published and why, not who at the authority sent it in. */
const $ShownVersion = $PolicyVersion.partial({ publishedBy: true });

/** `on` a day; today without it. */
export const $OnQuery = z.object({ on: $CalendarDate.optional() });

export const publishPolicy = defineRoute({
  method: 'post',
  path: BASE,
  operationId: 'publishPolicy',
  summary: 'Publish the next version of the authority’s policy, in force from today or later',
  permission: 'policy.publish',
  params: $AuthorityParams,
  query: NO_QUERY,
  body: $PolicyVersionInput,
  idempotent: true,
  status: 201,
  response: $PolicyVersion,
});

export const listPolicyVersions = defineRoute({
  method: 'get',
  path: BASE,
  operationId: 'listPolicyVersions',
  summary:
    'Every version of the authority’s policy with its reason and what it changed, newest first',
  permission: 'policy.read',
  params: $AuthorityParams,
  query: $PageQuery,
  body: NO_BODY,
  status: 200,
  response: pageSchema($ShownVersion),
});

export const getPolicyVersion = defineRoute({
  method: 'get',
  path: `${BASE}/:version`,
  operationId: 'getPolicyVersion',
  summary: 'One version of the authority’s policy',
  permission: 'policy.read',
  params: $AuthorityParams.extend({ version: z.coerce.number().int().min(1).max(999_999) }),
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $ShownVersion,
});

export const getAuthorityPolicy = definePublicRoute({
  method: 'get',
  path: '/v1/authorities/:authority/policy',
  operationId: 'getAuthorityPolicy',
  summary: 'The policy by which the authority ranks today, or on another day; open to everybody',
  permission: 'policy.read',
  params: $AuthorityParams,
  query: $OnQuery,
  body: NO_BODY,
  public: true,
  status: 200,
  response: $PolicyPack,
});

export const tryWhatIf = defineRoute({
  method: 'post',
  path: '/v1/authorities/:authority/requests/:requestId/what-if',
  operationId: 'tryWhatIf',
  summary: 'Rank for a request by other weights, scales or list rules and compare; stores nothing',
  permission: 'match.try',
  params: $RequestParams,
  query: NO_QUERY,
  body: $WhatIfInput,
  status: 200,
  response: $WhatIf,
});
