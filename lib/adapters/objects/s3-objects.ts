import { type ObjectStore, sha256 } from '../../kernel/index.ts';
import type { S3Bucket } from './s3-calls.ts';

/** Objects in an S3 bucket: `<folder>/<sha256>`. Putting the same bytes again writes the same object. */
export function createS3Objects(bucket: S3Bucket): ObjectStore {
  return {
    async put(folder, bytes) {
      const contentId = sha256(bytes);
      const put = { method: 'PUT', body: Buffer.from(bytes) };
      const done = await bucket.call(`${folder}/${contentId}`, put);
      if (!done) throw new Error('There is no such bucket.');
      return contentId;
    },
    async get(folder, contentId) {
      const found = await bucket.call(`${folder}/${contentId}`);
      return found && new Uint8Array(await found.arrayBuffer());
    },
  };
}
