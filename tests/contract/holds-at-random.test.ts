import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { HOLD_CHANGES, holdsAbove, type PlaceCounter } from '../../lib/capacity/index.ts';
import { InventedProvision } from '../support/invented-provision.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const START = Date.parse('2026-11-23T10:00:00.500Z');
const DAY = 86_400_000;
const DECIDED = {
  by: 'M',
  at: '2026-11-23T10:00:00.000Z',
  reason: 'The Tribunal named this school.',
};
const CHILDREN = (['990', '991'] as const).flatMap((authority) =>
  [0, 1].map((child) => ({ authority, child })),
);

const arbitraryWho = {
  who: fc.constantFrom(...CHILDREN),
  days: fc.integer({ min: 1, max: 3 }),
};
const arbitraryAct = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('hold' as const), ...arbitraryWho }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('overbook' as const), ...arbitraryWho }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ act: fc.constantFrom(...HOLD_CHANGES), ...arbitraryWho }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('publish' as const),
      places: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 5 }),
    }),
  },
);
type Act = typeof arbitraryAct extends fc.Arbitrary<infer T> ? T : never;
/** What is sent at once, and milliseconds until the next: holds lapse within and at the end of a second. */
const arbitraryBatch = fc.record({
  acts: fc.array(arbitraryAct, { minLength: 1, maxLength: 8 }),
  wait: fc.constantFrom(0, 400, 500, DAY - 400, DAY, 2 * DAY),
});

let world: TestWorld;
let provisions = 0;
beforeAll(async () => {
  world = await openTestWorld({ demo: false });
});
afterAll(() => world.close());

/** What the test itself knows of a provision: the newest return, and who left since it was published. */
class Account {
  readonly provision: InventedProvision;
  published: number | null = null;
  /** Children who were placed before the return and have left since. */
  endedSince = 0;

  constructor(provision: InventedProvision) {
    this.provision = provision;
  }

  async atOnce(acts: readonly Act[]): Promise<void> {
    const before = await this.provision.counter();
    const done = await Promise.all(acts.map((act) => this.carryOut(act)));
    const after = await this.provision.counter();
    if (after === null) return;
    const publications = done.flatMap((each) => (each && 'published' in each ? [each] : []));
    const ended = done.flatMap((each) => (each && 'ended' in each ? [each.ended] : []));
    if (publications.length > 0)
      expect(publications).toContainEqual({ published: after.published });
    else expect(after.published).toBe(this.published);
    this.published = after.published;
    const given = countedIn(after).length - after.taken;
    // A place above the published ones is there by a decision with its reason, in both books.
    for (const { overbooked } of Object.values(after.holds)) {
      if (overbooked !== null) expect(overbooked).toEqual({ reason: DECIDED.reason });
    }
    if (publications.length === 0) {
      this.endedSince += ended.filter((id) => id && before?.holds[id]?.counted === false).length;
      expect(given).toBe(this.endedSince);
    } else {
      // Who left at the moment of a publication left before it or after it. While nothing is published, nothing is counted.
      expect(given).toBeGreaterThanOrEqual(0);
      if (after.published !== null) expect(given).toBeLessThanOrEqual(ended.length);
      this.endedSince = given;
    }
  }

  /** The provider's counter and the authorities' records say the same, and no child holds two places. */
  async look(): Promise<void> {
    const counter = await this.provision.counter();
    const all = await Promise.all(CHILDREN.map((child) => this.provision.holdsOf(child)));
    const standing = all.map((holds) =>
      holds.filter(({ state }) => state === 'held' || state === 'placed'),
    );
    for (const holds of standing) expect(holds.length).toBeLessThanOrEqual(1);
    const kept = counter === null ? [] : this.standingIn(counter);
    expect(kept.map(([id, { state }]) => `${id} ${state}`).sort()).toEqual(
      standing
        .flat()
        .map(({ id, state }) => `${id} ${state}`)
        .sort(),
    );
    if (counter === null || this.published === null) return;
    const since = kept.filter(([, { counted }]) => counted);
    const ordinary = since.filter(([, { overbooked }]) => overbooked === null);
    expect(ordinary.length).toBeLessThanOrEqual(this.published + this.endedSince);
    const above = since.length - ordinary.length;
    expect(since.length).toBeLessThanOrEqual(this.published + this.endedSince + above);
    for (const [id, { overbooked }] of kept) {
      const hold = standing.flat().find((each) => each.id === id);
      expect(hold?.overbooked?.reason ?? null).toBe(overbooked?.reason ?? null);
    }
  }

  /** Two more children than there are places want one at once: as many get one as are free. */
  async fill(): Promise<void> {
    const counter = await this.provision.counter();
    if (counter === null || this.published === null) return;
    const since = this.standingIn(counter).filter(([, { counted }]) => counted);
    const free = Math.max(0, this.published - since.length + this.endedSince);
    const made = await Promise.all(
      Array.from({ length: free + 2 }, (_, n) =>
        this.provision.hold({ authority: n % 2 === 0 ? '990' : '991', child: 100 + n }, 1),
      ),
    );
    expect(made.filter(({ ok }) => ok)).toHaveLength(free);
  }

  private standingIn({ holds }: PlaceCounter) {
    const seconds = this.provision.seconds();
    return Object.entries(holds).filter(
      ([, { state, until }]) => state === 'placed' || (until ?? 0) > seconds,
    );
  }

  /** What was done, null where it was refused as it may be. */
  private async carryOut(act: Act) {
    if (act.act === 'publish') {
      const problem = await this.provision.publish(act.places);
      expect(problem?.code ?? 'places-changed').toBe('places-changed');
      return problem === null ? { published: act.places } : null;
    }
    if (act.act === 'hold' || act.act === 'overbook') {
      const decided = act.act === 'overbook' ? DECIDED : null;
      const made = await this.provision.hold(act.who, act.days, decided);
      if (!made.ok) {
        const other = decided ? 'place-free' : 'no-free-place';
        expect(made.problem.code).toMatch(new RegExp(`^(not-published|${other}|holds-already)$`));
      }
      return null;
    }
    const changed = await this.provision.change(act.who, act.act, act.days);
    if (changed === null) return null;
    if (changed.ok) return act.act === 'end' ? { ended: changed.value.id } : null;
    expect(changed.problem.code).toMatch(/^(hold-lapsed|hold-not-in-state|hold-changed)$/);
    return null;
  }
}

function countedIn({ holds }: PlaceCounter) {
  return Object.values(holds).filter(({ counted }) => counted);
}

it('gives no more places than there are and keeps both books alike, whoever acts at once', async () => {
  const arbitraryBatches = fc.array(arbitraryBatch, { minLength: 6, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(arbitraryBatches, async (batches) => {
      world.clock.now = START;
      provisions += 1;
      const account = new Account(new InventedProvision(world, provisions));
      await account.atOnce([{ act: 'publish', places: 3 }]);
      for (const { acts, wait } of batches) {
        await account.atOnce(acts);
        await account.look();
        world.clock.now += wait;
        await account.look();
      }
      await account.fill();
      const above = holdsAbove(await account.provision.counter(), account.provision.seconds()).size;
      expect(await account.provision.publish(0)).toBeNull();
      expect(await account.provision.counter()).toMatchObject({ published: 0, taken: above });
      expect(await account.provision.publish(2)).toBeNull();
      expect(await account.provision.counter()).toMatchObject({ published: 2, taken: 0 });
    }),
    { numRuns: process.env.FULL === '1' ? 100 : 15 },
  );
}, 120_000);
