import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { ok, type Problem, problem, type Result, refused } from '../../lib/kernel/index.ts';
import { resolveSession, type Visitor } from '../use-cases/resolve-session.ts';
import type { BoundPage, RawVisit } from './define-page.ts';
import { FormFields, formFieldsOf } from './forms/form-fields.ts';
import { PAGES } from './pages/index.ts';
import { respond } from './respond.tsx';
import { cookiesOf, SESSION_COOKIE } from './session/cookies.ts';
import type { WebDeps } from './web-deps.ts';

const NOT_OURS = problem(
  'forbidden',
  'form-of-another-site',
  'This form did not come from a page of this service. Open the page here and send it again.',
);
const KILOBYTE = 1024;
const BODY_LIMIT_BYTES = 256 * KILOBYTE;
const A_YEAR = 'public, max-age=31536000, immutable';

/** The pages over the same use cases as the API. Everything they need is in `deps`, so tests call them in memory. */
export function createWeb(deps: WebDeps): Hono {
  const app = new Hono();
  app.use(requestId());
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'same-origin',
    }),
  );
  app.get('/assets/:name', (c) => {
    const asset = deps.assets.find(c.req.param('name'));
    if (!asset) return c.notFound();
    return c.body(new Uint8Array(asset.bytes), 200, {
      'content-type': asset.type,
      'cache-control': A_YEAR,
    });
  });
  for (const page of PAGES) mount(app, deps, page);
  app.notFound((c) =>
    failed(deps, c, problem('not-found', 'no-such-page', 'There is no such page.')),
  );
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 403) return failed(deps, c, NOT_OURS);
    deps.log({ level: 'error', code: 'unexpected-error', requestId: c.get('requestId'), error });
    const reference = String(c.get('requestId'));
    return failed(deps, c, problem('not-ready', 'unexpected-error', reference), 500);
  });
  return app;
}

function mount(app: Hono, deps: WebDeps, page: BoundPage): void {
  const { method, path, bodyLimitBytes = BODY_LIMIT_BYTES } = page.contract;
  const most = `${Math.floor(bodyLimitBytes / KILOBYTE)} KB`.replace(/(\d+)\d{3} KB/, '$1 MB');
  const tooLarge = problem(
    'too-large',
    'form-too-large',
    `What was sent is too large: at most ${most} can be sent at once. Split a file that is larger.`,
  );
  const limit = bodyLimit({
    maxSize: bodyLimitBytes,
    onError: (c) => failed(deps, c, tooLarge),
  });
  // A form of another site cannot act for whoever is signed in here.
  app.on(method.toUpperCase(), path, csrf(), limit, async (c) => {
    const visit = await rawVisit(deps, c);
    if (!visit.ok) return failed(deps, c, visit.problem);
    const reply = await page.run(deps, visit.value);
    return respond(deps, c, visit.value.visitor, reply);
  });
}

async function failed(deps: WebDeps, c: Context, why: Problem, status?: number): Promise<Response> {
  const visitor = await visitorOf(deps, c).catch(() => null);
  return respond(deps, c, visitor, { ok: false, problem: why }, status);
}

function visitorOf(deps: WebDeps, c: Context): Promise<Visitor | null> {
  return resolveSession(deps, cookiesOf(deps, c)(SESSION_COOKIE));
}

async function rawVisit(deps: WebDeps, c: Context): Promise<Result<RawVisit>> {
  const url = new URL(c.req.url);
  const visitor = await visitorOf(deps, c);
  const form = await readForm(c);
  if (!form.ok) return form;
  return ok({
    principal: visitor?.principal ?? null,
    visitor,
    params: c.req.param(),
    query: c.req.query(),
    form: form.value,
    href: url.pathname + url.search,
    cookie: cookiesOf(deps, c),
  });
}

async function readForm(c: Context): Promise<Result<FormFields>> {
  if (c.req.method === 'GET') return ok(new FormFields());
  try {
    return ok(formFieldsOf(await c.req.formData()));
  } catch {
    return refused(problem('invalid', 'not-a-form', 'This page takes what its form sends.'));
  }
}
