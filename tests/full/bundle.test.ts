import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { refuseEverybody } from '../../functions/shared/authenticate.ts';
import { createDeps, localDynamo, localObjects } from '../../functions/shared/create-deps.ts';
import { esbuildOptions, PROJECT_ROOT } from '../../infra/constructs/bundling-options.ts';
import type { Owner } from '../../lib/access/index.ts';
import { type Engine, openEngine } from '../../lib/adapters/engine/embedded-engine.ts';
import { ensureTable } from '../../lib/adapters/store/index.ts';
import { NO_UPLOADS } from '../support/no-uploads.ts';
import { requestInput } from '../support/request-input.ts';
import { appOf } from '../support/synth.ts';
import { claimsOfMember, startTestIssuer, type TestIssuer } from '../support/test-issuer.ts';
import { restEvent } from './bundle-event.ts';
import { loadTimes, median } from './bundle-load-times.ts';

/** The budget is 600 KB; what stands above it is the product's own code (docs/decisions/0006). This keeps it from growing. */
const LIMIT_BYTES = 950_000;
const OWN: Owner = { kind: 'authority', code: '990' };
const TABLE = 'rightplace-bundle';

/** What may not ride along: tools of the build, and work that other functions do. */
const STRANGERS = [
  'zod-openapi',
  'highs',
  'pdfkit',
  'tsx',
  'iconv-lite',
  'fflate',
  'commander',
  '@hono/node-server',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/middleware-endpoint-discovery',
  '@aws-sdk/client-s3',
  '@aws-sdk/client-sqs',
  'openid-client',
  'oauth4webapi',
  'oidc-provider',
];

const $Answer = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.string()).optional(),
  multiValueHeaders: z.record(z.string(), z.array(z.string())).optional(),
  body: z.string(),
  isBase64Encoded: z.boolean(),
});
const $Problem = z.object({ type: z.string(), status: z.int() });

const run = promisify(execFile);
const dir = mkdtempSync(join(tmpdir(), 'rightplace-bundle-'));
const bundle = join(dir, 'index.js');
let packages: ReadonlySet<string>;
let bytes: number;
let engine: Engine;
let issuer: TestIssuer;
let token: string;

