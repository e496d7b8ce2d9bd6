import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { localDynamo } from '../../functions/shared/create-deps.ts';
import { openEngine } from '../../lib/adapters/engine/embedded-engine.ts';
import { ensureTable } from '../../lib/adapters/store/index.ts';
import { startObjectServer } from '../support/object-server.ts';
import { appOf } from '../support/synth.ts';
import { startQueueServer } from './queue-server.ts';

const run = promisify(execFile);
const TABLE = 'rightplace-deployed';
const QUEUES = [
  'index',
  'imports',
  'lists',
  'plans',
  'caseloads',
  'tallies',
  'webhooks',
  'uploads',
  'reminders',
];

const $Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z
        .object({
          Code: z.object({ S3Key: z.string() }).optional(),
          Handler: z.string().optional(),
        })
        .optional(),
    }),
  ),
});

/** Starts the handler as Lambda does: the event in, the answer or the error out. */
const SCRIPT = `const { handler } = require(process.argv[1]);
  let text = '';
  process.stdin.on('data', (chunk) => { text += chunk; }).on('end', async () => {
    const context = { functionName: 'f', memoryLimitInMB: '1769', invokedFunctionArn: 'arn:aws:lambda:eu-west-2:1:function:f', awsRequestId: 'r', getRemainingTimeInMillis: () => 300_000 };
    const answer = await handler(JSON.parse(text), context);
    process.stdout.write(JSON.stringify(answer ?? null), () => process.exit(0));
  });`;

/** The functions of a synthesised stack, run out of their assets, over the embedded engine and servers for S3 and SQS. */
export async function openDeployed() {
  const dir = mkdtempSync(join(tmpdir(), 'rightplace-deployed-'));
  const { directory } = appOf('dev').synth();
  const template = readFileSync(join(directory, 'Rightplace-dev-Service.template.json'), 'utf8');
  const { Resources } = $Template.parse(JSON.parse(template));
  const functions = new Map<string, string>();
  for (const [id, { Type, Properties }] of Object.entries(Resources)) {
    const asset = Properties?.Code?.S3Key.replace(/\.zip$/, '');
    if (Type !== 'AWS::Lambda::Function' || !asset) continue;
    const name = id.replace(/(Worker|Dispatcher|Sealer)?Function[0-9A-F]{8}$/, '');
    // Away from the project, so that nothing is found in its node_modules.
    cpSync(join(directory, `asset.${asset}`), join(dir, name), { recursive: true });
    functions.set(name, join(dir, name, 'index.js'));
  }
  const engine = await openEngine(join(dir, 'data'));
  const objects = await startObjectServer();
  const queues = await startQueueServer();
  const client = localDynamo(engine.endpoint);
  await ensureTable(client, TABLE);
  const urls = Object.fromEntries(QUEUES.map((name) => [name, `${queues.endpoint}/1/${name}`]));
  const environment = {
    PATH: process.env.PATH,
    NODE_OPTIONS: '--enable-source-maps',
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_ENDPOINT_URL_S3: objects.endpoint,
    AWS_ENDPOINT_URL_SQS: queues.endpoint,
    RIGHTPLACE_STAGE: 'dev',
    TABLE_NAME: TABLE,
    OBJECTS_BUCKET: 'objects',
    CODE_VERSION: 'test',
    QUEUE_URLS: JSON.stringify(urls),
  };

  return {
    dir,
    names: [...functions.keys()].sort(),
    client,
    tableName: TABLE,
    endpoint: engine.endpoint,
    objects,
    queues,
    async invoke(name: string, event: unknown, more: Readonly<Record<string, string>> = {}) {
      const file = functions.get(name);
      if (!file) throw new Error(`There is no function ${name}, only ${[...functions.keys()]}.`);
      const running = run('node', ['-e', SCRIPT, file], {
        cwd: dir,
        env: { ...environment, ...more },
        maxBuffer: 64 * 1024 * 1024,
      });
      running.child.stdin?.end(JSON.stringify(event));
      const { stdout, stderr } = await running;
      const answer: unknown = JSON.parse(stdout);
      return { answer, log: stderr };
    },
    async close() {
      client.destroy();
      await Promise.all([objects.close(), queues.close(), engine.close()]);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
