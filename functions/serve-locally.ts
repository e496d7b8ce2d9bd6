import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { NodeHandler } from './local-issuer/create-local-issuer.ts';
import { ISSUER_PATH } from './local-issuer/issuer-address.ts';

/**
 * One server on this machine alone: the local issuer under its path, everything else by the app. `listening` gets the
 * port, and answers with the issuer, which must know its own address, or with null where another one is used.
 */
export function serveLocally(
  app: Hono,
  port: number,
  listening: (port: number) => NodeHandler | null,
): Server {
  let issuer: NodeHandler | null = null;
  const toApp = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    const isIssuers = request.url?.startsWith(`${ISSUER_PATH}/`);
    if (issuer && isIssuers) issuer(request, response);
    else void toApp(request, response);
  });
  server.listen(port, '127.0.0.1', () => {
    const address = server.address();
    issuer = listening(address && typeof address === 'object' ? address.port : port);
  });
  return server;
}
