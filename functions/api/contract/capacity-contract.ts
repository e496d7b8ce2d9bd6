import * as z from 'zod';
import {
  $CapacityReturn,
  $ProvisionId,
  $PublishedReturn,
  $ReturnInput,
  $ReturnProposal,
} from '../../../lib/capacity/index.ts';
import { $Id, $SettingKey } from '../../../lib/kernel/index.ts';
import { $SettingCapacity } from '../../use-cases/read-capacity.ts';
import {
  $AuthorityParams,
  $PageQuery,
  defineRoute,
  NO_BODY,
  NO_QUERY,
  pageSchema,
} from './route-contract.ts';

const RETURNS = '/v1/providers/:setting/provisions/:provisionId/returns';

const $ProvisionParams = z.object({ setting: $SettingKey, provisionId: $ProvisionId });

export const publishReturn = defineRoute({
  method: 'post',
  path: RETURNS,
  operationId: 'publishReturn',
  summary: 'Publish a provision’s free places and intent by year group',
  permission: 'capacity.publish',
  params: $ProvisionParams,
  query: NO_QUERY,
  body: $ReturnInput,
  idempotent: true,
  status: 201,
  response: $PublishedReturn,
});

export const listReturns = defineRoute({
  method: 'get',
  path: RETURNS,
  operationId: 'listReturns',
  summary: 'Every return of a provision, newest first',
  permission: 'capacity.read',
  params: $ProvisionParams,
  query: $PageQuery,
  body: NO_BODY,
  status: 200,
  response: pageSchema($CapacityReturn.omit({ person: true })),
});

export const getReturn = defineRoute({
  method: 'get',
  path: `${RETURNS}/:returnId`,
  operationId: 'getReturn',
  summary: 'One return of a provision',
  permission: 'capacity.read',
  params: $ProvisionParams.extend({ returnId: $Id }),
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $CapacityReturn.omit({ person: true }),
});

export const getCapacity = defineRoute({
  method: 'get',
  path: '/v1/providers/:setting/capacity',
  operationId: 'getCapacity',
  summary: 'The newest return of each provision, and the places that are free now',
  permission: 'capacity.read',
  params: z.object({ setting: $SettingKey }),
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $SettingCapacity,
});

export const publishReturnFor = defineRoute({
  method: 'post',
  path: '/v1/authorities/:authority/settings/:settingKey/provisions/:provisionId/returns',
  operationId: 'publishReturnFor',
  summary: 'Publish a return on a provider’s behalf, marked as the authority’s word',
  permission: 'capacity.publish-for',
  params: $AuthorityParams.extend({ settingKey: $SettingKey, provisionId: $ProvisionId }),
  query: NO_QUERY,
  body: $ReturnInput,
  idempotent: true,
  status: 201,
  response: $PublishedReturn,
});

export const proposeReturn = defineRoute({
  method: 'post',
  path: `${RETURNS}/proposals`,
  operationId: 'proposeReturn',
  summary: 'What publishing a return would change and do to others; nothing is stored',
  permission: 'capacity.publish',
  params: $ProvisionParams,
  query: NO_QUERY,
  body: $ReturnInput,
  status: 200,
  response: $ReturnProposal,
});

export const proposeReturnFor = defineRoute({
  method: 'post',
  path: `${publishReturnFor.path}/proposals`,
  operationId: 'proposeReturnFor',
  summary: 'What publishing a return on a provider’s behalf would change and do to others',
  permission: 'capacity.publish-for',
  params: publishReturnFor.params,
  query: NO_QUERY,
  body: $ReturnInput,
  status: 200,
  response: $ReturnProposal,
});

export const confirmReturn = defineRoute({
  method: 'post',
  path: `${RETURNS}/confirmations`,
  operationId: 'confirmReturn',
  summary:
    'Say that nothing has changed: the newest figures, with what is left of them, as of today',
  permission: 'capacity.publish',
  params: $ProvisionParams,
  query: NO_QUERY,
  body: NO_BODY,
  idempotent: true,
  status: 201,
  response: $PublishedReturn,
});
