import type { UploadStore } from '../../kernel/index.ts';
import type { S3Bucket } from './s3-calls.ts';

/** Longer than the largest file takes to read. */
const READ_MS = 14 * 60_000;

/** Uploads into the folder `uploads` of a bucket, past the API by addresses that are signed for one object. */
export function createS3Uploads(bucket: S3Bucket, now: () => number): UploadStore {
  return {
    async offer(id, expiresSeconds) {
      return {
        url: await bucket.presignPut(`uploads/${id}`, expiresSeconds),
        method: 'PUT',
        headers: {},
        expiresAt: new Date(now() + expiresSeconds * 1000).toISOString(),
      };
    },
    async open(id) {
      const found = await bucket.call(`uploads/${id}`, { signal: AbortSignal.timeout(READ_MS) });
      if (!found?.body) return null;
      return { bytes: found.body, size: Number(found.headers.get('content-length') ?? 0) };
    },
  };
}
