import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Beside, Owner } from '../../lib/access/index.ts';
import { createHoldsStore, createReturnsStore } from '../../lib/adapters/store/index.ts';
import {
  $PlaceCounter,
  changeHold,
  HOLD_CHANGES,
  type Hold,
  type HoldChange,
  lapsesAt,
  type PlaceKey,
  placeName,
  shownHold,
} from '../../lib/capacity/index.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const START = Date.parse('2026-11-23T10:00:00.500Z');
const DAY = 86_400_000;
const AUTHORITIES = ['990', '991'] as const;
const CHILDREN = [0, 1, 2, 3] as const;

const arbitraryWho = {
  authority: fc.constantFrom(...AUTHORITIES),
  child: fc.constantFrom(...CHILDREN),
  days: fc.integer({ min: 1, max: 3 }),
};
const arbitraryHold = fc.record({ act: fc.constant('hold' as const), ...arbitraryWho });
const arbitraryAct = fc.oneof(
  { weight: 4, arbitrary: arbitraryHold },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('change' as const),
      change: fc.constantFrom(...HOLD_CHANGES),
      ...arbitraryWho,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant('publish' as const),
      places: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 5 }),
    }),
  },
);
type Act = typeof arbitraryAct extends fc.Arbitrary<infer T> ? T : never;
/** What is sent at once, and how long it is until the next; holds lapse in the middle of a second and at its end. */
const arbitraryBatch = fc.record({
  acts: fc.array(arbitraryAct, { minLength: 1, maxLength: 10 }),
  wait: fc.constantFrom(0, 400, 500, DAY - 400, DAY, 2 * DAY),
});

let world: TestWorld;
let places = 0;
beforeAll(async () => {
  world = await openTestWorld({ demo: false });
});
afterAll(() => world.close());

/** The places of one invented provision, what two authorities do to them at once, and what is to be true after. */
class Provision {
  readonly place: PlaceKey;
  /** Children who were there before the return and have left since, by an account of its own. */
  endedSince = 0;
  published: number | null = null;

  constructor(n: number) {
    const settingKey = String(900_000 + n);
    this.place = {
      settingKey,
      provisionId: `${settingKey}-main`,
      yearGroup: 7,
      academicYear: 2027,
    };
  }

  /** Carries out acts at once; each says what it did, null where it was refused. */
  async atOnce(acts: readonly Act[]): Promise<void> {
    const before = await this.counter();
    const done = await Promise.all(acts.map((act) => this.carryOut(act)));
    const published = done.flatMap((each) => (each?.act === 'publish' ? [each.places] : []));
    const ended = done.flatMap((each) =>
      each?.act === 'change' && each.hold.state === 'ended' ? [each.hold.id] : [],
    );
    const after = await this.counter();
    if (after === null) return;
    const counted = Object.values(after.holds).filter((hold) => hold.counted).length;
    const gone = counted - after.taken;
    if (published.length === 0) {
      this.endedSince += ended.filter((id) => before?.holds[id]?.counted === false).length;
      expect(gone).toBe(this.endedSince);
    } else {
      // Who left at the moment of a publication left before or after it.
      expect(gone).toBeGreaterThanOrEqual(0);
      expect(gone).toBeLessThanOrEqual(ended.length);
      this.endedSince = gone;
      expect(published).toContain(after.published);
      this.published = after.published;
    }
    expect(after.published).toBe(this.published);
  }

  async look(): Promise<void> {
    const counter = await this.counter();
    const holds = (await Promise.all(this.children().map((each) => this.holdsOf(each)))).flat();
    const standing = holds.filter(({ state }) => state === 'held' || state === 'placed');
    const children = standing.map(({ authority, requestId }) => `${authority} ${requestId}`);
    expect(new Set(children).size).toBe(children.length);
    const seconds = Math.floor(world.clock.now / 1000);
    const kept = Object.entries(counter?.holds ?? {}).filter(
      ([, { state, until }]) => state === 'placed' || (until ?? 0) > seconds,
    );
    expect(kept.map(([id, { state }]) => `${id} ${state}`).sort()).toEqual(
      standing.map(({ id, state }) => `${id} ${state}`).sort(),
    );
    if (counter === null || this.published === null) return;
    const since = kept.filter(([, { counted }]) => counted).length;
    expect(since).toBeLessThanOrEqual(this.published + this.endedSince);
    expect(counter.taken).toBeLessThanOrEqual(this.published);
  }

  /** New children, two more than there are places: as many get one as are free. */
  async fill(): Promise<void> {
    const counter = await this.counter();
    const seconds = Math.floor(world.clock.now / 1000);
    const since = Object.values(counter?.holds ?? {}).filter(
      ({ counted, state, until }) => counted && (state === 'placed' || (until ?? 0) > seconds),
    ).length;
    const free = this.published === null ? 0 : this.published - since + this.endedSince;
    const acts = Array.from({ length: free + 2 }, (_, n) => ({
      act: 'hold' as const,
      authority: n % 2 === 0 ? ('990' as const) : ('991' as const),
      child: 100 + n,
      days: 1,
    }));
    const made = await Promise.all(acts.map((act) => this.hold(act)));
    expect(made.filter((hold) => hold !== null)).toHaveLength(free);
  }

