import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { govukParams } from './govuk-params.ts';

// Writes the types of the components' parameters from the options that the package ships.
const components = 'node_modules/govuk-frontend/dist/govuk/components';
const options = readdirSync(components, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    options: JSON.parse(readFileSync(`${components}/${name}/macro-options.json`, 'utf8')),
  }));
writeFileSync('functions/web/govuk/params.ts', govukParams(options));
