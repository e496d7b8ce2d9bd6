import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadDemoWorld } from '../../demo/load-demo-world.ts';
import type { Deps } from '../../functions/shared/deps.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld({ demo: false });
});
afterAll(() => world.close());

it('a demo that was stopped half-way passed for a whole one at the next start', async () => {
  let recorded = 0;
  const stopping: Deps = {
    ...world.deps,
    requests: (owner) => {
      recorded += 1;
      if (recorded > 3) throw new Error('stopped');
      return world.deps.requests(owner);
    },
  };
  await expect(loadDemoWorld(stopping)).rejects.toThrow('stopped');
  expect(await world.deps.register.current()).toBeNull();
  expect(await loadDemoWorld(world.deps)).toMatchObject({
    ok: false,
    problem: { kind: 'conflict', code: 'demo-half-loaded' },
  });
});
