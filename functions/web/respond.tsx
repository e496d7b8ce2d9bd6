import type { Context } from 'hono';
import type { Problem, Result } from '../../lib/kernel/index.ts';
import type { Visitor } from '../use-cases/resolve-session.ts';
import { Templates } from './govuk/govuk.tsx';
import { doneText } from './layout/done-text.ts';
import { isFamilyPath } from './layout/family-frame.tsx';
import { Layout } from './layout/layout.tsx';
import { organisationName } from './layout/organisation-name.ts';
import type { PageReply, ShownPage } from './page-reply.ts';
import { familyProblemPage } from './pages/family/family-problem-page.tsx';
import { problemPage } from './pages/problem-page.tsx';
import { putCookies } from './session/cookies.ts';
import type { WebDeps } from './web-deps.ts';

const STATUS: Readonly<Record<Problem['kind'], number>> = {
  invalid: 422,
  'not-found': 404,
  conflict: 409,
  stale: 409,
  'precondition-required': 428,
  unauthenticated: 401,
  forbidden: 403,
  'not-ready': 503,
  'too-large': 413,
  'too-many': 429,
};

/** Sends what a page answered, in the frame of every page; a refusal as a page that says what to do. */
export async function respond(
  deps: WebDeps,
  c: Context,
  visitor: Visitor | null,
  reply: Result<PageReply>,
  status?: number,
): Promise<Response> {
  c.header('cache-control', 'no-store');
  if (!reply.ok) {
    const elsewhere = whereToSignIn(c, reply.problem);
    if (elsewhere) return c.redirect(elsewhere, 303);
    const shown = isFamilyPath(c.req.path)
      ? familyProblemPage(reply.problem)
      : problemPage(reply.problem);
    return show(deps, c, visitor, { ...shown, status: status ?? STATUS[reply.problem.kind] });
  }
  const { value } = reply;
  if ('cookies' in value) putCookies(deps, c, value.cookies ?? []);
  if (value.kind === 'redirect') return c.redirect(value.to, 303);
  if (value.kind === 'file') return sendFile(c, value);
  return show(deps, c, visitor, value);
}

/** Whoever may see a page only signed in is led there, and back afterwards. */
function whereToSignIn(c: Context, { code }: Problem): string | null {
  const { pathname, search } = new URL(c.req.url);
  const here = c.req.method === 'GET' ? pathname + search : '/';
  if (code === 'not-signed-in') return `/sign-in?to=${encodeURIComponent(here)}`;
  if (code === 'no-organisation-chosen') return `/organisation?to=${encodeURIComponent(here)}`;
  return null;
}

function sendFile(c: Context, file: Extract<PageReply, { kind: 'file' }>): Response {
  const body = typeof file.body === 'string' ? file.body : new Uint8Array(file.body);
  if (file.name) c.header('content-disposition', `attachment; filename="${file.name}"`);
  return c.body(body, 200, { 'content-type': file.type });
}

async function show(
  deps: WebDeps,
  c: Context,
  visitor: Visitor | null,
  page: ShownPage,
): Promise<Response> {
  const organisation = visitor?.principal?.organisation;
  const html = (
    <Templates.Provider value={deps.templates}>
      <Layout
        assets={deps.assets}
        title={page.title}
        visitor={visitor}
        organisation={organisation ? await organisationName(deps, organisation) : null}
        section={page.section}
        back={page.back}
        hasErrors={page.hasErrors ?? false}
        wide={page.wide ?? false}
        isFamily={isFamilyPath(c.req.path)}
        large={page.large ?? false}
        doneText={doneText(c.req.query('done'))}
        refreshSeconds={page.refreshSeconds}
        body={page.body}
      />
    </Templates.Provider>
  );
  return c.html(`<!doctype html>${html}`, {
    status: page.status ?? (page.hasErrors ? 422 : 200),
  } as never);
}
