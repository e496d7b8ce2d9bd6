import * as z from 'zod';
import { $CalendarDate, $Id } from '../../../lib/kernel/index.ts';
import {
  $CaseloadEntry,
  $CaseloadFault,
  $CaseloadOutcome,
  $CaseloadTake,
  $ShownCaseload,
} from '../../../lib/requests/index.ts';
import {
  $AuthorityParams,
  $PageQuery,
  defineRoute,
  NO_BODY,
  NO_QUERY,
  pageSchema,
} from './route-contract.ts';

const BASE = '/v1/authorities/:authority/caseloads';
const $CaseloadParams = $AuthorityParams.extend({ caseloadId: $Id });
/** As much as a Lambda function is given at once. */
const MOST_BYTES = 4 * 1024 * 1024;

export const previewCaseload = defineRoute({
  method: 'post',
  path: BASE,
  operationId: 'previewCaseload',
  summary:
    'Read a CSV file of children and say what would become of each row; nothing is applied. At most 4 MB: split larger files',
  permission: 'caseload.import',
  params: $AuthorityParams,
  query: NO_QUERY,
  body: z.strictObject({
    csv: z.string().min(1),
    fileName: z.string().trim().min(1).max(100).default('caseload.csv'),
    startDate: $CalendarDate.nullable().default(null),
  }),
  bodyLimitBytes: MOST_BYTES,
  idempotent: true,
  status: 201,
  response: $ShownCaseload,
});

export const listCaseloads = defineRoute({
  method: 'get',
  path: BASE,
  operationId: 'listCaseloads',
  summary: 'Imported caseloads, newest first',
  permission: 'caseload.import',
  params: $AuthorityParams,
  query: $PageQuery,
  body: NO_BODY,
  status: 200,
  response: pageSchema($ShownCaseload),
});

export const getCaseload = defineRoute({
  method: 'get',
  path: `${BASE}/:caseloadId`,
  operationId: 'getCaseload',
  summary: 'One imported caseload and how far it is; Retry-After while workers are at it',
  permission: 'caseload.import',
  params: $CaseloadParams,
  query: NO_QUERY,
  body: NO_BODY,
  status: 200,
  response: $ShownCaseload,
});

export const listCaseloadRows = defineRoute({
  method: 'get',
  path: `${BASE}/:caseloadId/rows`,
  operationId: 'listCaseloadRows',
  summary: 'The rows of an imported caseload and what becomes of each, in the order of the file',
  permission: 'caseload.import',
  params: $CaseloadParams,
  query: z.object({
    outcome: $CaseloadOutcome.optional(),
    cursor: z
      .string()
      .regex(/^\d{1,6}$/, 'is not a cursor; use the one that the page before gave')
      .optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  body: NO_BODY,
  status: 200,
  response: z.object({ items: z.array($CaseloadEntry), next: z.string().nullable() }),
});

export const getCaseloadFaults = defineRoute({
  method: 'get',
  path: `${BASE}/:caseloadId/faults`,
  operationId: 'getCaseloadFaults',
  summary: 'Everything that was wrong with the file, by line; as CSV with ?format=csv',
  permission: 'caseload.import',
  params: $CaseloadParams,
  query: z.object({ format: z.enum(['json', 'csv']).default('json') }),
  body: NO_BODY,
  status: 200,
  response: z.object({ items: z.array($CaseloadFault) }),
  alsoAs: ['text/csv'],
});

export const confirmCaseload = defineRoute({
  method: 'post',
  path: `${BASE}/:caseloadId/confirm`,
  operationId: 'confirmCaseload',
  summary: 'Apply a caseload that has been looked at, once; the answer says where to follow it',
  permission: 'caseload.import',
  params: $CaseloadParams,
  query: NO_QUERY,
  body: z.strictObject({ take: $CaseloadTake }),
  status: 202,
  response: $ShownCaseload,
});

export const undoCaseload = defineRoute({
  method: 'post',
  path: `${BASE}/:caseloadId/undo`,
  operationId: 'undoCaseload',
  summary: 'Close the requests that a caseload made in error and that nobody has touched since',
  permission: 'caseload.import',
  params: $CaseloadParams,
  query: NO_QUERY,
  body: z.strictObject({ reason: z.string().trim().min(3).max(500) }),
  status: 202,
  response: $ShownCaseload,
});
