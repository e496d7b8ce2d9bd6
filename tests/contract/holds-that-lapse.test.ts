import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Table } from '../../lib/adapters/store/index.ts';
import { InventedProvision } from '../support/invented-provision.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const DAY = 86_400_000;
const CHILD = { authority: '990', child: 1 } as const;

describe('a hold that lapses', () => {
  let world: TestWorld;
  let provision: InventedProvision;
  let provisions = 0;
  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
  });
  beforeEach(async () => {
    provisions += 1;
    provision = new InventedProvision(world, provisions);
    expect(await provision.publish(3)).toBeNull();
  });
  afterAll(() => world.close());

  /** A table on which something else happens just before the first change of it. */
  function meanwhile(happens: () => Promise<unknown>): Table {
    let happened = false;
    return {
      ...world.table,
      async transact(writes) {
        if (!happened) {
          happened = true;
          await happens();
        }
        return world.table.transact(writes);
      },
    };
  }

  it.each([
    ['a second before it lapses', 2 * DAY - 1_000, false],
    ['in the very second in which it lapses', 2 * DAY, true],
  ])('leaves the same child free to hold again, or not, %s', async (_name, after, free) => {
    expect((await provision.hold(CHILD, 2)).ok).toBe(true);
    world.clock.now += after;
    expect((await provision.hold(CHILD, 2)).ok).toBe(free);
  });

  it.each(['release', 'place', 'extend'] as const)(
    'never lets its late %s open the way to a second place beside the one held since',
    async (change) => {
      expect((await provision.hold(CHILD, 2)).ok).toBe(true);
      world.clock.now += 2 * DAY - 1_000;
      // The change begins while the hold stands; before it is stored, the hold lapses and the child holds another.
      const late = meanwhile(async () => {
        world.clock.now += 1_000;
        expect((await provision.hold(CHILD, 5)).ok).toBe(true);
      });
      const changed = await provision.change(CHILD, change, 5, late);
      expect(changed?.ok).toBe(change === 'release');
      expect(await provision.hold(CHILD, 2)).toMatchObject({ problem: { code: 'holds-already' } });
      const states = (await provision.holdsOf(CHILD)).map(({ state }) => state);
      expect(states).toEqual(['held', change === 'release' ? 'released' : 'lapsed']);
    },
  );
});
