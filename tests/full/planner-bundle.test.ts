import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { refuseEverybody } from '../../functions/shared/authenticate.ts';
import { createDeps, localDynamo } from '../../functions/shared/create-deps.ts';
import type { Deps } from '../../functions/shared/deps.ts';
import { readPlan, readPlanRun } from '../../functions/use-cases/follow-plan-run.ts';
import { startPlanRun } from '../../functions/use-cases/start-plan-run.ts';
import {
  esbuildOptions,
  PROJECT_ROOT,
  threadOptions,
} from '../../infra/constructs/bundling-options.ts';
import { type Engine, openEngine } from '../../lib/adapters/engine/embedded-engine.ts';
import { ensureTable } from '../../lib/adapters/store/index.ts';
import { $Plan } from '../../lib/commissioning/index.ts';
import { sha256 } from '../../lib/kernel/index.ts';
import { NO_UPLOADS } from '../support/no-uploads.ts';
import { type ObjectServer, startObjectServer } from '../support/object-server.ts';
import { appOf } from '../support/synth.ts';
import { claimsOfMember, startTestIssuer, type TestIssuer } from '../support/test-issuer.ts';
import { twoAuthoritiesRound } from '../support/two-authorities-round.ts';
import { restEvent } from './bundle-event.ts';

const TABLE = 'rightplace-planner';
const BUCKET = 'objects';
/** 750 KB today: the SDK's clients, zod and the engine. */
const LIMIT_BYTES = 850_000;
const FILES = ['highs-thread.mjs', 'highs.wasm', 'index.js'];

const OWNER = { kind: 'consortium', code: 'three-vales' } as const;
const COMMISSIONER = {
  person: 'Commissioner',
  organisation: OWNER,
  roles: ['lead-commissioner' as const],
};

const $Answer = z.object({
  statusCode: z.int(),
  multiValueHeaders: z.record(z.string(), z.array(z.string())),
  body: z.string(),
  isBase64Encoded: z.boolean(),
});

const run = promisify(execFile);
/** Away from the project, so that nothing is found in its node_modules. */
const dir = mkdtempSync(join(tmpdir(), 'rightplace-planner-'));
const bundle = join(dir, 'bundle');
const apiBundle = join(dir, 'api', 'index.js');
let engine: Engine;
let issuer: TestIssuer;
let claims: Awaited<ReturnType<typeof claimsOfMember>>;
let server: ObjectServer;
let deps: Deps;

