import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { loadDemoWorld } from '../demo/load-demo-world.ts';
import { createApi } from './api/create-api.ts';
import { mountUploads } from './api/mount-uploads.ts';
import { mountReference } from './api/reference.tsx';
import { readEnv } from './shared/env.ts';
import { openLocalWorkspace } from './shared/local-workspace.ts';
import { jsonLog } from './shared/log.ts';
import { whatToTry } from './shared/what-to-try.ts';
import { importWorker } from './workers/import-worker.ts';
import { indexWorker } from './workers/index-worker.ts';
import { listWorker } from './workers/list-worker.ts';
import { createLocalPlanner } from './workers/planner/local-planner.ts';
import { type LocalWorkers, startLocalWorkers } from './workers/start-local-workers.ts';

const OLDEST_NODE = [22, 18] as const;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '3000' },
      empty: { type: 'boolean', default: false },
      'data-dir': { type: 'string', default: '.data' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return say(HELP);
  checkNode();
  const port = readPort(values.port);
  const env = readEnv(process.env);
  if (env.RIGHTPLACE_STAGE === 'prod' || env.NODE_ENV === 'production') {
    throw new Error(
      'This local server signs people in by development tokens, so it does not start in production. Deploy the infra instead.',
    );
  }
  let workers: LocalWorkers | null = null;
  const workspace = await openLocalWorkspace(env, values['data-dir'], jsonLog, async () =>
    workers?.nudge(),
  );
  if (workspace.engine && !workspace.engine.owned) {
    throw new Error(
      `Another Rightplace process (${workspace.engine.ownerPid}) is using ${values['data-dir']}. Stop it, or give another --data-dir.`,
    );
  }
  const { deps } = workspace;
  const empty = (await deps.register.current()) === null;
  const demo = empty && !values.empty ? await loadDemoWorld(deps) : null;
  if (demo && !demo.ok) throw new Error(`The demo world: ${demo.problem.detail}`);
  // Without an index nothing can be ranked or held, so the first one is waited for.
  await deps.currentIndex();
  const planner = createLocalPlanner(deps);
  workers = startLocalWorkers(deps, {
    index: indexWorker(deps),
    imports: importWorker(deps),
    lists: listWorker(deps),
    plans: planner,
  });
  const app = createApi(deps);
  mountReference(app, {
    version: deps.codeVersion,
    openApiFile: fileURLToPath(new URL('../docs/openapi.json', import.meta.url)),
  });
  mountUploads(app, workspace.uploads);
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (info) => {
    workspace.listensOn(info.port);
    say(
      whatToTry({
        port: info.port,
        endpoint: workspace.endpoint,
        dataDir: values['data-dir'],
        secret: workspace.devTokenSecret,
        demo: demo ? demo.value : null,
      }),
    );
  });
  server.once('error', (error: Error) => void stop(explainListenError(error, port)));

  let stopping = false;
  async function stop(problem: string | null): Promise<void> {
    if (stopping) return;
    stopping = true;
    server.close();
    planner.stop();
    await workers?.stop();
    await planner.close();
    await workspace.close();
    if (problem) process.stderr.write(`${problem}\n`);
    process.exit(problem ? 1 : 0);
  }
  process.on('SIGINT', () => void stop(null));
  process.on('SIGTERM', () => void stop(null));
}

const HELP = `npm start -- [options]

  --port <number>     port to listen on (default 3000)
  --empty             do not load the demo world into an empty table
  --data-dir <path>   where table and objects are kept (default .data)

DYNAMODB_ENDPOINT     use this DynamoDB-compatible engine instead of the embedded one
TRAVEL_URL            ask this OSRM-compatible router for journeys instead of estimating them`;

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`--port ${text} is not a port; give a whole number from 0 to 65535.`);
}

/** npm runs scripts with the pinned Node where it has a build; elsewhere the system's own must do. */
function checkNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const enough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  if (!enough) {
    throw new Error(
      `Node ${process.versions.node} is too old and there is no pinned Node for ${process.platform}-${process.arch}. Install Node ${OLDEST_NODE.join('.')} or later.`,
    );
  }
}

function explainListenError(error: Error, port: number): string {
  const inUse = 'code' in error && error.code === 'EADDRINUSE';
  return inUse
    ? `Port ${port} is in use. Start on another one: npm start -- --port ${port + 1}`
    : `The server could not listen on port ${port}: ${error.message}`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
