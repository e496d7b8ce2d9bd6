import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { NodeHandler } from './local-issuer/create-local-issuer.ts';
import { ISSUER_PATH } from './local-issuer/issuer-address.ts';

export interface Served {
  /** `surroundings` is what the server knows of the call beside the request, such as its socket. */
  fetch(request: Request, surroundings?: object): Response | Promise<Response>;
}

/** What the API answers; all other addresses are pages. */
const OF_THE_API = /^\/(v1|uploads|api|openapi\.json|health)(\/|$)/;

/** API and pages under one address, as the gateway has them on AWS. */
export function togetherOf(api: Served, web: Served): Served {
  return {
    fetch(request, surroundings) {
      const isApi = OF_THE_API.test(new URL(request.url).pathname);
      return isApi ? api.fetch(request, surroundings) : web.fetch(request, surroundings);
    },
  };
}

/**
 * One server on this machine alone: the local issuer under its path, everything else by the app. `listening` gets the
 * port, and answers with the issuer, which must know its own address, or with null where another one is used.
 */
export function serveLocally(
  app: Served,
  port: number,
  listening: (port: number) => NodeHandler | null,
): Server {
  let issuer: NodeHandler | null = null;
  const toApp = getRequestListener((request, surroundings) => app.fetch(request, surroundings));
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
