import { join } from 'node:path';
import { handle } from 'hono/aws-lambda';
import { cloudClients, createDeps } from '../shared/create-deps.ts';
import { readEnv } from '../shared/env.ts';
import { jsonLog } from '../shared/log.ts';
import { tokenAuthenticator } from '../shared/token-authenticator.ts';
import { createApi } from './create-api.ts';
import { mountReference } from './reference.tsx';

// Entry file: what stands here runs once for each execution environment, while Lambda initialises it.
const env = readEnv(process.env);

const api = createApi(
  createDeps({
    ...cloudClients(env),
    authenticate: tokenAuthenticator(env),
    log: jsonLog,
    codeVersion: env.CODE_VERSION ?? 'unknown',
  }),
);
mountReference(api, {
  version: env.CODE_VERSION ?? 'unknown',
  // The bundle is CommonJS and has the document beside it.
  openApiFile: join(__dirname, 'openapi.json'),
});

/** Answers the proxy events of API Gateway. */
export const handler = handle(api);
