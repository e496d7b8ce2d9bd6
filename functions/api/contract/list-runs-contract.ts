import * as z from 'zod';
import { $Id } from '../../../lib/kernel/index.ts';
import { $ListRunResult, $ListRunScope, $ShownListRun } from '../../../lib/tailored-lists/index.ts';
import {
  $AuthorityParams,
  $PageQuery,
  defineRoute,
  NO_BODY,
  NO_QUERY,
  pageSchema,
} from './route-contract.ts';

const BASE = '/v1/authorities/:authority/list-runs';
const $ListRunParams = $AuthorityParams.extend({ runId: $Id });

export const startListRun = defineRoute({
  method: 'post',
  path: BASE,
  operationId: 'startListRun',
  summary: 'Make lists in bulk, as for a phase transfer; the answer says where to follow it',
  permission: 'list-run.start',
  params: $AuthorityParams,
  query: NO_QUERY,
  body: $ListRunScope,
  idempotent: true,
  status: 202,
  response: $ShownListRun,
});

export const listListRuns = defineRoute({
  method: 'get',
  path: BASE,
  operationId: 'listListRuns',
  summary: 'The authority’s bulk runs, newest first',
  permission: 'list-run.read',
  params: $AuthorityParams,
  query: $PageQuery,
  body: NO_BODY,
  status: 200,
  response: pageSchema($ShownListRun),
});

export const getListRun = defineRoute({
  method: 'get',
  path: `${BASE}/:runId`,
  operationId: 'getListRun',
  summary: 'One bulk run and how far it has come; Retry-After until it is over',
  permission: 'list-run.read',
  params: $ListRunParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $ShownListRun,
});

export const cancelListRun = defineRoute({
  method: 'post',
  path: `${BASE}/:runId/cancel`,
  operationId: 'cancelListRun',
  summary: 'Stop a bulk run; lists that are made stay',
  permission: 'list-run.cancel',
  params: $ListRunParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $ShownListRun,
});

export const getListRunResult = defineRoute({
  method: 'get',
  path: `${BASE}/:runId/result`,
  operationId: 'getListRunResult',
  summary:
    'What came of a bulk run: places for which too many children are listed, requests without a list; every request as CSV with Accept: text/csv',
  permission: 'list-run.read',
  params: $ListRunParams,
  query: z.object({ format: z.enum(['json', 'csv']).optional() }),
  body: NO_BODY,
  status: 200,
  response: $ListRunResult,
  alsoAs: ['text/csv'],
});