  private async counter() {
    const item = await world.table.get({
      pk: `PROV#${this.place.settingKey}`,
      sk: `PLACES#${placeName(this.place)}`,
    });
    return item === null ? null : $PlaceCounter.parse(item.body);
  }

  private children() {
    return AUTHORITIES.flatMap((authority) => CHILDREN.map((child) => ({ authority, child })));
  }

  private async carryOut(act: Act) {
    if (act.act === 'publish') return (await this.publish(act.places)) ? act : null;
    const hold = act.act === 'hold' ? await this.hold(act) : await this.change(act);
    return hold === null ? null : { act: act.act, hold };
  }

  private async publish(free: number | null): Promise<boolean> {
    const provider: Owner = { kind: 'provider', code: this.place.settingKey };
    const id = world.deps.newId();
    const at = new Date(world.clock.now).toISOString();
    const published = {
      id,
      settingKey: this.place.settingKey,
      provisionId: this.place.provisionId,
      asOf: '2026-11-20',
      publishedAt: at,
      publishedBy: 'provider' as const,
      person: 'P',
      years: [
        {
          yearGroup: 7,
          intent: 'can' as const,
          reason: null,
          onRoll: null,
          free: { now: null, nextSeptember: free, septemberAfter: null },
        },
      ],
    };
    const seconds = Math.floor(world.clock.now / 1000);
    const done = await createReturnsStore(world.table, provider).publish(
      published,
      seconds,
      this.beside(provider),
    );
    if (!done.ok) expect(done.problem.code).toBe('places-changed');
    return done.ok;
  }

  private async hold({ authority, child, days }: Who): Promise<Hold | null> {
    const { now } = world.clock;
    const owner = { kind: 'authority', code: authority } as const;
    const at = new Date(now).toISOString();
    const hold: Hold = {
      id: world.deps.newId(),
      authority,
      requestId: this.requestOf(child),
      place: this.place,
      state: 'held',
      until: lapsesAt({ now, days }),
      madeAt: at,
      madeBy: 'P',
      changedAt: at,
      changedBy: 'P',
      reason: null,
      revision: 1,
    };
    const made = await createHoldsStore(world.table, owner).make(hold, now, this.beside(owner));
    if (made.ok) return hold;
    expect(['not-published', 'no-free-place', 'holds-already']).toContain(made.problem.code);
    return null;
  }

  private async change(who: Who & { readonly change: HoldChange }): Promise<Hold | null> {
    const { now } = world.clock;
    const owner = { kind: 'authority', code: who.authority } as const;
    const store = createHoldsStore(world.table, owner);
    const requestId = this.requestOf(who.child);
    const [newest] = (await store.ofRequest(requestId, { after: null, limit: 1 })).items;
    if (newest === undefined || 'needsChecking' in newest) return null;
    const by = { now, person: 'P', reason: null, days: who.days };
    const changed = changeHold(newest, who.change, by);
    if (!changed.ok) return null;
    const done = await store.change(changed.value, now, this.beside(owner));
    if (done.ok) return done.value;
    expect(done.problem.code).toBe('hold-changed');
    return null;
  }

  private async holdsOf({ authority, child }: Pick<Who, 'authority' | 'child'>) {
    const store = createHoldsStore(world.table, { kind: 'authority', code: authority });
    const page = { after: null, limit: 100 };
    const { items } = await store.ofRequest(this.requestOf(child), page);
    return items.flatMap((hold) =>
      'needsChecking' in hold ? [] : [shownHold(hold, world.clock.now)],
    );
  }

  private requestOf(child: number): string {
    return `01JCZ0000000000${this.place.settingKey}${String(10_000 + child)}`;
  }

  private beside(organisation: Owner): Beside {
    const audit = {
      id: world.deps.newId(),
      at: new Date(world.clock.now).toISOString(),
      person: 'P',
      organisation,
      action: 'test',
      subject: 'test',
      detail: '',
    };
    return { audit, claim: null };
  }
}

interface Who {
  readonly authority: (typeof AUTHORITIES)[number];
  readonly child: number;
  readonly days: number;
}

it('gives no more places than there are, and keeps both books alike, whoever acts at once', async () => {
  const arbitraryBatches = fc.array(arbitraryBatch, { minLength: 4, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(arbitraryBatches, async (batches) => {
      world.clock.now = START;
      places += 1;
      const provision = new Provision(places);
      await provision.atOnce([{ act: 'publish', places: 3 }]);
      for (const { acts, wait } of batches) {
        await provision.atOnce(acts);
        await provision.look();
        world.clock.now += wait;
        await provision.look();
      }
      await provision.fill();
    }),
    { numRuns: process.env.FULL === '1' ? 100 : 15 },
  );
}, 120_000);
