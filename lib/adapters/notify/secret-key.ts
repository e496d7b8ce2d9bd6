import { AwsClient } from 'aws4fetch';
import * as z from 'zod';

export interface SecretsManager {
  readonly region: string;
  readonly credentials: () => {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string | undefined;
  };
  /** Another address than AWS's own. */
  readonly endpoint?: string | undefined;
}

const $Secret = z.object({ SecretString: z.string().min(1) });

/** A secret of AWS Secrets Manager, read when it is first needed and kept for as long as the function is. */
export function secretOf(
  { region, credentials, endpoint }: SecretsManager,
  id: string,
): () => Promise<string> {
  let kept: Promise<string> | null = null;
  async function read(): Promise<string> {
    const { sessionToken, ...keys } = credentials();
    const session = sessionToken ? { sessionToken } : {};
    const client = new AwsClient({ ...keys, ...session, service: 'secretsmanager', region });
    const answer = await client.fetch(
      endpoint ?? `https://secretsmanager.${region}.amazonaws.com/`,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': 'secretsmanager.GetSecretValue',
        },
        body: JSON.stringify({ SecretId: id }),
      },
    );
    if (!answer.ok) throw new Error(`The secret could not be read: ${answer.status}.`);
    return $Secret.parse(await answer.json()).SecretString;
  }
  return () => {
    kept ??= read().catch((error: unknown) => {
      kept = null;
      throw error;
    });
    return kept;
  };
}
