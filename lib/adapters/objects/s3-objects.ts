import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { type ObjectStore, sha256 } from '../../kernel/index.ts';

/** Objects in an S3 bucket: `<folder>/<sha256>`. Putting the same bytes again writes the same object. */
export function createS3Objects(client: S3Client, bucket: string): ObjectStore {
  return {
    async put(folder, bytes) {
      const contentId = sha256(bytes);
      const Key = `${folder}/${contentId}`;
      await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: bytes }));
      return contentId;
    },
    async get(folder, contentId) {
      try {
        const found = await client.send(
          new GetObjectCommand({ Bucket: bucket, Key: `${folder}/${contentId}` }),
        );
        return (await found.Body?.transformToByteArray()) ?? null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
  };
}
