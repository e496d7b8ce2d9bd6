import * as z from 'zod';

const ROUTER_ADDRESS =
  'give the address of an OSRM-compatible router without user name or query, for example http://router:5000';
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
  /** An OSRM-compatible router of one's own; its table service is asked for journeys. */
  TRAVEL_URL: z
    .url({ protocol: /^https?$/, error: ROUTER_ADDRESS })
    .refine(isBare, ROUTER_ADDRESS)
    .optional(),
  /** A router that is rented. Without it and without TRAVEL_URL journeys are estimated. */
  TRAVEL_ROUTER: z.enum(['amazon-location'], 'give amazon-location, or leave it out').optional(),
  /** Another address of Amazon Location's routes, such as one in a network of one's own. */
  AWS_ENDPOINT_URL_GEO_ROUTES: z.url().optional(),
  /** Identifier of the OpenID Connect issuer of sign-ins and of the API's tokens. */
  OIDC_ISSUER: $SafeUrl.optional(),
  /** This product at the issuer. */
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  /** Only where the issuer wants one of every client; PKCE protects without it. */
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** Under which the pages are reached. */
  PUBLIC_URL: $SafeUrl.optional(),
  /** Shuts the pages: when they open again, in words that people read, such as “You will be able to use it from 6pm on 3 June.” */
  RIGHTPLACE_SHUTTER: z.string().trim().min(1).max(300).optional(),
  /** For whom the API's tokens must be made. */
  API_AUDIENCE: z.string().min(1).default('rightplace-api'),
  /** The key of GOV.UK Notify; without it and the next, messages are written as files locally, and on AWS nobody is written to. */
  NOTIFY_API_KEY: z.string().min(1).optional(),
  /** Or the secret of AWS Secrets Manager in which it stands. */
  NOTIFY_API_KEY_SECRET: z.string().min(1).optional(),
  /** Another address than GOV.UK Notify’s own, such as one of a test. */
  NOTIFY_URL: $SafeUrl.optional(),
  /** Ids of the templates at GOV.UK Notify. */
  NOTIFY_TEMPLATE_REMINDER: z.uuid().optional(),
  NOTIFY_TEMPLATE_ASK: z.uuid().optional(),
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
  refuseTwoRouters(parsed.data);
  return parsed.data;
}

/** Where nothing that is only for development may run. */
export function isProduction(env: Env): boolean {
  return env.RIGHTPLACE_STAGE === 'prod' || env.NODE_ENV === 'production';
}

function refuseTwoRouters({ TRAVEL_URL, TRAVEL_ROUTER }: Env): void {
  if (TRAVEL_URL === undefined || TRAVEL_ROUTER === undefined) return;
  throw new Error(
    `TRAVEL_URL and TRAVEL_ROUTER=${TRAVEL_ROUTER} name two routers, and journeys come from one. Remove one of them.`,
  );
}

/** What is appended to the address would end up in its query, and fetch takes no user names. */
function isBare(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && url.username === '' && url.password === '' && !/[?#]/.test(text);
}
