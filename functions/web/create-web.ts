import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { isUnreachable } from '../../lib/adapters/store/index.ts';
import { ok, type Problem, problem, type Result, refused } from '../../lib/kernel/index.ts';
import { resolveSession, type Visitor } from '../use-cases/resolve-session.ts';
import type { BoundPage, RawVisit } from './define-page.ts';
import { FormFields, formFieldsOf } from './forms/form-fields.ts';
import { PAGES } from './pages/index.ts';
import { shutterPage } from './pages/shutter-page.tsx';
import { respond } from './respond.tsx';
import { addressOf } from './session/address-of.ts';
import { cookiesOf, SESSION_COOKIE } from './session/cookies.ts';
import type { WebDeps } from './web-deps.ts';

const NOT_OURS = problem(
  'forbidden',
  'form-of-another-site',
  'This form did not come from a page of this service. Open the page here and send it again.',
);
/** After which programs that look at pages may try again. */
const SOON_SECONDS = 60;
const LATER_SECONDS = 1_800;
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
  if (deps.shutter !== null) shut(app, deps, deps.shutter);
  for (const page of PAGES) mount(app, deps, page);
  app.notFound((c) =>
    failed(deps, c, problem('not-found', 'no-such-page', 'There is no such page.')),
  );
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 403) return failed(deps, c, NOT_OURS);
    const unreachable = isUnreachable(error);
    const code = unreachable ? 'store-unreachable' : 'unexpected-error';
    deps.log({ level: 'error', code, requestId: c.get('requestId'), error });
    if (unreachable) return unavailable(deps, c, null);
    const reference = String(c.get('requestId'));
    return failed(deps, c, problem('not-ready', 'unexpected-error', reference), 500);
  });
  return app;
}

/** Everybody is told when the service opens again; how accessible it is can still be read. */
function shut(app: Hono, deps: WebDeps, until: string): void {
  app.use(async (c, next) => {
    if (c.req.path === '/accessibility') await next();
    else c.res = await unavailable(deps, c, until);
  });
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
  const ours = deps.publicOrigin === null ? csrf() : csrf({ origin: deps.publicOrigin });
  app.on(method.toUpperCase(), path, ours, limit, async (c) => {
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

/** Tells so without asking anything of the store. */
function unavailable(deps: WebDeps, c: Context, until: string | null): Promise<Response> {
  c.header('retry-after', String(until === null ? SOON_SECONDS : LATER_SECONDS));
  return respond(deps, c, null, ok(shutterPage(until)));
}

async function visitorOf(deps: WebDeps, c: Context): Promise<Visitor | null> {
  if (deps.shutter !== null) return null;
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
    origin: url.origin,
    cookie: cookiesOf(deps, c),
    address: addressOf(c.env),
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
