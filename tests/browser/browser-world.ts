import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { createApi } from '../../functions/api/create-api.ts';
import { mountReference } from '../../functions/api/reference.tsx';
import { serveLocally, togetherOf } from '../../functions/serve-locally.ts';
import { addMember } from '../../functions/use-cases/change-member.ts';
import { createWeb } from '../../functions/web/create-web.ts';
import { buildWebFiles } from '../../functions/web/files/build-web-files.ts';
import { createWebDeps } from '../../functions/web/web-deps.ts';
import { keyOfToken, type Owner, personIdOf, type Role } from '../../lib/access/index.ts';
import { openDemoWorld } from '../support/demo-world.ts';
import type { TestWorld } from '../support/test-world.ts';

/** How somebody looks at pages. */
export interface Screen {
  readonly width: number;
  readonly javaScript: boolean;
}

export interface BrowserWorld {
  readonly world: TestWorld;
  readonly base: string;
  /** A browser of somebody with a role in an organisation; of nobody where `who` is null. */
  readonly open: (who: Who | null, screen: Screen) => Promise<BrowserContext>;
  readonly close: () => Promise<void>;
}

export interface Who {
  readonly organisation: Owner;
  readonly role: Role;
}

/** Debian's; the tests bring no browser of their own. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The demo world served over HTTP, and Chromium to look at it. */
export async function openBrowserWorld(): Promise<BrowserWorld> {
  const world = await openDemoWorld();
  const api = createApi(world.deps);
  mountReference(api, { version: 'test', openApiFile: 'docs/openapi.json' });
  const web = createWeb(createWebDeps(world.deps, buildWebFiles(), false));
  const server = serveLocally(togetherOf(api, web), 0, () => null);
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const base = `http://localhost:${port}`;
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
  const tokens = new Map<string, string>();

  async function tokenOf({ organisation, role }: Who): Promise<string> {
    const email = `${role}.${organisation.code}@browser.example`;
    const known = tokens.get(email);
    if (known) return known;
    const { deps } = world;
    const administrator = {
      person: 'Test administrator',
      organisation,
      roles: ['organisation-administrator' as const],
    };
    const name = `Robin ${role}`;
    const member = await addMember(deps, organisation, administrator, {
      email,
      name,
      roles: [role],
    });
    if (!member.ok) throw new Error(member.problem.detail);
    const token = deps.newSecret();
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
    tokens.set(email, token);
    return token;
  }

  return {
    world,
    base,
    async open(who, { width, javaScript }) {
      const context = await browser.newContext({
        javaScriptEnabled: javaScript,
        viewport: { width, height: 900 },
        baseURL: base,
      });
      if (who) {
        const value = await tokenOf(who);
        await context.addCookies([{ name: 'session', value, url: base, httpOnly: true }]);
      }
      return context;
    },
    async close() {
      await browser.close();
      server.close();
      await world.close();
    },
  };
}
