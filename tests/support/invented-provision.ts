import type { Beside, Owner } from '../../lib/access/index.ts';
import {
  createHoldsStore,
  createReturnsStore,
  type Table,
} from '../../lib/adapters/store/index.ts';
import {
  $PlaceCounter,
  changeHold,
  type Hold,
  type HoldChange,
  lapsesAt,
  type PlaceCounter,
  type PlaceKey,
  placeName,
  type ShownHold,
  shownHold,
} from '../../lib/capacity/index.ts';
import { type Problem, type Result, refused } from '../../lib/kernel/index.ts';
import type { TestWorld } from './test-world.ts';

/** A child of an authority, by a number. */
export interface Child {
  readonly authority: '990' | '991';
  readonly child: number;
}

/** The Year 7 places of September 2027 of one invented provision, and what is done to them through the stores. */
export class InventedProvision {
  readonly world: TestWorld;
  readonly place: PlaceKey;

  constructor(world: TestWorld, n: number) {
    this.world = world;
    const settingKey = String(900_000 + n);
    const provisionId = `${settingKey}-main`;
    this.place = { settingKey, provisionId, yearGroup: 7, academicYear: 2027 };
  }

  /** Why it was refused; null when published. */
  async publish(nextSeptember: number | null): Promise<Problem | null> {
    const provider: Owner = { kind: 'provider', code: this.place.settingKey };
    const free = { now: null, nextSeptember, septemberAfter: null };
    const published = {
      id: this.world.deps.newId(),
      settingKey: this.place.settingKey,
      provisionId: this.place.provisionId,
      asOf: '2026-11-20',
      publishedAt: this.at(),
      publishedBy: 'provider' as const,
      person: 'P',
      years: [{ yearGroup: 7, intent: 'can' as const, reason: null, onRoll: null, free }],
    };
    const store = createReturnsStore(this.world.table, provider);
    const done = await store.publish(published, this.seconds(), this.beside(provider));
    return done.ok ? null : done.problem;
  }

  async hold(
    { authority, child }: Child,
    days: number,
    overbooked: Hold['overbooked'] = null,
  ): Promise<Result<Hold>> {
    const { now } = this.world.clock;
    const hold: Hold = {
      id: this.world.deps.newId(),
      authority,
      requestId: this.requestOf(child),
      place: this.place,
      state: 'held',
      until: lapsesAt({ now, days }),
      madeAt: this.at(),
      madeBy: 'P',
      changedAt: this.at(),
      changedBy: 'P',
      reason: null,
      overbooked,
      revision: 1,
    };
    const owner = { kind: 'authority', code: authority } as const;
    return createHoldsStore(this.world.table, owner).make(hold, now, this.beside(owner));
  }

  /** Changes the newest hold of a child; null where there is none. */
  async change(
    who: Child,
    change: HoldChange,
    days: number,
    table: Table = this.world.table,
  ): Promise<Result<Hold> | null> {
    const { now } = this.world.clock;
    const owner = { kind: 'authority', code: who.authority } as const;
    const store = createHoldsStore(table, owner);
    const page = { after: null, limit: 1 };
    const [newest] = (await store.ofRequest(this.requestOf(who.child), page)).items;
    if (newest === undefined || 'needsChecking' in newest) return null;
    const changed = changeHold(newest, change, { now, person: 'P', reason: null, days });
    if (!changed.ok) return refused(changed.problem);
    return store.change(changed.value, now, this.beside(owner));
  }

  /** The authority's own records of a child's holds, newest first. */
  async holdsOf({ authority, child }: Child): Promise<readonly ShownHold[]> {
    const store = createHoldsStore(this.world.table, { kind: 'authority', code: authority });
    const page = { after: null, limit: 100 };
    const { items } = await store.ofRequest(this.requestOf(child), page);
    return items.flatMap((hold) =>
      'needsChecking' in hold ? [] : [shownHold(hold, this.world.clock.now)],
    );
  }

  /** The provider's counter as it stands in the table; null before the first return. */
  async counter(): Promise<PlaceCounter | null> {
    const item = await this.world.table.get({
      pk: `PROV#${this.place.settingKey}`,
      sk: `PLACES#${placeName(this.place)}`,
    });
    return item === null ? null : $PlaceCounter.parse(item.body);
  }

  seconds(): number {
    return Math.floor(this.world.clock.now / 1000);
  }

  private at(): string {
    return new Date(this.world.clock.now).toISOString();
  }

  private requestOf(child: number): string {
    return `01JCZ0000000000${this.place.settingKey}${10_000 + child}`;
  }

  private beside(organisation: Owner): Beside {
    const id = this.world.deps.newId();
    const act = { person: 'P', organisation, action: 'test', subject: 'test', detail: '' };
    return { audit: { id, at: this.at(), ...act }, claim: null };
  }
}
