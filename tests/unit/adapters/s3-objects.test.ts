import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createS3Bucket,
  createS3Objects,
  createS3Uploads,
} from '../../../lib/adapters/objects/index.ts';
import { type ObjectServer, startObjectServer } from '../../support/object-server.ts';

const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const NOW = Date.parse('2026-11-23T10:00:00Z');

let server: ObjectServer;
beforeAll(async () => {
  server = await startObjectServer();
});
afterAll(() => server.close());

function bucket() {
  return createS3Bucket({
    bucket: 'a-bucket',
    region: 'eu-west-2',
    endpoint: server.endpoint,
    credentials: () => ({ accessKeyId: 'KEY', secretAccessKey: 'SECRET', sessionToken: 'SESSION' }),
  });
}

describe('objects in S3', () => {
  it('are named by their content under their folder, in signed calls', async () => {
    const objects = createS3Objects(bucket());
    expect(await objects.put('index', Buffer.from('abc'))).toBe(ABC);
    expect(server.objects.get(`/a-bucket/index/${ABC}`)?.toString()).toBe('abc');
    expect(Buffer.from((await objects.get('index', ABC)) ?? []).toString()).toBe('abc');
    const { method, authorization } = server.requests.at(-1) ?? {};
    expect(method).toBe('GET');
    expect(authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=KEY\/\d{8}\/eu-west-2\/s3\/aws4_request, SignedHeaders=.*x-amz-security-token, Signature=[0-9a-f]{64}$/,
    );
  });

  it('that are not there are null', async () => {
    expect(await createS3Objects(bucket()).get('index', 'f'.repeat(64))).toBeNull();
  });

  it('that may not be read are a failure, not null, and the error names no key', async () => {
    server.failure = { status: 403, code: 'AccessDenied' };
    await expect(createS3Objects(bucket()).get('index', ABC)).rejects.toThrow(
      /^S3 answered 403 \(AccessDenied\) to GET\.$/,
    );
    server.failure = null;
  });
});

describe('uploads into S3', () => {
  it('go to an address that is signed for one object and a time', async () => {
    const uploads = createS3Uploads(bucket(), () => NOW);
    const offer = await uploads.offer('01JCZ0000000000000000000ZZ', 3600);
    expect(offer).toMatchObject({ method: 'PUT', expiresAt: '2026-11-23T11:00:00.000Z' });
    const { pathname, searchParams } = new URL(offer.url);
    expect(pathname).toBe('/a-bucket/uploads/01JCZ0000000000000000000ZZ');
    expect(searchParams.get('X-Amz-Expires')).toBe('3600');
    expect(searchParams.get('X-Amz-Security-Token')).toBe('SESSION');
    expect(searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/);
    expect(await uploads.open('01JCZ0000000000000000000ZZ')).toBeNull();

    await fetch(offer.url, { method: offer.method, headers: offer.headers, body: 'a,b\n1,2\n' });
    const file = await uploads.open('01JCZ0000000000000000000ZZ');
    expect(file?.size).toBe(8);
    const chunks: Uint8Array[] = [];
    for await (const chunk of file?.bytes ?? []) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe('a,b\n1,2\n');
  });
});
