import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CliWorld, openCliWorld } from '../journeys/cli/cli-world.ts';

const EXAMPLES = join(import.meta.dirname, '../../docs/formats/examples');

let world: CliWorld;
beforeAll(async () => {
  world = await openCliWorld({ engine: false });
});
afterAll(() => world.close());

it('the risk of the worked case comes out as it is written down', async () => {
  const written = JSON.parse(readFileSync(join(EXAMPLES, 'demo-risk.json'), 'utf8'));
  const plan = join(EXAMPLES, 'demo-plan.json');
  expect(await world.json('risk', plan, '--scenarios', '200')).toEqual(written);
}, 300_000);
