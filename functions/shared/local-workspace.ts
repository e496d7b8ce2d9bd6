import { readFileSync } from 'node:fs';
import { createFolderFiles, createWholeTable } from '../../lib/adapters/backup/index.ts';
import { type Engine, openEngine } from '../../lib/adapters/engine/embedded-engine.ts';
import { createFolderUploads, type FolderUploads } from '../../lib/adapters/objects/index.ts';
import { ensureTable } from '../../lib/adapters/store/index.ts';
import type { FileTree } from '../../lib/kernel/index.ts';
import { keptLocalKeys, type LocalKeys } from '../local-issuer/local-keys.ts';
import type { Kept } from '../use-cases/export-backup.ts';
import { projectIndex } from '../use-cases/project-index.ts';
import { workOffHere } from '../workers/work-off.ts';
import { createDeps, localDynamo, localObjects } from './create-deps.ts';
import type { Deps } from './deps.ts';
import type { Env } from './env.ts';
import { keptSecret } from './kept-secret.ts';
import { localIdentity } from './local-identity.ts';
import { jsonLog, type Log } from './log.ts';
import { localNotifierOf } from './notifier-source.ts';
import { routerOf } from './travel-source.ts';

/** A data folder opened for work: the engine over its table, its objects, and the dependencies built on them. */
export interface LocalWorkspace {
  readonly deps: Deps;
  readonly endpoint: string;
  /** The embedded engine; null when DYNAMODB_ENDPOINT names another. */
  readonly engine: Engine | null;
  /** Of the issuer that the local server runs. */
  readonly issuerKeys: LocalKeys;
  readonly uploads: FolderUploads;
  /** All of it, whosever it is, for backups. */
  readonly kept: Kept;
  /** Another folder, to write a backup into or to read one from. */
  readonly filesIn: (folder: string) => FileTree;
  readonly dataDir: string;
  /** Files are put to this port of the local server. */
  listensOn(port: number): void;
  close(): Promise<void>;
}

/** Opens the data folder, starting the embedded engine unless the environment names another. */
export async function openLocalWorkspace(
  env: Env,
  dataDir: string,
  log: Log = jsonLog,
  workHere: (deps: Deps) => Promise<void> = workOffHere,
): Promise<LocalWorkspace> {
  const engine = env.DYNAMODB_ENDPOINT ? null : await openEngine(dataDir);
  const endpoint = env.DYNAMODB_ENDPOINT ?? engine?.endpoint ?? '';
  const client = localDynamo(endpoint);
  try {
    await ensureTable(client, env.TABLE_NAME);
  } catch (error) {
    await engine?.close();
    throw error;
  }
  const issuerKeys = await keptLocalKeys(dataDir);
  let base = 'http://localhost:3000';
  const uploads = createFolderUploads({
    dir: dataDir,
    secret: keptSecret(dataDir, 'upload-secret'),
    now: Date.now,
    base: () => base,
  });
  return {
    endpoint,
    engine,
    issuerKeys,
    dataDir,
    uploads,
    kept: {
      table: createWholeTable(client, env.TABLE_NAME),
      files: createFolderFiles(dataDir, ['objects', 'uploads']),
    },
    filesIn: (folder) => createFolderFiles(folder),
    listensOn(port) {
      base = `http://localhost:${port}`;
    },
    deps: createDeps({
      client,
      tableName: env.TABLE_NAME,
      objects: localObjects(dataDir),
      uploads,
      router: routerOf(env),
      notifier: localNotifierOf(env, dataDir),
      publicUrl: () => env.PUBLIC_URL ?? base,
      ...localIdentity(env, issuerKeys, () => base),
      log,
      now: Date.now,
      codeVersion: env.CODE_VERSION ?? packageVersion(),
      workHere,
      makeIndex: projectIndex,
      webhooksHere: true,
    }),
    async close() {
      client.destroy();
      await engine?.close();
    },
  };
}

/** Version of the product, from package.json. */
function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? 'unknown';
}
