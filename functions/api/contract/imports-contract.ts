import * as z from 'zod';
import { $Id } from '../../../lib/kernel/index.ts';
import { $ImportKind, $RegisterDiff, $ShownImportRun } from '../../../lib/register/index.ts';
import { $PageQuery, defineRoute, NO_BODY, NO_QUERY, pageSchema } from './route-contract.ts';

const BASE = '/v1/imports';
const NO_PARAMS = z.object({});
const $ImportParams = z.object({ importId: $Id });

const $Upload = z.object({
  url: z.string(),
  method: z.literal('PUT'),
  headers: z.record(z.string(), z.string()),
  expiresAt: z.iso.datetime(),
});

export const offerImport = defineRoute({
  method: 'post',
  path: BASE,
  operationId: 'offerImport',
  summary: 'Say which file is to be imported; the answer says where to put it',
  permission: 'import.start',
  params: NO_PARAMS,
  query: NO_QUERY,
  body: z.strictObject({ kind: $ImportKind, fileName: z.string().trim().min(1).max(200) }),
  status: 201,
  response: z.object({ import: $ShownImportRun, upload: $Upload }),
});

export const startImport = defineRoute({
  method: 'post',
  path: `${BASE}/:importId/start`,
  operationId: 'startImport',
  summary: 'The file is there: begin. The answer says where to follow it',
  permission: 'import.start',
  params: $ImportParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 202,
  response: $ShownImportRun,
});

export const listImports = defineRoute({
  method: 'get',
  path: BASE,
  operationId: 'listImports',
  summary: 'Imports of uploaded files, newest first',
  permission: 'import.read',
  params: NO_PARAMS,
  query: $PageQuery,
  body: NO_BODY,
  status: 200,
  response: pageSchema($ShownImportRun),
});

export const getImport = defineRoute({
  method: 'get',
  path: `${BASE}/:importId`,
  operationId: 'getImport',
  summary: 'One import, how far it has come and what came of it; Retry-After until it is over',
  permission: 'import.read',
  params: $ImportParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $ShownImportRun,
});

export const getImportFaults = defineRoute({
  method: 'get',
  path: `${BASE}/:importId/faults`,
  operationId: 'getImportFaults',
  summary: 'Every row that could not be taken, with its line, as one JSON object a line',
  permission: 'import.read',
  params: $ImportParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: z.unknown(),
  alsoAs: ['application/x-ndjson'],
});

export const getImportDiff = defineRoute({
  method: 'get',
  path: `${BASE}/:importId/diff`,
  operationId: 'getImportDiff',
  summary: 'What a new register changes, to be looked at before it is confirmed',
  permission: 'import.read',
  params: $ImportParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $RegisterDiff,
});

export const confirmImport = defineRoute({
  method: 'post',
  path: `${BASE}/:importId/confirm`,
  operationId: 'confirmImport',
  summary: 'Make the new register the one that lists are made from',
  permission: 'import.confirm',
  params: $ImportParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $ShownImportRun,
});

export const cancelImport = defineRoute({
  method: 'post',
  path: `${BASE}/:importId/cancel`,
  operationId: 'cancelImport',
  summary: 'Stop an import; nothing of the file is stored',
  permission: 'import.cancel',
  params: $ImportParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $ShownImportRun,
});
