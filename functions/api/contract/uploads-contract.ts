import * as z from 'zod';
import type { Action } from '../../../lib/access/index.ts';
import {
  $ShownUpload,
  $UploadEntry,
  $UploadFault,
  $UploadOutcome,
} from '../../../lib/capacity/index.ts';
import { $Id, $SettingKey } from '../../../lib/kernel/index.ts';
import { $ReturnAnswer, MOST_RETURNS } from '../../use-cases/uploads/publish-many.ts';
import {
  $AuthorityParams,
  $PageQuery,
  defineRoute,
  NO_BODY,
  NO_QUERY,
  pageSchema,
} from './route-contract.ts';

/** As much as a Lambda function is given at once: a file of 4 MB in base 64. */
const MOST_FILE_BYTES = 5.6 * 1024 * 1024;
const MOST_RETURNS_BYTES = 1024 * 1024;
const $Base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/, 'is not base 64');

const $File = z.union([
  z.strictObject({
    fileName: z.string().trim().min(1).max(100).default('returns.csv'),
    csv: z.string().min(1),
  }),
  z.strictObject({
    fileName: z.string().trim().min(1).max(100),
    /** An XLSX, ODS or CSV file in base 64. */
    base64: $Base64.min(1),
  }),
]);

/** The routes by which one kind of organisation sends many returns; `whose` stands in the operations’ names. */
function uploadRoutes(base: string, whose: string, $Params: z.ZodObject, publish: Action) {
  const $Upload = $Params.extend({ uploadId: $Id });
  const upload = { permission: 'capacity.upload', query: NO_QUERY } as const;
  const one = `${base}/uploads/:uploadId`;
  return {
    publish: defineRoute({
      method: 'post',
      path: `${base}/returns`,
      operationId: `publish${whose}Returns`,
      summary: `Publish up to ${MOST_RETURNS} returns at once, each answered by itself`,
      permission: publish,
      params: $Params,
      query: NO_QUERY,
      body: z.strictObject({
        returns: z
          .array(z.record(z.string(), z.unknown()))
          .min(1)
          .max(MOST_RETURNS)
          .meta({ description: 'Each a CapacityReturnInput with its provisionId' }),
      }),
      bodyLimitBytes: MOST_RETURNS_BYTES,
      idempotent: true,
      status: 200,
      response: z.object({
        published: z.int(),
        refused: z.int(),
        items: z.array($ReturnAnswer),
      }),
    }),
    bring: defineRoute({
      method: 'post',
      path: `${base}/uploads`,
      operationId: `bring${whose}Upload`,
      summary:
        'Send a file of returns; a worker reads it and says what would become of each row. Nothing is published yet. At most 4 MB',
      ...upload,
      params: $Params,
      body: $File,
      bodyLimitBytes: MOST_FILE_BYTES,
      idempotent: true,
      status: 202,
      response: $ShownUpload,
    }),
    list: defineRoute({
      method: 'get',
      path: `${base}/uploads`,
      operationId: `list${whose}Uploads`,
      summary: 'Files of returns, newest first',
      permission: 'capacity.upload',
      params: $Params,
      query: $PageQuery,
      body: NO_BODY,
      status: 200,
      response: pageSchema($ShownUpload),
    }),
    get: defineRoute({
      method: 'get',
      path: one,
      operationId: `get${whose}Upload`,
      summary: 'One file of returns and how far it is; Retry-After while workers are at it',
      ...upload,
      params: $Upload,
      body: NO_BODY,
      status: 200,
      response: $ShownUpload,
    }),
    entries: defineRoute({
      method: 'get',
      path: `${one}/provisions`,
      operationId: `list${whose}UploadProvisions`,
      summary: 'What becomes of each provision of a file, in the order of the file',
      permission: 'capacity.upload',
      params: $Upload,
      query: z.object({
        outcome: $UploadOutcome.optional(),
        cursor: z
          .string()
          .regex(/^\d{1,6}$/, 'is not a cursor; use the one that the page before gave')
          .optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
      body: NO_BODY,
      status: 200,
      response: z.object({ items: z.array($UploadEntry), next: z.string().nullable() }),
    }),
    faults: defineRoute({
      method: 'get',
      path: `${one}/faults`,
      operationId: `get${whose}UploadFaults`,
      summary: 'Everything that was wrong with a file, by cell; as CSV with ?format=csv',
      permission: 'capacity.upload',
      params: $Upload,
      query: z.object({ format: z.enum(['json', 'csv']).default('json') }),
      body: NO_BODY,
      status: 200,
      response: z.object({ items: z.array($UploadFault) }),
      alsoAs: ['text/csv'],
    }),
    confirm: defineRoute({
      method: 'post',
      path: `${one}/confirm`,
      operationId: `confirm${whose}Upload`,
      summary: 'Publish what a file’s preview shows, once; the answer says where to follow it',
      ...upload,
      params: $Upload,
      body: NO_BODY,
      status: 202,
      response: $ShownUpload,
    }),
    cancel: defineRoute({
      method: 'post',
      path: `${one}/cancel`,
      operationId: `cancel${whose}Upload`,
      summary: 'Give a preview up: nothing of it is published',
      ...upload,
      params: $Upload,
      body: NO_BODY,
      status: 200,
      response: $ShownUpload,
    }),
    undo: defineRoute({
      method: 'post',
      path: `${one}/undo`,
      operationId: `undo${whose}Upload`,
      summary: 'Publish again what was there before, where nobody has published since',
      ...upload,
      params: $Upload,
      body: z.strictObject({ reason: z.string().trim().min(3).max(500) }),
      status: 202,
      response: $ShownUpload,
    }),
  };
}

export type UploadRoutes = ReturnType<typeof uploadRoutes>;

const $TrustParams = z.object({ trust: z.string().regex(/^\d{1,6}$/) });
const $SettingParams = z.object({ setting: $SettingKey });

export const TRUST_UPLOADS = uploadRoutes(
  '/v1/trusts/:trust',
  'Trust',
  $TrustParams,
  'capacity.publish',
);
export const PROVIDER_UPLOADS = uploadRoutes(
  '/v1/providers/:setting',
  'Provider',
  $SettingParams,
  'capacity.publish',
);
export const AUTHORITY_UPLOADS = uploadRoutes(
  '/v1/authorities/:authority',
  'Authority',
  $AuthorityParams,
  'capacity.publish-for',
);
