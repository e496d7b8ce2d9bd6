import * as z from 'zod';
import { $Plan, $Shares, $ShownPlanRun } from '../../../lib/commissioning/index.ts';
import { $Id } from '../../../lib/kernel/index.ts';
import { $PlanRunInput } from '../../use-cases/start-plan-run.ts';
import {
  $ConsortiumParams,
  $PageQuery,
  defineRoute,
  NO_BODY,
  NO_QUERY,
  pageSchema,
} from './route-contract.ts';

const BASE = '/v1/consortia/:consortium/plan-runs';
const $PlanRunParams = $ConsortiumParams.extend({ runId: $Id });
const $ResultQuery = z.object({ format: z.enum(['json', 'markdown', 'text']).optional() });

/**
 * What Lambda takes is 6 MB, and API Gateway hands a body over as base64, a third larger. Some 20,000 cells fit.
 */
const ROUND_LIMIT_BYTES = 4 * 1024 * 1024;

export const startPlanRun = defineRoute({
  method: 'post',
  path: BASE,
  operationId: 'startPlanRun',
  summary: 'Start to plan a round; the answer says where to follow it',
  permission: 'plan-run.start',
  params: $ConsortiumParams,
  query: NO_QUERY,
  body: $PlanRunInput,
  bodyLimitBytes: ROUND_LIMIT_BYTES,
  idempotent: true,
  status: 202,
  response: $ShownPlanRun,
});

export const listPlanRuns = defineRoute({
  method: 'get',
  path: BASE,
  operationId: 'listPlanRuns',
  summary: 'The consortium’s plan runs, newest first',
  permission: 'plan-run.read',
  params: $ConsortiumParams,
  query: $PageQuery,
  body: NO_BODY,
  status: 200,
  response: pageSchema($ShownPlanRun),
});

export const getPlanRun = defineRoute({
  method: 'get',
  path: `${BASE}/:runId`,
  operationId: 'getPlanRun',
  summary:
    'One plan run and how far it has come, with its revision as ETag; Retry-After until it is over',
  permission: 'plan-run.read',
  params: $PlanRunParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $ShownPlanRun,
});

export const cancelPlanRun = defineRoute({
  method: 'post',
  path: `${BASE}/:runId/cancel`,
  operationId: 'cancelPlanRun',
  summary: 'Stop a plan run; the best plan so far is kept, its status says that it is not proved',
  permission: 'plan-run.cancel',
  params: $PlanRunParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $ShownPlanRun,
});

export const getPlan = defineRoute({
  method: 'get',
  path: `${BASE}/:runId/plan`,
  operationId: 'getPlan',
  summary:
    'The plan that a run has left, with all cells of all members; in words with Accept: text/markdown or text/plain',
  permission: 'plan.read',
  params: $PlanRunParams,
  query: $ResultQuery,
  body: NO_BODY,
  status: 200,
  response: $Plan,
  alsoAs: ['text/markdown', 'text/plain'],
});

export const getPlanShares = defineRoute({
  method: 'get',
  path: `${BASE}/:runId/shares`,
  operationId: 'getPlanShares',
  summary: 'Who pays what of the plan, against what each member would pay alone; in words likewise',
  permission: 'plan.read',
  params: $PlanRunParams,
  query: $ResultQuery,
  body: NO_BODY,
  status: 200,
  response: $Shares,
  alsoAs: ['text/markdown', 'text/plain'],
});
