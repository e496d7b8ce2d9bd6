import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CliWorld, openCliWorld } from './cli-world.ts';

let cli: CliWorld;
beforeAll(async () => {
  cli = await openCliWorld({ engine: true });
});
afterAll(() => cli.close());

it('tallies are what the lists of a bulk run say, and a check changes nothing', async () => {
  expect((await cli.run('demo', 'load')).exitCode).toBe(0);
  expect((await cli.run('list', 'bulk', '--authority', '991')).exitCode).toBe(0);
  const checked = await cli.json('listing', 'rebuild', '--authority', '991', '--check');
  expect(checked).toMatchObject({ differed: [], needChecking: 0 });
  const { exitCode, out } = await cli.run('listing', 'rebuild', '--authority', '991');
  expect(exitCode).toBe(0);
  expect(out).toMatch(
    /^Lists of \d+ requests of authority 991 make \d+ tallies\.\nAll of them stood so already\./,
  );
}, 60_000);
