import type { Server } from 'node:http';
import { Hono } from 'hono';
import { createLocalIssuer } from '../../functions/local-issuer/create-local-issuer.ts';
import { ISSUER_PATH, LOCAL_CLIENT_ID } from '../../functions/local-issuer/issuer-address.ts';
import { keptLocalKeys } from '../../functions/local-issuer/local-keys.ts';
import { serveLocally } from '../../functions/serve-locally.ts';
import { SIGN_IN_RETURN_PATH } from '../../lib/access/index.ts';
import { createOpenIdSignIn } from '../../lib/adapters/sign-in/open-id-sign-in.ts';

const PEOPLE = [{ name: 'Sam Jones', email: 'sam@ambledon.example', does: 'Case officer' }];

/** The local server with its issuer on a free port, and a page to which people come back. */
export async function startLocalSite(dataDir: string) {
  const app = new Hono();
  app.get(SIGN_IN_RETURN_PATH, (c) => c.text('back'));
  const keys = await keptLocalKeys(dataDir);
  let base = '';
  const server = await new Promise<Server>((resolve) => {
    const starting = serveLocally(app, 0, (port) => {
      base = `http://localhost:${port}`;
      setImmediate(() => resolve(starting));
      return createLocalIssuer({
        base,
        keys,
        people: PEOPLE,
        isProduction: false,
        stylesheets: [],
      });
    });
  });
  return {
    base,
    signIn: createOpenIdSignIn(() => ({
      issuer: `${base}${ISSUER_PATH}`,
      clientId: LOCAL_CLIENT_ID,
      publicUrl: base,
    })),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
