import { createServer } from 'node:http';

/** As much of S3 as the objects' adapter needs, over HTTP, for functions that run in a process of their own. */
export interface ObjectServer {
  readonly endpoint: string;
  readonly objects: Map<string, Buffer>;
  /** What was asked, newest last. */
  readonly requests: {
    readonly method: string;
    readonly url: URL;
    readonly authorization: string;
  }[];
  /** Answers instead of the store, until it is null again. */
  failure: { readonly status: number; readonly code: string } | null;
  close(): Promise<void>;
}

export async function startObjectServer(): Promise<ObjectServer> {
  const objects = new Map<string, Buffer>();
  const requests: ObjectServer['requests'] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://local');
    const path = url.pathname;
    const { authorization = '' } = request.headers;
    requests.push({ method: request.method ?? '', url, authorization });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    if (made.failure) {
      response.writeHead(made.failure.status).end(`<Code>${made.failure.code}</Code>`);
      return;
    }
    if (request.method === 'PUT') {
      objects.set(path, Buffer.concat(chunks));
      response.writeHead(200, { etag: '"x"' }).end();
      return;
    }
    const found = objects.get(path);
    if (found) response.writeHead(200, { 'content-length': found.length }).end(found);
    else response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const made: ObjectServer = {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    requests,
    failure: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return made;
}
