import type { Hono } from 'hono';
import { addMember } from '../../functions/use-cases/change-member.ts';
import { createWeb } from '../../functions/web/create-web.ts';
import { buildWebFiles } from '../../functions/web/files/build-web-files.ts';
import { createWebDeps } from '../../functions/web/web-deps.ts';
import { keyOfToken, type Owner, personIdOf, type Role } from '../../lib/access/index.ts';
import type { TestWorld } from './test-world.ts';

/** The pages over a test world, and people who look at them. */
export interface WebWorld {
  readonly web: Hono;
  /** A browser in which somebody is signed in, with these roles in an organisation. */
  readonly signIn: (organisation: Owner, ...roles: [Role, ...Role[]]) => Promise<Browser>;
  /** The cookie of somebody who is signed in so. */
  readonly cookieOf: (organisation: Owner, ...roles: [Role, ...Role[]]) => Promise<string>;
  /** A browser in which nobody is. */
  readonly browser: () => Browser;
}

/** What a person does with a browser: it keeps cookies and follows no redirect by itself. */
export interface Browser {
  readonly get: (path: string) => Promise<Seen>;
  readonly post: (path: string, fields?: Fields) => Promise<Seen>;
}

type Fields = Readonly<Record<string, string | readonly string[] | File>>;

export interface Seen {
  readonly status: number;
  readonly html: string;
  /** The page's text without markup, blanks folded. */
  readonly text: string;
  readonly location: string | null;
  readonly headers: Headers;
}

const ORIGIN = 'http://localhost';

export function openWebWorld(
  { deps }: Pick<TestWorld, 'deps'>,
  settings: Parameters<typeof createWebDeps>[3] = {},
): WebWorld {
  const web = createWeb(createWebDeps(deps, buildWebFiles(), false, settings));
  let people = 0;
  async function tokenOf(organisation: Owner, roles: [Role, ...Role[]]): Promise<string> {
    people += 1;
    const email = `person-${people}@example.org`;
    const name = `Person ${people} of ${organisation.code}`;
    const administrator = {
      person: 'Test administrator',
      organisation,
      roles: ['organisation-administrator' as const],
    };
    const member = await addMember(deps, organisation, administrator, { email, name, roles });
    if (!member.ok) throw new Error(member.problem.detail);
    const token = `token-of-${email}`;
    const at = new Date(deps.now()).toISOString();
    await deps.sessions.create({
      key: keyOfToken(token),
      personId: personIdOf(email),
      name,
      email,
      organisation,
      createdAt: at,
      seenAt: at,
      state: 'open',
      idToken: null,
    });
    return token;
  }
  return {
    web,
    browser: () => browserOf(web),
    async signIn(organisation, ...roles) {
      return browserOf(web, new Map([['session', await tokenOf(organisation, roles)]]));
    },
    async cookieOf(organisation, ...roles) {
      return `session=${await tokenOf(organisation, roles)}`;
    },
  };
}

function browserOf(web: Hono, cookies: Map<string, string> = new Map()): Browser {
  async function call(path: string, init: RequestInit): Promise<Seen> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    headers.set('origin', ORIGIN);
    const response = await web.request(ORIGIN + path, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    const html = await response.text();
    return {
      status: response.status,
      html,
      text: textOf(html),
      location: response.headers.get('location'),
      headers: response.headers,
    };
  }
  return {
    get: (path) => call(path, { method: 'GET' }),
    post: (path, fields = {}) => call(path, { method: 'POST', body: bodyOf(fields) }),
  };
}

function bodyOf(fields: Fields): FormData | URLSearchParams {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    Array.isArray(value) ? value.map((each) => [name, each]) : [[name, value]],
  );
  const hasFile = pairs.some(([, value]) => value instanceof File);
  const body = hasFile ? new FormData() : new URLSearchParams();
  for (const [name, value] of pairs) body.append(name, value);
  return body;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function textOf(html: string): string {
  return html
    .replaceAll(/<(script|style)\b.*?<\/\1>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/\s+/g, ' ')
    .trim();
}
