import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { ok, parseJson, problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { Deps } from '../shared/deps.ts';
import type { BoundRoute, Reply } from './implement.ts';
import { problemResponse } from './problem-response.ts';
import { ROUTES } from './routes/index.ts';

const MEGABYTE = 1024 * 1024;
const BODY_LIMIT_BYTES = 256 * 1024;

/** The JSON API over the use cases. Everything it needs is in `deps`, so tests call it in memory. */
export function createApi(deps: Deps): Hono {
  const app = new Hono();
  app.use(requestId());
  app.use(secureHeaders());
  for (const route of ROUTES) mount(app, deps, route);
  app.notFound((c) =>
    problemResponse(
      problem('not-found', 'no-such-address', `There is nothing at ${c.req.method} ${c.req.path}.`),
    ),
  );
  app.onError((error, c) => {
    deps.log({ level: 'error', code: 'unexpected-error', requestId: c.get('requestId'), error });
    return problemResponse(
      problem(
        'not-ready',
        'unexpected-error',
        `Something went wrong on our side (reference ${c.get('requestId')}). Nothing was changed; try again.`,
      ),
      500,
    );
  });
  return app;
}

function limited(maxSize: number): MiddlewareHandler {
  const most = maxSize < MEGABYTE ? `${maxSize / 1024} KB` : `${maxSize / MEGABYTE} MB`;
  const tooLarge = problem('too-large', 'body-too-large', `A body may have up to ${most}.`);
  return bodyLimit({ maxSize, onError: () => problemResponse(tooLarge) });
}

function mount(app: Hono, deps: Deps, route: BoundRoute): void {
  const { method, path, bodyLimitBytes = BODY_LIMIT_BYTES } = route.contract;
  app.on(method.toUpperCase(), path, limited(bodyLimitBytes), async (c) => {
    const principal = route.contract.public
      ? ok(null)
      : await deps.authenticate(c.req.header('authorization'));
    if (!principal.ok) return problemResponse(principal.problem);
    const body = await readBody(c);
    if (!body.ok) return problemResponse(body.problem);
    const reply = await route.run(deps, principal.value, {
      params: c.req.param(),
      query: c.req.query(),
      body: body.value,
      header: (name) => c.req.header(name),
      path: c.req.path,
    });
    return reply.ok ? respond(reply.value, route.contract.status) : problemResponse(reply.problem);
  });
}

async function readBody(c: Context): Promise<Result<unknown>> {
  if (c.req.method === 'GET') return ok(undefined);
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  if (bytes.length === 0) return ok(undefined);
  if (!/^application\/json\b/.test(c.req.header('content-type') ?? '')) {
    return refused(
      problem('invalid', 'not-json', 'Send the body as Content-Type: application/json.'),
    );
  }
  return parseJson(bytes, 'The body');
}

function respond(reply: Reply, status: number): Response {
  const headers = { 'cache-control': 'no-store', ...reply.headers };
  const finalStatus = reply.status ?? status;
  if (finalStatus === 304) return new Response(null, { status: 304, headers });
  if (typeof reply.body === 'string' || reply.body instanceof Uint8Array)
    return new Response(reply.body, { status: finalStatus, headers });
  return new Response(JSON.stringify(reply.body), {
    status: finalStatus,
    headers: { 'content-type': 'application/json', ...headers },
  });
}
