import { writeFileSync } from 'node:fs';
import { demoRound } from '../demo/round/demo-round.ts';
import { formatSchemas } from './format-schemas.ts';

write('examples/demo-round', demoRound());
for (const [name, schema] of Object.entries(formatSchemas())) write(`${name}.schema`, schema);

function write(name: string, value: unknown): void {
  writeFileSync(`docs/formats/${name}.json`, `${JSON.stringify(value, null, 2)}\n`);
}
