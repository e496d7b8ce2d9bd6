import { AwsClient } from 'aws4fetch';

/** One bucket, as far as the adapters call it: requests signed by aws4fetch, since the SDK's client is a third of a bundle. */
export interface S3Bucket {
  /** The answer; null where there is no such object. Throws on any other refusal. */
  call(key: string, request?: RequestInit): Promise<Response | null>;
  /** An address at which whoever has it may put the object until it expires. */
  presignPut(key: string, expiresSeconds: number): Promise<string>;
}

export interface S3Environment {
  readonly bucket: string;
  readonly region: string;
  /** Read anew for each call. */
  readonly credentials: () => {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string | undefined;
  };
  /** Another S3-compatible store, called with the bucket in the path. */
  readonly endpoint?: string | undefined;
}

/** Of one try; aws4fetch tries again after failures of S3's own. */
const TIMEOUT_MS = 30_000;
const RETRIES = 4;

export function createS3Bucket(environment: S3Environment): S3Bucket {
  const { bucket, region, credentials, endpoint } = environment;
  const base = endpoint ? `${endpoint}/${bucket}` : `https://${bucket}.s3.${region}.amazonaws.com`;
  const client = () => {
    const { sessionToken, ...keys } = credentials();
    const session = sessionToken ? { sessionToken } : {};
    return new AwsClient({ ...keys, ...session, service: 's3', region, retries: RETRIES });
  };
  return {
    async call(key, request = {}) {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const answer = await client().fetch(`${base}/${key}`, { signal, ...request });
      if (answer.ok) return answer;
      const text = await answer.text();
      if (answer.status === 404) return null;
      const code = /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? 'no code';
      throw new Error(`S3 answered ${answer.status} (${code}) to ${request.method ?? 'GET'}.`);
    },
    async presignPut(key, expiresSeconds) {
      const url = `${base}/${key}?X-Amz-Expires=${expiresSeconds}`;
      const signed = await client().sign(url, { method: 'PUT', aws: { signQuery: true } });
      return signed.url;
    },
  };
}
