import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { $ProblemDetails } from '../functions/api/contract/problem-schema.ts';
import type { RouteContract } from '../functions/api/contract/route-contract.ts';
import { $WebhookMessage } from '../lib/webhooks/index.ts';

const REFUSALS: Readonly<Record<number, string>> = {
  401: 'Not signed in',
  403: 'Not permitted: the role does not include this',
  404: 'Not found, or another organisation’s',
  409: 'In conflict with what is stored, or another call with this Idempotency-Key is being carried out',
  422: 'The input is not valid; `errors` points at each wrong field',
};

/** The OpenAPI 3.1 document of a table of contracts. Built at build time; the generator is never bundled. */
export function openapiDocument(contracts: readonly RouteContract[], version: string) {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Rightplace API',
      version,
      summary: 'Placement requests, tailored lists and the register of settings',
      description:
        'The list advises: it never limits what a family may request or whom an authority may consult.',
      license: { name: 'Proprietary', identifier: 'LicenseRef-proprietary' },
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    paths: pathsOf(contracts),
    webhooks: { settingTold: { post: SETTING_TOLD } },
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    },
  });
}

/** What receivers are sent; docs/webhooks.md has the rest. */
const SETTING_TOLD = {
  operationId: 'settingTold',
  summary: 'Tells a provider’s or a trust’s own system what a setting was told',
  description:
    'Signed by the Standard Webhooks specification in the headers webhook-id, webhook-timestamp and webhook-signature.',
  tags: ['webhooks'],
  security: [],
  requestBody: {
    required: true,
    content: { 'application/json': { schema: $WebhookMessage } },
  },
  responses: {
    200: { description: 'Taken; any other 2xx will do' },
    410: { description: 'Nothing more is wanted: the webhook is disabled' },
  },
};

function pathsOf(contracts: readonly RouteContract[]): ZodOpenApiPathsObject {
  const paths: ZodOpenApiPathsObject = {};
  for (const contract of contracts) {
    const path = contract.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [contract.method]: operationOf(contract) };
  }
  return paths;
}

function tagOf({ path }: RouteContract): string {
  if (path.includes('/consortia/')) return 'commissioning';
  if (path.includes('/webhooks')) return 'webhooks';
  if (path.includes('/told')) return 'what was told';
  if (path.includes('/lists') || path.endsWith('/match')) return 'lists';
  return path.includes('/requests') ? 'requests' : 'register and policy';
}

function operationOf(contract: RouteContract) {
  const takesBody = contract.method !== 'get' && contract.body.type !== 'undefined';
  return {
    operationId: contract.operationId,
    summary: contract.summary,
    tags: [tagOf(contract)],
    'x-permission': contract.permission,
    ...(contract.public ? { security: [] } : {}),
    requestParams: { path: contract.params, query: contract.query },
    parameters: headerParameters(contract),
    ...(takesBody
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: contract.body } },
          },
        }
      : {}),
    responses: {
      [contract.status]: {
        description: contract.summary,
        content: {
          'application/json': { schema: contract.response },
          ...Object.fromEntries(
            (contract.alsoAs ?? []).map((type) => [type, { schema: { type: 'string' } }]),
          ),
        },
      },
      ...Object.fromEntries(
        Object.entries(refusalsOf(contract)).map(([status, description]) => [
          status,
          { description, content: { 'application/problem+json': { schema: $ProblemDetails } } },
        ]),
      ),
    },
  };
}

function refusalsOf(contract: RouteContract): Record<string, string> {
  if (contract.public) return { 422: REFUSALS[422] ?? '' };
  return {
    ...REFUSALS,
    ...(contract.bodyLimitBytes
      ? { 413: `A body may have up to ${contract.bodyLimitBytes / 1024 / 1024} MB` }
      : {}),
    ...(contract.ifMatch
      ? { 412: 'The record was changed since it was read', 428: 'If-Match is missing' }
      : {}),
  };
}

function headerParameters(contract: RouteContract) {
  const header = (name: string, required: boolean, description: string) => ({
    name,
    in: 'header' as const,
    required,
    description,
    schema: { type: 'string' as const },
  });
  return [
    ...(contract.ifMatch
      ? [header('If-Match', true, 'ETag of the revision that was read, for example "r3"')]
      : []),
    ...(contract.idempotent
      ? [
          header(
            'Idempotency-Key',
            false,
            '8 to 64 characters; a repeated call with the same key is carried out once',
          ),
        ]
      : []),
  ];
}
