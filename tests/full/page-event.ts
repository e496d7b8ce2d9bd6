import type { APIGatewayProxyEvent } from 'aws-lambda';
import { restEvent } from './bundle-event.ts';

/** Under which infra deploys the pages in tests. */
export const PAGES_HOST = 'rightplace.example.gov.uk';

interface Given {
  readonly cookies?: Readonly<Record<string, string>>;
  /** What a browser sends as a form; it goes as base64, since every body is binary to the gateway. */
  readonly form?: Readonly<Record<string, string>>;
  readonly origin?: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** An event of a browser that looks at a page under a custom domain, whose mapping has no base path. */
export function pageEvent(method: string, path: string, given: Given = {}): APIGatewayProxyEvent {
  const { cookies = {}, form, origin, query } = given;
  const headers: Record<string, string> = {
    Host: PAGES_HOST,
    ...(origin === undefined ? {} : { origin }),
    ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
    cookie: Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; '),
  };
  const event = restEvent(method, path, { headers, ...(query ? { query } : {}) });
  return {
    ...event,
    body: form ? Buffer.from(new URLSearchParams(form).toString()).toString('base64') : null,
    isBase64Encoded: form !== undefined,
    requestContext: {
      ...event.requestContext,
      domainName: PAGES_HOST,
      domainPrefix: 'rightplace',
      path,
    },
  };
}
