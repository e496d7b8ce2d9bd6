import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { createApi } from '../../functions/api/create-api.ts';
import { mountUploads } from '../../functions/api/mount-uploads.ts';
import { createDeps, localDynamo, localObjects } from '../../functions/shared/create-deps.ts';
import type { Deps } from '../../functions/shared/deps.ts';
import type { Log } from '../../functions/shared/log.ts';
import { projectIndex } from '../../functions/use-cases/project-index.ts';
import { workOffHere } from '../../functions/workers/work-off.ts';
import type { Notifier, Owner, Role } from '../../lib/access/index.ts';
import { openEngine } from '../../lib/adapters/engine/embedded-engine.ts';
import { createFolderNotifier } from '../../lib/adapters/notify/index.ts';
import { createFolderUploads } from '../../lib/adapters/objects/index.ts';
import { createTable, ensureTable, type Table } from '../../lib/adapters/store/index.ts';
import type { Router } from '../../lib/geography/index.ts';
import { authenticateForTests, bearer } from './authenticate-for-tests.ts';
import { loadSmallDemo } from './small-demo/load-small-demo.ts';

const SECRET = 'secret-for-tests-only';
export const TEST_TABLE = 'rightplace-test';

/** The API over a real embedded engine in a folder of its own, with a clock that tests move. */
export interface TestWorld {
  readonly deps: Deps;
  readonly api: Hono;
  readonly table: Table;
  readonly clock: { now: number };
  readonly dataDir: string;
  /** Calls to the table so far, by the name of the command. */
  readonly tableCalls: Map<string, number>;
  /** A bearer header of somebody with these roles in an authority. */
  readonly as: (authority: string, ...roles: [Role, ...Role[]]) => Record<string, string>;
  /** The same for any organisation; of a trust with its settings. */
  readonly asOf: (
    organisation: Owner & { readonly settings?: readonly string[] },
    ...roles: [Role, ...Role[]]
  ) => Record<string, string>;
  readonly call: (
    method: string,
    path: string,
    options?: { headers?: Record<string, string>; body?: unknown },
  ) => Promise<Response>;
  readonly close: () => Promise<void>;
}

export interface TestWorldOptions {
  readonly demo: boolean;
  /** Opened again instead of made. */
  readonly dataDir?: string;
  readonly router?: Router;
  readonly log?: Log;
  readonly observe?: ObserveCall;
  /** Instead of files in the world’s folder. */
  readonly notifier?: Notifier;
  readonly around?: AroundCall;
}

/** Hears of every call to the table, with what it was given and what came back. */
export type ObserveCall = (command: string, input: object, output: object) => void;

/** Stands around every call to the table: may let it through, or refuse it as another engine would. */
export type AroundCall = <T>(command: string, input: object, go: () => Promise<T>) => Promise<T>;

export async function openTestWorld(
  options: TestWorldOptions = { demo: true },
): Promise<TestWorld> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'rightplace-test-'));
  const engine = await openEngine(dataDir);
  const client = localDynamo(engine.endpoint);
  await ensureTable(client, TEST_TABLE);
  const tableCalls = new Map<string, number>();
  const around: AroundCall = options.around ?? ((_command, _input, go) => go());
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        tableCalls.set(commandName, (tableCalls.get(commandName) ?? 0) + 1);
        const result = await around(commandName, args.input, () => next(args));
        options.observe?.(commandName, args.input, result.output);
        return result;
      },
    { step: 'initialize' },
  );
  const clock = { now: Date.parse('2026-11-23T10:00:00Z') };
  const uploads = createFolderUploads({
    dir: dataDir,
    secret: SECRET,
    now: () => clock.now,
    base: () => '',
  });
  const deps = createDeps({
    uploads,
    client,
    tableName: TEST_TABLE,
    objects: localObjects(dataDir),
    authenticate: () => authenticateForTests,
    log: options.log ?? (() => {}),
    router: options.router ?? null,
    notifier: options.notifier ?? createFolderNotifier(join(dataDir, 'messages')),
    publicUrl: () => 'http://localhost',
    now: () => clock.now,
    codeVersion: 'test',
    checkIndexEveryMs: 0,
    workHere: workOffHere,
    makeIndex: projectIndex,
    webhooksHere: true,
  });
  if (options.demo) await loadSmallDemo(deps);
  const api = createApi(deps);
  mountUploads(api, uploads);
  return {
    deps,
    api,
    table: createTable(client, TEST_TABLE),
    clock,
    dataDir,
    tableCalls,
    as: (authority, ...roles) => bearer({ kind: 'authority', code: authority }, roles),
    asOf: ({ settings, ...organisation }, ...roles) => bearer(organisation, roles, settings),
    call: async (method, path, { headers = {}, body } = {}) =>
      api.request(path, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    async close() {
      client.destroy();
      await engine.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
