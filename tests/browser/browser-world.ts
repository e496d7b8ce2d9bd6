import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { DEMO_PEOPLE } from '../../demo/world/demo-people.ts';
import { createApi } from '../../functions/api/create-api.ts';
import { mountReference } from '../../functions/api/reference.tsx';
import { createLocalIssuer } from '../../functions/local-issuer/create-local-issuer.ts';
import { ISSUER_PATH, LOCAL_CLIENT_ID } from '../../functions/local-issuer/issuer-address.ts';
import { keptLocalKeys } from '../../functions/local-issuer/local-keys.ts';
import { serveLocally, togetherOf } from '../../functions/serve-locally.ts';
import { createWeb } from '../../functions/web/create-web.ts';
import { buildWebFiles } from '../../functions/web/files/build-web-files.ts';
import { createWebDeps } from '../../functions/web/web-deps.ts';
import { createOpenIdSignIn } from '../../lib/adapters/sign-in/open-id-sign-in.ts';
import { openDemoWorld } from '../support/demo-world.ts';
import type { TestWorld } from '../support/test-world.ts';
import { type Member, signedIn } from './members.ts';
import { type Prepared, prepare } from './prepared.ts';

/** How somebody looks at pages. */
export interface Screen {
  readonly width: number;
  readonly javaScript: boolean;
  /** Of the window; 900 where it is left out. */
  readonly height?: number;
  /** Pixels of the screen to one of the page: 2 is what a zoom to 200% is. */
  readonly zoom?: number;
}

/** Somebody with a role in an organisation, or somebody in a family, by the prepared link that was opened. */
export type Who = Member | { readonly family: keyof Prepared['families'] };

export interface BrowserWorld {
  readonly world: TestWorld;
  readonly base: string;
  /** What there is to look at beside the demo; made once. */
  readonly prepared: Prepared;
  /** A browser of somebody; of nobody where `who` is null. */
  readonly open: (who: Who | null, screen: Screen) => Promise<BrowserContext>;
  readonly close: () => Promise<void>;
}

/** Debian's; the tests bring no browser of their own. */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const IN_PAGE = fileURLToPath(new URL('in-page.js', import.meta.url));
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The demo world with its issuer served over HTTP, and Chromium to look at it. */
export async function openBrowserWorld(): Promise<BrowserWorld> {
  const world = await openDemoWorld();
  const prepared = await prepare(world.deps);
  const { base, close } = await served(world);
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
  return {
    world,
    base,
    prepared,
    async open(who, { width, javaScript, height = 900, zoom = 1 }) {
      const context = await browser.newContext({
        javaScriptEnabled: javaScript,
        viewport: { width, height },
        deviceScaleFactor: zoom,
        baseURL: base,
      });
      await context.addInitScript({ path: IN_PAGE });
      if (who) {
        const cookie =
          'family' in who
            ? { name: 'family', value: prepared.families[who.family] }
            : { name: 'session', value: await signedIn(world.deps, who) };
        await context.addCookies([{ ...cookie, url: base, httpOnly: true }]);
      }
      return context;
    },
    async close() {
      await browser.close();
      await close();
      await world.close();
    },
  };
}

async function served({ deps, dataDir }: TestWorld) {
  let base = '';
  const keys = await keptLocalKeys(dataDir);
  const signIn = createOpenIdSignIn(() => ({
    issuer: `${base}${ISSUER_PATH}`,
    clientId: LOCAL_CLIENT_ID,
    publicUrl: base,
  }));
  const api = createApi(deps);
  mountReference(api, { version: 'test', openApiFile: 'docs/openapi.json' });
  const webDeps = createWebDeps({ ...deps, signIn }, buildWebFiles(), false);
  const stylesheets = ['govuk.css', 'rightplace.css'].map((name) => webDeps.assets.url(name));
  const server = serveLocally(togetherOf(api, createWeb(webDeps)), 0, (port) => {
    base = `http://localhost:${port}`;
    return createLocalIssuer({ base, keys, people: DEMO_PEOPLE, isProduction: false, stylesheets });
  });
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://localhost:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
