import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createS3Objects } from '../../../lib/adapters/objects/index.ts';

const s3 = mockClient(S3Client);
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('objects in S3', () => {
  const objects = createS3Objects(new S3Client({ region: 'eu-west-2' }), 'a-bucket');
  beforeEach(() => s3.reset());

  it('are named by their content under their folder', async () => {
    s3.on(PutObjectCommand).resolves({});
    expect(await objects.put('index', Buffer.from('abc'))).toBe(ABC);
    expect(s3.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({
      Bucket: 'a-bucket',
      Key: `index/${ABC}`,
    });
  });

  it('that are not there are null', async () => {
    s3.on(GetObjectCommand).rejects(new NoSuchKey({ message: 'none', $metadata: {} }));
    expect(await objects.get('index', ABC)).toBeNull();
  });

  it('whose bucket cannot be reached are a failure, not null', async () => {
    s3.on(GetObjectCommand).rejects(new Error('access denied'));
    await expect(objects.get('index', ABC)).rejects.toThrow('access denied');
  });
});
