import { refuseEverybody } from './authenticate.ts';
import { cloudClients, createDeps } from './create-deps.ts';
import type { Deps } from './deps.ts';
import { type EnvSource, readEnv } from './env.ts';
import { jsonLog } from './log.ts';
import { cloudNotifierOf } from './notifier-source.ts';

/** What a worker on Lambda works with. Nobody calls it, so nobody is let in. */
export function workerDeps(source: EnvSource): Deps {
  const env = readEnv(source);
  return createDeps({
    ...cloudClients(env),
    authenticate: () => refuseEverybody,
    log: jsonLog,
    codeVersion: env.CODE_VERSION ?? 'unknown',
    notifier: cloudNotifierOf(env),
    publicUrl: () => env.PUBLIC_URL ?? '',
  });
}
