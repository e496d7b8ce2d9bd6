import { expect, it } from 'vitest';
import { sweep } from '../../functions/workers/dispatch.ts';
import { indexWorker } from '../../functions/workers/index-worker.ts';
import { NATIONAL, type StoredEvent } from '../../lib/access/index.ts';
import { pointerKey } from '../../lib/adapters/store/keys.ts';
import { putItem } from '../support/put-item.ts';
import { openTestWorld } from '../support/test-world.ts';

it('an index whose format the code does not read is made anew by the sweep, once', async () => {
  const world = await openTestWorld();
  const told: [string, readonly StoredEvent[]][] = [];
  const logged: string[] = [];
  const deps = {
    ...world.deps,
    send: async (queue: string, events: readonly StoredEvent[]) => {
      told.push([queue, events]);
    },
    log: ({ code }: { readonly code: string }) => logged.push(code),
  };
  await sweep(deps);
  expect(told).toEqual([]);

  const current = await world.deps.indexes.current();
  if (!current) throw new Error('The demo has an index.');
  // As code wrote it that did not note the format.
  const { format, ...body } = current.pointer;
  expect(format).toBe(3);
  const key = pointerKey(NATIONAL, 'INDEX');
  await putItem(world, {
    ...key,
    kind: 'index-pointer',
    rev: current.revision,
    schema: 1,
    body: { ...body, indexId: 'a'.repeat(64) },
  });
  world.clock.now += 60_000;
  await sweep(deps);
  expect(logged).toEqual(['index-of-other-format']);
  expect(told).toMatchObject([['index', [{ topic: 'register.made-current', owner: NATIONAL }]]]);

  world.clock.now += 60_000;
  await indexWorker(world.deps).work(told.flatMap(([, events]) => events));
  expect((await world.deps.indexes.current())?.pointer).toMatchObject({
    indexId: current.pointer.indexId,
    format: 3,
  });
  await sweep(deps);
  expect(told).toHaveLength(1);
  await world.close();
});

it('without a register there is no index to make', async () => {
  const world = await openTestWorld({ demo: false });
  const send = () => Promise.reject(new Error('Nothing is to be sent.'));
  await expect(sweep({ ...world.deps, send })).resolves.toBeUndefined();
  await world.close();
});
