import { $Id } from '../../../lib/kernel/index.ts';
import { $PlacementRequest, $RequestInput } from '../../../lib/requests/index.ts';
import {
  $AuthorityParams,
  $PageQuery,
  defineRoute,
  NO_BODY,
  NO_QUERY,
  pageSchema,
} from './route-contract.ts';

const BASE = '/v1/authorities/:authority/requests';
export const $RequestParams = $AuthorityParams.extend({ requestId: $Id });

export const createRequest = defineRoute({
  method: 'post',
  path: BASE,
  operationId: 'createRequest',
  summary: 'Record a child’s placement request',
  permission: 'request.create',
  params: $AuthorityParams,
  query: NO_QUERY,
  body: $RequestInput,
  idempotent: true,
  status: 201,
  response: $PlacementRequest,
});

export const listRequests = defineRoute({
  method: 'get',
  path: BASE,
  operationId: 'listRequests',
  summary: 'The authority’s requests, newest first',
  permission: 'request.read',
  params: $AuthorityParams,
  query: $PageQuery,
  body: NO_BODY,
  status: 200,
  response: pageSchema($PlacementRequest),
});

export const getRequest = defineRoute({
  method: 'get',
  path: `${BASE}/:requestId`,
  operationId: 'getRequest',
  summary: 'One request, with its revision as ETag',
  permission: 'request.read',
  params: $RequestParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $PlacementRequest,
});

export const reviseRequest = defineRoute({
  method: 'put',
  path: `${BASE}/:requestId`,
  operationId: 'reviseRequest',
  summary: 'Replace what a request says; makes a new revision',
  permission: 'request.revise',
  params: $RequestParams,
  query: NO_QUERY,
  body: $RequestInput,
  ifMatch: true,
  status: 200,
  response: $PlacementRequest,
});

export const listRevisions = defineRoute({
  method: 'get',
  path: `${BASE}/:requestId/revisions`,
  operationId: 'listRevisions',
  summary: 'Every revision of a request, newest first',
  permission: 'request.read',
  params: $RequestParams,
  query: $PageQuery,
  body: NO_BODY,
  status: 200,
  response: pageSchema($PlacementRequest),
});
