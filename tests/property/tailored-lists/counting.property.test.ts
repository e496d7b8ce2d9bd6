import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createList } from '../../../functions/use-cases/create-list.ts';
import { rebuildTallies } from '../../../functions/use-cases/listing/rebuild-tallies.ts';
import { recordDecision } from '../../../functions/use-cases/record-decision.ts';
import { recordRequest } from '../../../functions/use-cases/state-a-request.ts';
import { createVariedList } from '../../../functions/use-cases/vary-list.ts';
import { tallyWorker } from '../../../functions/workers/tally-worker.ts';
import { workOffHere } from '../../../functions/workers/work-off.ts';
import type { StoredEvent } from '../../../lib/access/index.ts';
import { $RequestInput } from '../../../lib/requests/index.ts';
import { requestInput } from '../../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../../support/test-world.ts';

const OWNER = { kind: 'authority', code: '990' } as const;
const OFFICER = { person: 'an officer', organisation: OWNER, roles: ['case-officer' as const] };
const CHILDREN = [
  { reference: 'C-1' },
  { reference: 'C-2', primaryNeed: 'HI', requestedSettings: ['990010'] },
  { reference: 'C-3', startDate: '2026-12-01', dateOfBirth: '2015-03-14', sex: 'female' },
];

/** What happens, in some order: events are told of in any order, again, or not for a while. */
const happening = fc.oneof(
  fc.record({ do: fc.constant('list' as const), child: fc.nat(2) }),
  fc.record({
    do: fc.constant('vary' as const),
    child: fc.nat(2),
    distance: fc.constantFrom(0, 0.9),
  }),
  fc.record({ do: fc.constant('close' as const), child: fc.nat(2), error: fc.boolean() }),
  fc.record({ do: fc.constant('reopen' as const), child: fc.nat(2) }),
  fc.record({ do: fc.constant('tell' as const), which: fc.array(fc.nat(30), { maxLength: 6 }) }),
);

describe('counting lists as they are made', () => {
  let world: TestWorld;
  let requests: string[];
  const events: StoredEvent[] = [];
  beforeAll(async () => {
    world = await openTestWorld();
    requests = [];
    for (const child of CHILDREN) {
      const input = $RequestInput.parse(requestInput(child));
      const made = await recordRequest(world.deps, OWNER, OFFICER, input, null);
      if (!made.ok) throw new Error(made.problem.detail);
      requests.push(made.value.id);
    }
    await workOffHere(world.deps);
  });
  afterAll(() => world.close());

  async function heard(): Promise<void> {
    const waiting = await world.deps.outbox.waiting(100);
    events.push(...waiting);
    await world.deps.outbox.sent(waiting);
  }

  async function happens(what: typeof happening extends fc.Arbitrary<infer T> ? T : never) {
    world.clock.now += 1_000;
    if (what.do === 'tell') {
      await heard();
      const told = what.which.flatMap((n) => events[n % Math.max(1, events.length)] ?? []);
      return void (await tallyWorker(world.deps).work(told));
    }
    const request = requests[what.child] ?? '';
    // What is refused, such as closing a closed request, is part of life.
    switch (what.do) {
      case 'list':
        return void (await createList(world.deps, OWNER, OFFICER, request, null));
      case 'vary': {
        const variation = { weights: { distance: what.distance }, reason: 'the family moves soon' };
        return void (await createVariedList(world.deps, OWNER, OFFICER, request, variation, null));
      }
      case 'close': {
        const closedAs = what.error ? 'made-in-error' : 'withdrawn';
        const input = { kind: 'closed', list: null, closedAs, why: 'it is as it is' } as const;
        return void (await recordDecision(world.deps, OWNER, OFFICER, request, input, null));
      }
      case 'reopen': {
        const input = { kind: 'reopened', list: null, why: 'it goes on again' } as const;
        return void (await recordDecision(world.deps, OWNER, OFFICER, request, input, null));
      }
    }
  }

  const differed = async () => {
    const checked = await rebuildTallies(world.deps, OWNER, { checkOnly: true });
    if (!checked.ok) throw new Error(checked.problem.detail);
    return checked.value;
  };

  it('comes to what the stored lists say, whatever happened and in whatever order it was told of', async () => {
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 4, maxLength: 14 }), async (story) => {
        for (const what of story) await happens(what);
        await heard();
        // Late, the newest first, and half of them twice.
        const late = events.toReversed();
        // By two workers at once, each with the same requests before it.
        await Promise.all([
          tallyWorker(world.deps).work([...late, ...late.slice(0, late.length / 2)]),
          tallyWorker(world.deps).work(events.slice(0, 4)),
        ]);
        const { requests: lists, tallies, differed: otherwise } = await differed();
        counted += tallies;
        expect(otherwise).toEqual([]);
        expect(lists).toBeLessThanOrEqual(CHILDREN.length);
      }),
      { numRuns: process.env.FULL === '1' ? 60 : 6 },
    );
    expect(counted).toBeGreaterThan(0);
  }, 120_000);

  it('is put right by a rebuild where it was wrong, and says what was', async () => {
    await createList(world.deps, OWNER, OFFICER, requests[0] ?? '', null);
    await workOffHere(world.deps);
    const provider = { kind: 'provider', code: '990010' } as const;
    const before = await world.deps.settingTallies(provider).all();
    const [first] = before.items;
    if (!first) throw new Error('Nothing is counted of 990010.');
    const store = world.deps.tallies(OWNER);
    const at = [...(await store.tallies([first])).values()];
    const wrong = at.map(({ rev, value }) => ({ rev, value: { ...value, provisions: {} } }));
    expect(await store.change([], wrong)).toBe(true);
    expect((await differed()).differed).toEqual([{ settingKey: '990010', season: first.season }]);
    const rebuilt = await rebuildTallies(world.deps, OWNER, { checkOnly: false });
    expect(rebuilt.ok && rebuilt.value.differed).toHaveLength(1);
    expect((await differed()).differed).toEqual([]);
    expect(await world.deps.settingTallies(provider).all()).toEqual(before);
  });
});
