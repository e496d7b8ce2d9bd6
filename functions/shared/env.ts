import * as z from 'zod';

/** Plain HTTP never leaves this machine. */
const $SafeUrl = z.url().refine(
  (text) => {
    if (!URL.canParse(text)) return false;
    const { protocol, hostname } = new URL(text);
    const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
    return protocol === 'https:' || (protocol === 'http:' && here);
  },
  { error: 'it must begin with https:// (http:// for localhost alone)' },
);

const $Env = z.object({
  /** `prod` refuses everything that is only for development. */
  RIGHTPLACE_STAGE: z.enum(['local', 'dev', 'prod']).default('local'),
  NODE_ENV: z.string().optional(),
  TABLE_NAME: z.string().min(3).default('rightplace'),
  OBJECTS_BUCKET: z.string().optional(),
  AWS_REGION: z.string().default('eu-west-2'),
  /** Another S3-compatible store. */
  AWS_ENDPOINT_URL_S3: z.url().optional(),
  /** Another DynamoDB-compatible engine instead of the embedded one. */
  DYNAMODB_ENDPOINT: z.url().optional(),
  /** Identifier of the OpenID Connect issuer of sign-ins and of the API's tokens. */
  OIDC_ISSUER: $SafeUrl.optional(),
  /** This product at the issuer. */
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  /** Only where the issuer wants one of every client; PKCE protects without it. */
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** Under which the pages are reached. */
  PUBLIC_URL: $SafeUrl.optional(),
  /** For whom the API's tokens must be made. */
  API_AUDIENCE: z.string().min(1).default('rightplace-api'),
  CODE_VERSION: z.string().optional(),
  /** URLs of the queues by name, as JSON; for the dispatcher alone. */
  QUEUE_URLS: z.string().optional(),
});
export type Env = z.infer<typeof $Env>;

export type EnvSource = Readonly<Record<string, string | undefined>>;

/** Reads the environment; throws with the name of the setting that is wrong. */
export function readEnv(source: EnvSource): Env {
  const parsed = $Env.safeParse(source);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`The setting ${issue?.path.join('.')} is wrong: ${issue?.message}.`);
  }
  return parsed.data;
}

/** Where nothing that is only for development may run. */
export function isProduction(env: Env): boolean {
  return env.RIGHTPLACE_STAGE === 'prod' || env.NODE_ENV === 'production';
}
