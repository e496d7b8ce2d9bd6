import { createServer } from 'node:http';

export interface RouterRequest {
  readonly method: string;
  readonly url: string;
  readonly authorization: string;
  readonly body: string;
}

export interface RouterReply {
  readonly status?: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly afterMs?: number;
}

/** A router over HTTP on this machine: what it answers is the test's. */
export interface RouterServer {
  readonly url: string;
  /** What was asked, newest last. */
  readonly requests: RouterRequest[];
  reply: (request: RouterRequest) => RouterReply;
  close(): Promise<void>;
}

export async function startRouterServer(reply: RouterServer['reply']): Promise<RouterServer> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const asked = {
      method: request.method ?? '',
      url: request.url ?? '',
      authorization: request.headers.authorization ?? '',
      body: Buffer.concat(chunks).toString('utf8'),
    };
    made.requests.push(asked);
    const { status = 200, headers = {}, body, afterMs = 0 } = made.reply(asked);
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const made: RouterServer = {
    url: `http://127.0.0.1:${port}`,
    requests: [],
    reply,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return made;
}

/** As OSRM answers a table from one home, every setting 5,000 m and 12 minutes away. */
export function osrmFiveKilometres({ url }: RouterRequest): RouterReply {
  const points = url.split(/[/?]/)[4]?.split(';') ?? [];
  const cells = (there: number) => [points.map((_, i) => (i === 0 ? 0 : there))];
  return {
    body: JSON.stringify({ code: 'Ok', durations: cells(720), distances: cells(5_000) }),
  };
}

/** As Amazon Location answers, every setting 5,000 m and 12 minutes away. */
export function amazonFiveKilometres({ body }: RouterRequest): RouterReply {
  const asked: { readonly Destinations: readonly unknown[] } = JSON.parse(body);
  return {
    body: JSON.stringify({
      ErrorCount: 0,
      PricingBucket: 'Core',
      RouteMatrix: [asked.Destinations.map(() => ({ Distance: 5_000, Duration: 720 }))],
      RoutingBoundary: { Unbounded: true },
    }),
  };
}
