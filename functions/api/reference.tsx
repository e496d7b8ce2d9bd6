import { readFile } from 'node:fs/promises';
import type { Hono } from 'hono';
import { ROUTES } from './routes/index.ts';

const STYLE = `
  :root { color-scheme: light dark; }
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
  main { max-width: 70rem; margin: 0 auto; padding: 1rem; }
  table { border-collapse: collapse; width: 100%; }
  caption { text-align: left; font-weight: bold; padding: 0.5rem 0; }
  th, td { text-align: left; vertical-align: top; padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid #767676; }
  th[scope='row'] { font-weight: normal; }
  td code { white-space: nowrap; }
  @media (max-width: 45rem) {
    thead { position: absolute; clip-path: inset(50%); }
    tr { display: block; border-bottom: 1px solid #767676; padding: 0.5rem 0; }
    th[scope='row'], td { display: block; border: 0; padding: 0; }
    th[scope='row'] { overflow-wrap: anywhere; }
  }
`;

export interface Reference {
  readonly version: string;
  /** The OpenAPI document, which is too large to be loaded by every function that starts. */
  readonly openApiFile: string;
}

/** The OpenAPI document, and a plain page of the same contracts that needs no script. */
export function mountReference(app: Hono, { version, openApiFile }: Reference): void {
  app.get('/openapi.json', async (c) =>
    c.body(await readFile(openApiFile, 'utf8'), 200, { 'content-type': 'application/json' }),
  );
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.get('/api/reference.css', (c) =>
    c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  app.get('/api', (c) => {
    c.header('content-security-policy', "default-src 'none'; style-src 'self'; base-uri 'none'");
    return c.html(`<!doctype html>${<ReferencePage version={version} />}`);
  });
}

/** A path that a narrow column may break after each slash. */
function breakable(path: string) {
  return path.split('/').map((part, i) => (
    <>
      {i > 0 && '/'}
      {i > 0 && <wbr />}
      {part}
    </>
  ));
}

function ReferencePage({ version }: Pick<Reference, 'version'>) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Rightplace API reference</title>
        <link rel="stylesheet" href="/api/reference.css" />
      </head>
      <body>
        <main>
          <h1>Rightplace API reference</h1>
          <p>
            Version {version}. The whole contract with its schemas is the{' '}
            <a href="/openapi.json">OpenAPI 3.1 document</a>. Send a token as{' '}
            <code>Authorization: Bearer …</code>; errors come as{' '}
            <code>application/problem+json</code> with a JSON Pointer to each field that is wrong.
          </p>
          <table>
            <caption>Operations, and the permission that each needs</caption>
            <thead>
              <tr>
                <th scope="col">Operation</th>
                <th scope="col">What it does</th>
                <th scope="col">Permission</th>
              </tr>
            </thead>
            <tbody>
              {ROUTES.map(({ contract }) => (
                <tr id={contract.operationId}>
                  <th scope="row">
                    <code>
                      <b>{contract.method.toUpperCase()}</b>{' '}
                      {breakable(contract.path.replaceAll(/:(\w+)/g, '{$1}'))}
                    </code>
                  </th>
                  <td>{contract.summary}</td>
                  <td>
                    {contract.public ? (
                      'none: open to everybody'
                    ) : (
                      <code>{contract.permission}</code>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </main>
      </body>
    </html>
  );
}
