import { readFileSync, writeFileSync } from 'node:fs';
import { ROUTES } from '../functions/api/routes/index.ts';
import { openapiDocument } from './openapi-document.ts';

const version = /"version": "([^"]+)"/.exec(readFileSync('package.json', 'utf8'))?.[1] ?? '0.0.0';
const document = openapiDocument(
  ROUTES.map((route) => route.contract),
  version,
);
writeFileSync('docs/openapi.json', `${JSON.stringify(document, null, 2)}\n`);
