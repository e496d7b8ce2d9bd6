import * as z from 'zod';
import { $Case, $Decision, $DecisionInput } from '../../../lib/requests/index.ts';
import { $RequestParams } from './requests-contract.ts';
import { $PageQuery, defineRoute, NO_BODY, NO_QUERY, pageSchema } from './route-contract.ts';

const BASE = '/v1/authorities/:authority/requests/:requestId';
const $PersonId = z.string().min(1).max(64).nullable();

/** From whom a request is taken, as it was read, and to whom it is given; null is nobody. */
const $Assignment = z.strictObject({ from: $PersonId, to: $PersonId }).meta({ id: 'Assignment' });

export const getCase = defineRoute({
  method: 'get',
  path: `${BASE}/case`,
  operationId: 'getCase',
  summary: 'Where a request stands: its next step, its deadline and who works on it',
  permission: 'request.read',
  params: $RequestParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $Case,
});

export const assignRequest = defineRoute({
  method: 'put',
  path: `${BASE}/officer`,
  operationId: 'assignRequest',
  summary: 'Take a request, hand it to a colleague, or give it back',
  permission: 'case.assign',
  params: $RequestParams,
  query: NO_QUERY,
  body: $Assignment,
  status: 200,
  response: $Case,
});

export const recordDecision = defineRoute({
  method: 'post',
  path: `${BASE}/decisions`,
  operationId: 'recordDecision',
  summary: 'Record what a person decided for a request and why, which moves it to its next step',
  permission: 'decision.record',
  params: $RequestParams,
  query: NO_QUERY,
  body: $DecisionInput,
  idempotent: true,
  status: 201,
  response: $Decision,
});

export const listDecisions = defineRoute({
  method: 'get',
  path: `${BASE}/decisions`,
  operationId: 'listDecisions',
  summary: 'What people decided for a request, newest first',
  permission: 'decision.read',
  params: $RequestParams,
  query: $PageQuery,
  body: NO_BODY,
  status: 200,
  response: pageSchema($Decision),
});
