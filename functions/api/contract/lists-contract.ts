import * as z from 'zod';
import { $SettingKey } from '../../../lib/kernel/index.ts';
import { $TailoredListProposal, $WhyNot } from '../../../lib/matching/index.ts';
import { $RequestInput } from '../../../lib/requests/index.ts';
import {
  $ReplayOutcome,
  $TailoredListBody,
  $TailoredListEntry,
} from '../../../lib/tailored-lists/index.ts';
import { $ListVariation } from '../../use-cases/vary-list.ts';
import { $RequestParams } from './requests-contract.ts';
import {
  $AuthorityParams,
  $PageQuery,
  defineRoute,
  NO_BODY,
  NO_QUERY,
  pageSchema,
} from './route-contract.ts';

const BASE = '/v1/authorities/:authority/requests/:requestId/lists';
export const $ListParams = $RequestParams.extend({ version: z.coerce.number().int().min(1) });
export const $ListWithBody = $TailoredListEntry.extend({ body: $TailoredListBody });

export const tryMatch = defineRoute({
  method: 'post',
  path: '/v1/authorities/:authority/match',
  operationId: 'tryMatch',
  summary: 'Rank settings for a request without storing anything',
  permission: 'match.try',
  params: $AuthorityParams,
  query: NO_QUERY,
  body: $RequestInput,
  status: 200,
  response: $TailoredListProposal,
});

export const createList = defineRoute({
  method: 'post',
  path: BASE,
  operationId: 'createList',
  summary: 'Make and store the next version of a request’s tailored list',
  permission: 'list.create',
  params: $RequestParams,
  query: NO_QUERY,
  body: NO_BODY,
  idempotent: true,
  status: 201,
  response: $ListWithBody,
});

export const createVariedList = defineRoute({
  method: 'post',
  path: `${BASE}/varied`,
  operationId: 'createVariedList',
  summary: 'Make and store the next version of a request’s list by other weights, with the reason',
  permission: 'list.create',
  params: $RequestParams,
  query: NO_QUERY,
  body: $ListVariation,
  idempotent: true,
  status: 201,
  response: $ListWithBody,
});

export const listLists = defineRoute({
  method: 'get',
  path: BASE,
  operationId: 'listLists',
  summary: 'The versions of a request’s list, newest first',
  permission: 'list.read',
  params: $RequestParams,
  query: $PageQuery,
  body: NO_BODY,
  status: 200,
  response: pageSchema($TailoredListEntry),
});

export const getList = defineRoute({
  method: 'get',
  path: `${BASE}/:version`,
  operationId: 'getList',
  summary: 'One version of a list with everything it was decided on; as CSV with Accept: text/csv',
  permission: 'list.read',
  params: $ListParams,
  query: z.object({ format: z.enum(['json', 'csv']).optional() }),
  body: NO_BODY,
  status: 200,
  response: $ListWithBody,
  alsoAs: ['text/csv'],
});

export const replayList = defineRoute({
  method: 'post',
  path: `${BASE}/:version/replay`,
  operationId: 'replayList',
  summary: 'Decide a stored list again from its stored inputs and compare byte for byte',
  permission: 'list.replay',
  params: $ListParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $ReplayOutcome,
});

export const whyNot = defineRoute({
  method: 'get',
  path: `${BASE}/:version/why-not/:settingKey`,
  operationId: 'whyNot',
  summary: 'Why a setting stands where it stands for this list, for any setting in the country',
  permission: 'list.read',
  params: $ListParams.extend({ settingKey: $SettingKey }),
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $WhyNot,
});