beforeAll(async () => {
  await build(
    esbuildOptions(
      join(PROJECT_ROOT, 'functions/workers/planner/lambda.ts'),
      join(bundle, 'index.js'),
    ),
  );
  await build(esbuildOptions(join(PROJECT_ROOT, 'functions/api/lambda.ts'), apiBundle));
  await build(threadOptions(join(bundle, 'highs-thread.mjs')));
  copyFileSync(
    join(PROJECT_ROOT, 'node_modules/highs/build/highs.wasm'),
    join(bundle, 'highs.wasm'),
  );
  engine = await openEngine(join(dir, 'data'));
  issuer = await startTestIssuer();
  server = await startObjectServer();
  const client = localDynamo(engine.endpoint);
  await ensureTable(client, TABLE);
  const { objects } = server;
  deps = createDeps({
    uploads: NO_UPLOADS,
    client,
    tableName: TABLE,
    objects: {
      async put(folder, bytes) {
        objects.set(`/${BUCKET}/${folder}/${sha256(bytes)}`, Buffer.from(bytes));
        return sha256(bytes);
      },
      get: async (folder, id) => objects.get(`/${BUCKET}/${folder}/${id}`) ?? null,
    },
    authenticate: () => refuseEverybody,
    log: () => {},
    now: Date.now,
    codeVersion: 'test',
  });
  claims = await claimsOfMember(deps, OWNER, 'lead-commissioner');
});
afterAll(async () => {
  await engine.close();
  await issuer.close();
  await server.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Calls a bundle as Lambda does, in a process that sees only what infra gives it. */
async function invoke(
  event: unknown,
  file = join(bundle, 'index.js'),
  more: Readonly<Record<string, string>> = {},
): Promise<{ answer: unknown; log: string }> {
  const script = `const { handler } = require(process.argv[1]);
    const context = { getRemainingTimeInMillis: () => 900_000 };
    handler(JSON.parse(process.argv[2]), context).then((answer) => {
      process.stdout.write(JSON.stringify(answer), () => process.exit(0));
    });`;
  const { stdout, stderr } = await run('node', ['-e', script, file, JSON.stringify(event)], {
    cwd: dir,
    env: {
      PATH: process.env.PATH,
      NODE_OPTIONS: '--enable-source-maps',
      AWS_REGION: 'eu-west-2',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
      AWS_ENDPOINT_URL_S3: server.endpoint,
      RIGHTPLACE_STAGE: 'dev',
      TABLE_NAME: TABLE,
      OBJECTS_BUCKET: BUCKET,
      CODE_VERSION: 'test',
      ...more,
    },
  });
  return { answer: JSON.parse(stdout), log: stderr };
}

/** A call of the API as a gateway hands it over that takes every body for bytes. */
async function callApi(method: string, path: string, body?: unknown) {
  const token = await issuer.tokenOf(claims);
  const headers = { authorization: `Bearer ${token}`, 'accept-encoding': 'gzip' };
  const event = restEvent(method, path, { headers, body });
  const inBase64 = event.body && {
    body: Buffer.from(event.body).toString('base64'),
    isBase64Encoded: true,
  };
  const { answer } = await invoke({ ...event, ...inBase64 }, apiBundle, {
    OIDC_ISSUER: issuer.issuer,
  });
  return $Answer.parse(answer);
}

function called(runId: string, topic = 'plan-run.queued') {
  const at = '2026-11-23T10:00:00.000Z';
  const body = JSON.stringify({ id: 'event-1', topic, owner: OWNER, subject: runId, at });
  return { Records: [{ messageId: 'message-1', body }] };
}

async function startedRun(): Promise<string> {
  const input = { round: twoAuthoritiesRound(), options: { seconds: 20, gap: 0 } };
  const started = await startPlanRun(deps, OWNER, COMMISSIONER, input, null);
  if (!started.ok) throw new Error(started.problem.detail);
  return started.value.id;
}

describe('the bundle of the planner', () => {
  it('is what infra deploys, with the solver’s thread and WebAssembly beside it, byte for byte', () => {
    const { directory } = appOf('dev').synth();
    const template = readFileSync(join(directory, 'Rightplace-dev-Service.template.json'), 'utf8');
    const assets = [...template.matchAll(/"S3Key": "([0-9a-f]{64})\.zip"/g)].map(([, id]) =>
      join(directory, `asset.${id}`),
    );
    const ours = assets.find((asset) => readdirSync(asset).includes('highs.wasm')) ?? '';
    const different = FILES.filter(
      (file) => !readFileSync(join(ours, file)).equals(readFileSync(join(bundle, file))),
    );
    expect(different).toEqual([]);
    expect(readFileSync(join(bundle, 'index.js')).length).toBeLessThan(LIMIT_BYTES);
    // Thirteen functions are bundled.
  }, 300_000);

  it('solves the round that it is called for', async () => {
    const id = await startedRun();
    expect(await invoke(called(id))).toEqual({ answer: { batchItemFailures: [] }, log: '' });
    expect(await readPlanRun(deps, OWNER, id)).toMatchObject({
      value: { status: 'done', plan: { status: 'proved', cost: 150_000 } },
    });
    const plan = await readPlan(deps, OWNER, id);
    const text = plan.ok ? Buffer.from(plan.value.bytes).toString() : '';
    expect($Plan.parse(JSON.parse(text))).toMatchObject({
      because: null,
      verification: { passed: true },
    });
    // The same call again does nothing.
    expect(await invoke(called(id))).toEqual({ answer: { batchItemFailures: [] }, log: '' });
  });

  it('gives a call back that cannot be worked on, and looks after the runs when the clock calls', async () => {
    const { answer, log } = await invoke({ Records: [{ messageId: 'message-2', body: '{}' }] });
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-2' }] });
    expect(log).toContain('event-failed');
    expect(await invoke(called('any', 'plan-run.due'))).toEqual({
      answer: { batchItemFailures: [] },
      log: '',
    });
  });

  it('and that of the API plan a round together, its body in base64 and its plan packed', async () => {
    const [first] = twoAuthoritiesRound().cells;
    const cells = Array.from({ length: 500 }, (_, n) => ({ ...first, id: `cell-${n}`, count: 1 }));
    const round = twoAuthoritiesRound({ cells });
    const started = await callApi('POST', '/v1/consortia/three-vales/plan-runs', { round });
    expect(started.statusCode).toBe(202);
    const path = started.multiValueHeaders.location?.[0] ?? '';
    await invoke(called(path.split('/').at(-1) ?? ''));
    const plan = await callApi('GET', `${path}/plan`);
    expect(plan).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    expect(plan.multiValueHeaders['content-encoding']).toEqual(['gzip']);
    const text = gunzipSync(Buffer.from(plan.body, 'base64')).toString();
    expect($Plan.parse(JSON.parse(text))).toMatchObject({
      // Four places at the offer, the others one by one.
      proposal: { cost: 4 * 50_000 + 496 * 80_000 },
      verification: { passed: true },
    });
  }, 60_000);
});
