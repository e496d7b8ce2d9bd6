import * as z from 'zod';
import { $Owner, type ChunkedRunsStore } from '../../access/index.ts';
import { $ContentId, $Id } from '../../kernel/index.ts';
import { $ProvisionId } from '../capacity-return.ts';
import { UPLOAD_FORMATS } from './read-sheets.ts';
import { $UploadCounts } from './upload-preview.ts';

/** Provisions that a worker takes at once. */
export const UPLOAD_CHUNK_SIZE = 200;

export const UPLOAD_STATUSES = [
  'reading',
  'previewed',
  'applying',
  'applied',
  'undoing',
  'undone',
  'cancelled',
  'failed',
] as const;

const $Act = z.object({ at: z.iso.datetime(), by: z.string() });

/** A file of returns: read, then a preview, then, once somebody confirms it, published provision by provision. */
export const $CapacityUpload = z.object({
  id: $Id,
  /** A trust, a setting, or an authority on behalf of settings in its area. */
  owner: $Owner,
  /** As the person's computer calls it. */
  fileName: z.string(),
  format: z.enum(UPLOAD_FORMATS).nullable(),
  status: z.enum(UPLOAD_STATUSES),
  revision: z.int().min(1),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  /** Until when it can be confirmed. */
  confirmBy: z.iso.datetime(),
  /** The file as it came, and what was found in it, as objects of the owner. */
  fileId: $ContentId,
  previewId: $ContentId.nullable(),
  counts: $UploadCounts.nullable(),
  /** Provisions that are published, and then those that are put back. */
  provisions: z.int(),
  confirmed: $Act.nullable(),
  appliedAt: z.iso.datetime().nullable(),
  cancelled: $Act.nullable(),
  undo: $Act.extend({ reason: z.string() }).nullable(),
  undoneAt: z.iso.datetime().nullable(),
  /** How often its work was told of anew, and when next. */
  calls: z.int(),
  callAgainAt: z.iso.datetime(),
  /** Why it failed, in words. */
  sentence: z.string().nullable(),
});
export type CapacityUpload = z.infer<typeof $CapacityUpload>;

/** Its pieces of work: publishing, or publishing again what was there before. */
export const $UploadWork = z.enum(['apply', 'undo']);
export type UploadWork = z.infer<typeof $UploadWork>;

const $UploadRefusal = z.object({
  line: z.int(),
  provisionId: $ProvisionId,
  settingName: z.string(),
  detail: z.string(),
});

/** How far one chunk of provisions has come. */
export const $UploadProgress = z.object({
  /** Returns that were published, or put back. */
  published: z.int(),
  refused: z.array($UploadRefusal),
});
export type UploadProgress = z.infer<typeof $UploadProgress>;

export const NO_UPLOAD_PROGRESS: UploadProgress = { published: 0, refused: [] };

/** As it is shown to its owner. */
export const $ShownUpload = $CapacityUpload
  .omit({ fileId: true, previewId: true, calls: true, callAgainAt: true })
  .extend({ applied: $UploadProgress, undone: $UploadProgress })
  .meta({ id: 'CapacityUpload' });
export type ShownUpload = z.infer<typeof $ShownUpload>;

/** Uploads of one organisation. */
export type UploadsStore = ChunkedRunsStore<CapacityUpload, UploadWork, UploadProgress>;

/** Workers publish from it at the moment, so that another of its owner must wait. */
export function isUploadAtWork({ status }: Pick<CapacityUpload, 'status'>): boolean {
  return status === 'applying' || status === 'undoing';
}

/** Something is going on that somebody may wait for. */
export function isUploadBusy({ status }: Pick<CapacityUpload, 'status'>): boolean {
  return status === 'reading' || status === 'applying' || status === 'undoing';
}

export function uploadWorkOf({ status }: Pick<CapacityUpload, 'status'>): UploadWork {
  return status === 'undoing' || status === 'undone' ? 'undo' : 'apply';
}

export function uploadChunksIn({ provisions }: Pick<CapacityUpload, 'provisions'>): number {
  return Math.ceil(provisions / UPLOAD_CHUNK_SIZE);
}
