import { join } from 'node:path';
import { handle } from 'hono/aws-lambda';
import { refuseEverybody } from '../shared/authenticate.ts';
import { cloudClients, createDeps } from '../shared/create-deps.ts';
import { createSignIn } from '../shared/create-sign-in.ts';
import { readEnv } from '../shared/env.ts';
import { jsonLog } from '../shared/log.ts';
import { createWeb } from './create-web.ts';
import { keptWebFiles } from './files/kept-web-files.ts';
import { createWebDeps } from './web-deps.ts';

// Entry file: what stands here runs once for each execution environment, while Lambda initialises it.
const env = readEnv(process.env);

const deps = createDeps({
  ...cloudClients(env),
  // Tokens are the API's; people come with the cookie of their session.
  authenticate: () => refuseEverybody,
  signIn: createSignIn(env),
  log: jsonLog,
  codeVersion: env.CODE_VERSION ?? 'unknown',
});

/** Answers the proxy events of API Gateway. The bundle is CommonJS and has templates and assets beside it. */
export const handler = handle(
  createWeb(createWebDeps(deps, keptWebFiles(join(__dirname, 'web-files')), true, env)),
);
