import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LOADER, loadDemoWorld } from '../demo/load-demo-world.ts';
import { makeDemoLists } from '../demo/make-demo-lists.ts';
import { storeDemoPeople } from '../demo/store-demo-people.ts';
import { readTableFile } from '../lib/adapters/files/read-table-file.ts';
import { createApi } from './api/create-api.ts';
import { mountUploads } from './api/mount-uploads.ts';
import { mountReference } from './api/reference.tsx';
import { openLocalIssuer } from './local-issuer/open-local-issuer.ts';
import { serveLocally, togetherOf } from './serve-locally.ts';
import { isProduction, readEnv } from './shared/env.ts';
import { usesLocalIssuer } from './shared/local-identity.ts';
import { openLocalWorkspace } from './shared/local-workspace.ts';
import { jsonLog } from './shared/log.ts';
import { govukNotifierOf } from './shared/notifier-source.ts';
import { whatToTry } from './shared/what-to-try.ts';
import { createWeb } from './web/create-web.ts';
import { buildWebFiles } from './web/files/build-web-files.ts';
import { createWebDeps } from './web/web-deps.ts';
import { caseloadWorker } from './workers/caseload-worker.ts';
import { importWorker } from './workers/import-worker.ts';
import { indexWorker } from './workers/index-worker.ts';
import { listWorker } from './workers/list-worker.ts';
import { createLocalPlanner } from './workers/planner/local-planner.ts';
import { reminderWorker } from './workers/reminder-worker.ts';
import { type LocalWorkers, startLocalWorkers } from './workers/start-local-workers.ts';
import { tallyWorker } from './workers/tally-worker.ts';
import { uploadWorker } from './workers/upload-worker.ts';
import { webhookWorker } from './workers/webhook-worker.ts';

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
  if (isProduction(env)) {
    throw new Error(
      'At this local server anybody can sign in as anybody, so it does not start in production. Deploy the infra instead.',
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
  const ownIssuer = usesLocalIssuer(env);
  // Those whom one can choose to be at sign-in, over whatever data.
  const people = ownIssuer ? await storeDemoPeople(deps, LOADER) : null;
  if (people && !people.ok) throw new Error(`The demo people: ${people.problem.detail}`);
  // Without an index nothing can be ranked or held, so the first one is waited for.
  await deps.currentIndex();
  const planner = createLocalPlanner(deps);
  workers = startLocalWorkers(deps, {
    index: indexWorker(deps),
    imports: importWorker(deps),
    lists: listWorker(deps),
    plans: planner,
    caseloads: caseloadWorker(deps),
    reminders: reminderWorker(deps),
    tallies: tallyWorker(deps),
    webhooks: webhookWorker(deps),
    uploads: uploadWorker(deps, readTableFile),
  });
  const lists = demo ? await makeDemoLists(deps) : null;
  if (lists && !lists.ok) throw new Error(`The demo lists: ${lists.problem.detail}`);
  const api = createApi(deps);
  mountReference(api, {
    version: deps.codeVersion,
    openApiFile: fileURLToPath(new URL('../docs/openapi.json', import.meta.url)),
  });
  mountUploads(api, workspace.uploads);
  // Plain http, so cookies cannot be bound to https.
  const webDeps = createWebDeps(deps, buildWebFiles(), false, env);
  const web = createWeb(webDeps);
  const stylesheets = ['govuk.css', 'rightplace.css'].map((name) => webDeps.assets.url(name));
  const server = serveLocally(togetherOf(api, web), port, (taken) => {
    workspace.listensOn(taken);
    const issuer = ownIssuer ? openLocalIssuer(env, workspace, taken, stylesheets) : null;
    whatToTry({
      port: taken,
      endpoint: workspace.endpoint,
      dataDir: values['data-dir'],
      notified: govukNotifierOf(env) !== null,
      tokenOf: issuer?.tokenOf ?? null,
      demo: demo ? demo.value : null,
    }).then(say, (error: unknown) => stop(String(error)));
    return issuer?.handler ?? null;
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
TRAVEL_URL            ask this OSRM-compatible router for journeys instead of estimating them
NOTIFY_API_KEY        send messages by GOV.UK Notify instead of writing them into the data folder`;

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
