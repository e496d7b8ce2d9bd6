import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../functions/api/routes/index.ts';
import { openapiDocument } from '../../scripts/openapi-document.ts';

const committed = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the OpenAPI document', () => {
  it('is the one that the contract table gives (npm run openapi writes it anew)', () => {
    const contracts = ROUTES.map((route) => route.contract);
    const generated = JSON.parse(JSON.stringify(openapiDocument(contracts, version)));
    expect(committed).toEqual(generated);
  });

  it('asks for no token exactly where anybody may read', () => {
    const contracts = ROUTES.map((route) => route.contract);
    const { paths } = openapiDocument(contracts, version);
    const open = Object.entries(paths ?? {})
      .filter(([, { get }]) => get?.security?.length === 0)
      .map(([path]) => path);
    expect(open).toEqual([
      '/v1/authorities/{authority}/policy',
      '/v1/authorities/{authority}/banding-frameworks/in-force',
    ]);
    expect(paths?.['/v1/authorities/{authority}/policy']?.get?.responses).not.toHaveProperty('401');
  });

  it('is OpenAPI 3.1 and has every route with its permission', () => {
    expect(committed.openapi).toBe('3.1.0');
    const operations = Object.values<
      Record<string, { operationId: string; 'x-permission': string }>
    >(committed.paths).flatMap((path) => Object.values(path));
    expect(operations.map((operation) => operation.operationId).sort()).toEqual(
      ROUTES.map(({ contract }) => contract.operationId).sort(),
    );
    expect(operations.every((operation) => operation['x-permission'].includes('.'))).toBe(true);
  });
});