beforeAll(async () => {
  const { metafile } = await build(
    esbuildOptions(join(PROJECT_ROOT, 'functions/api/lambda.ts'), bundle),
  );
  const output = Object.entries(metafile?.outputs ?? {}).find(([path]) => path.endsWith('.js'));
  const inputs = Object.keys(output?.[1].inputs ?? {});
  copyFileSync(join(PROJECT_ROOT, 'docs/openapi.json'), join(dirname(bundle), 'openapi.json'));
  packages = new Set(
    inputs.map((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? 'ours'),
  );
  bytes = output?.[1].bytes ?? Number.POSITIVE_INFINITY;
  engine = await openEngine(join(dir, 'data'));
  const client = localDynamo(engine.endpoint);
  await ensureTable(client, TABLE);
  issuer = await startTestIssuer();
  const deps = createDeps({
    uploads: NO_UPLOADS,
    client,
    tableName: TABLE,
    objects: localObjects(dir),
    authenticate: () => refuseEverybody,
    log: () => {},
    now: Date.now,
    codeVersion: 'test',
  });
  token = await issuer.tokenOf(await claimsOfMember(deps, OWN, 'case-officer'));
  client.destroy();
});
afterAll(async () => {
  await engine.close();
  await issuer.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Runs the bundle as Lambda does, in a process that sees only what infra gives it; one answer an event. */
async function invoke(events: readonly unknown[], env: Readonly<Record<string, string>> = {}) {
  const script = `const { handler } = require(process.argv[1]);
    (async () => {
      const answers = [];
      for (const event of JSON.parse(process.argv[2])) answers.push(await handler(event, {}));
      process.stdout.write(JSON.stringify(answers));
    })();`;
  const { stdout } = await run('node', ['-e', script, bundle, JSON.stringify(events)], {
    // The contract alone is above a megabyte.
    maxBuffer: 16_000_000,
    env: {
      PATH: process.env.PATH,
      NODE_OPTIONS: '--enable-source-maps',
      AWS_REGION: 'eu-west-2',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
      RIGHTPLACE_STAGE: 'dev',
      TABLE_NAME: TABLE,
      OBJECTS_BUCKET: 'no-such-bucket',
      CODE_VERSION: 'test',
      ...env,
    },
  });
  return z.array($Answer).parse(JSON.parse(stdout));
}

function officer(): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

describe('the bundle of the API function', () => {
  it('is what infra deploys, byte for byte', async () => {
    const { directory } = appOf('dev').synth();
    const template = readFileSync(join(directory, 'Rightplace-dev-Service.template.json'), 'utf8');
    const asset = /"S3Key": "([0-9a-f]{64})\.zip"/.exec(template)?.[1];
    const deployed = readFileSync(join(directory, `asset.${asset}`, 'index.js'), 'utf8');
    expect(deployed === readFileSync(bundle, 'utf8')).toBe(true);
  }, 180_000);

  it('does not grow', () => {
    process.stdout.write(`API bundle: ${Math.round(bytes / 1000)} KB minified\n`);
    expect(bytes).toBeLessThan(LIMIT_BYTES);
  });

  it('carries nothing that belongs elsewhere', () => {
    expect(STRANGERS.filter((name) => packages.has(name))).toEqual([]);
    expect([...packages]).toEqual(expect.arrayContaining(['ours', 'hono', 'zod']));
  });

  it('answers health, the contract and an unknown path', async () => {
    const [health, contract, unknown] = await invoke([
      restEvent('GET', '/health'),
      restEvent('GET', '/openapi.json'),
      restEvent('GET', '/v1/nowhere'),
    ]);
    expect(health).toMatchObject({ statusCode: 200, body: '{"status":"ok"}' });
    expect(contract).toMatchObject({ statusCode: 200, isBase64Encoded: false });
    expect(JSON.parse(contract?.body ?? '')).toMatchObject({ openapi: '3.1.0' });
    expect(unknown?.statusCode).toBe(404);
    expect($Problem.parse(JSON.parse(unknown?.body ?? ''))).toMatchObject({
      status: 404,
      type: '/problems/no-such-address',
    });
  });

  it('as infra deploys it lets nobody in, not even with a token', async () => {
    const path = '/v1/authorities/990/requests';
    const answers = await invoke([
      restEvent('GET', path),
      restEvent('GET', path, { headers: officer() }),
    ]);
    for (const answer of answers) {
      expect(answer.statusCode).toBe(401);
      expect($Problem.parse(JSON.parse(answer.body)).type).toBe('/problems/sign-in-unavailable');
    }
  });

  it('does not start with an issuer that it would reach in the open', async () => {
    const env = { OIDC_ISSUER: 'http://issuer.example' };
    await expect(invoke([restEvent('GET', '/health')], env)).rejects.toThrow(
      'The setting OIDC_ISSUER is wrong',
    );
  });

  it('writes to the table and reads from it', async () => {
    const path = '/v1/authorities/990/requests';
    const [made, listed] = await invoke(
      [
        restEvent('POST', path, { headers: officer(), body: requestInput({ reference: 'B-1' }) }),
        restEvent('GET', path, { headers: officer(), query: { limit: '5' } }),
      ],
      { OIDC_ISSUER: issuer.issuer },
    );
    expect(made?.statusCode).toBe(201);
    expect(JSON.parse(listed?.body ?? '')).toMatchObject({ items: [{ reference: 'B-1' }] });
  });

  it('loads in a few times the time of hono with the DynamoDB client', async () => {
    const peer = join(dir, 'peer.js');
    const { entryPoints: _, ...options } = esbuildOptions('', peer);
    await build({
      ...options,
      // As anybody would bundle it: with the SDK's own chain of credentials.
      alias: {},
      stdin: {
        resolveDir: PROJECT_ROOT,
        contents: `import { Hono } from 'hono';
          import { handle } from 'hono/aws-lambda';
          import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
          const client = new DynamoDBClient({});
          const app = new Hono();
          app.get('/', async (c) => c.json(await client.send(new GetItemCommand({ TableName: 't', Key: {} }))));
          export const handler = handle(app);`,
      },
    });
    const times = await loadTimes([bundle, peer], 11);
    const [ours, theirs] = times.map(median);
    const ratio = (ours ?? Number.NaN) / (theirs ?? Number.NaN);
    process.stdout.write(
      `API module load: ${ours?.toFixed(0)} ms against ${theirs?.toFixed(0)} ms, ratio ${ratio.toFixed(2)}\n`,
    );
    // The aim is 2; on a busy machine the ratio of medians moves by half.
    expect(ratio).toBeLessThanOrEqual(4);
  }, 180_000);
});
