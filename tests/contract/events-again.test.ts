import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../functions/api/create-api.ts';
import { createIndexSource } from '../../functions/shared/index-source.ts';
import { dispatch } from '../../functions/workers/dispatch.ts';
import { indexWorker } from '../../functions/workers/index-worker.ts';
import type { StoredEvent } from '../../lib/access/index.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const SCHOOL = { kind: 'provider', code: '990010' } as const;
const MINUTE = 60_000;

describe('events that come twice, late or out of order', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  /** A return is published, and its event is left waiting. */
  async function published(nextSeptember: number): Promise<StoredEvent> {
    const free = { now: null, nextSeptember, septemberAfter: null };
    const years = [{ yearGroup: 7, intent: 'can', reason: null, onRoll: null, free }];
    const quiet = { ...world.deps, eventsStored: async () => {} };
    const answer = await createApi(quiet).request(
      '/v1/providers/990010/provisions/990010-main/returns',
      {
        method: 'POST',
        headers: {
          ...world.asOf(SCHOOL, 'provider-editor'),
          'content-type': 'application/json',
        },
        body: JSON.stringify({ asOf: '2026-11-20', years }),
      },
    );
    expect(answer.status).toBe(201);
    const waiting = await world.deps.outbox.waiting(10);
    const event = waiting.at(-1);
    if (!event) throw new Error('Nothing waits.');
    return event;
  }

  const pointer = async () => (await world.deps.indexes.current())?.pointer;

  /** The worker, and how often it has made an index. */
  function counting() {
    const made = { times: 0 };
    const objects: TestWorld['deps']['objects'] = {
      get: (folder, id) => world.deps.objects.get(folder, id),
      async put(folder, bytes) {
        made.times += folder === 'index' ? 1 : 0;
        return world.deps.objects.put(folder, bytes);
      },
    };
    return { made, worker: indexWorker({ ...world.deps, objects }) };
  }

  it('make one index, however often and in whatever order they are told', async () => {
    const { made, worker } = counting();
    const earlier = await published(3);
    world.clock.now += MINUTE;
    const later = await published(4);
    world.clock.now += MINUTE;
    await worker.work([later]);
    const first = await pointer();
    expect(made.times).toBe(1);
    world.clock.now += MINUTE;
    for (const batch of [[later], [earlier], [earlier, later], [later, later]]) {
      await worker.work(batch);
    }
    expect(made.times).toBe(1);
    expect(await pointer()).toEqual(first);
    const place = (await world.deps.currentIndex())
      ?.candidatesOf('990010')
      .find(({ provision }) => provision.id === '990010-main');
    expect(place?.capacity?.years[0]?.free.nextSeptember).toBe(4);
    await world.deps.outbox.sent([earlier, later]);
  });

  it('give the same index under the same name when it is made again of the same facts', async () => {
    const { made, worker } = counting();
    const before = await pointer();
    const event = await published(4);
    world.clock.now += MINUTE;
    await worker.work([event]);
    const first = await pointer();
    // As where a worker dies after it stored the object and before it moved the pointer.
    await worker.work([{ ...event, at: new Date(world.clock.now).toISOString() }]);
    expect(made.times).toBe(2);
    expect((await pointer())?.indexId).toBe(first?.indexId);
    expect(first?.indexId).not.toBe(before?.indexId);
    await world.deps.outbox.sent([event]);
  });

  it('go to their queue again when the stream gives them again, and wait for nobody after it', async () => {
    const event = await published(5);
    const sent: string[] = [];
    const deps = {
      ...world.deps,
      send: async (_queue: string, events: readonly StoredEvent[]) => {
        sent.push(...events.map(({ id }) => id));
      },
    };
    await dispatch(deps, [event]);
    await dispatch(deps, [event]);
    expect(sent).toEqual([event.id, event.id]);
    expect(await world.deps.outbox.waiting(10)).toEqual([]);
    // Its time was over, and the table has tidied it away.
    await dispatch(deps, [{ ...event, id: '01JCZ0000000000000000000ZZ' }]);
    expect(await world.deps.outbox.waiting(10)).toEqual([]);
  });

  it('are noticed by functions within half a minute, which load each index once', async () => {
    let loads = 0;
    let now = 0;
    const objects: TestWorld['deps']['objects'] = {
      put: (folder, bytes) => world.deps.objects.put(folder, bytes),
      async get(folder, id) {
        loads += 1;
        return world.deps.objects.get(folder, id);
      },
    };
    const source = createIndexSource(world.deps.indexes, objects, () => now);
    const seen = async () => (await source.current())?.indexId;
    const before = await seen();
    const event = await published(6);
    world.clock.now += MINUTE;
    await counting().worker.work([event]);
    now = 29_999;
    expect([await seen(), await seen()]).toEqual([before, before]);
    expect(loads).toBe(1);
    now = 30_000;
    const after = (await pointer())?.indexId;
    expect(after).not.toBe(before);
    expect([await seen(), await seen()]).toEqual([after, after]);
    expect(loads).toBe(2);
  });
});
