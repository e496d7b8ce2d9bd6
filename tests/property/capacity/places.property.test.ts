import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  changeHold,
  countOf,
  freeOf,
  givenBack,
  HOLD_CHANGES,
  type Hold,
  holdsAbove,
  lapsesAt,
  openCounter,
  overOf,
  type PlaceCounter,
  stands,
} from '../../../lib/capacity/index.ts';

const START = Date.parse('2026-11-23T10:00:00Z');
const DAY = 86_400_000;
const CHILDREN = 6;

const arbitraryChild = fc.integer({ min: 0, max: CHILDREN - 1 });
const arbitraryDays = fc.integer({ min: 1, max: 5 });
const arbitraryStep = fc.oneof(
  fc.record({
    step: fc.constant('publish' as const),
    places: fc.option(fc.integer({ min: 0, max: 4 }), { freq: 6 }),
  }),
  fc.record({ step: fc.constant('hold' as const), child: arbitraryChild, days: arbitraryDays }),
  fc.record({ step: fc.constant('overbook' as const), child: arbitraryChild, days: arbitraryDays }),
  fc.record({
    step: fc.constant('change' as const),
    change: fc.constantFrom(...HOLD_CHANGES),
    child: arbitraryChild,
    days: arbitraryDays,
  }),
  fc.record({ step: fc.constant('wait' as const), days: arbitraryDays }),
);
type Step = typeof arbitraryStep extends fc.Arbitrary<infer T> ? T : never;

/** One counter and its holds, moved by the writes of the store: take, stay, leave, drop what lapsed. */
class Places {
  now = START;
  counter: PlaceCounter | null = null;
  holds = new Map<number, Hold>();
  made = 0;

  get seconds(): number {
    return this.now / 1000;
  }

  publish(places: number | null): void {
    this.made += 1;
    this.counter = openCounter(`R${this.made}`, places, this.counter, this.seconds);
  }

  /** Whether the child got a place: a free one, or one above the published ones where none is free. */
  hold(child: number, days: number, reason: string | null = null): boolean {
    const holds = this.holds.get(child);
    const standing = holds && this.counter?.holds[holds.id];
    if (standing && stands(standing, this.seconds)) return false;
    if (this.counter && (reason !== null || !this.isFree(this.counter)))
      this.counter = this.withoutLapsed(this.counter);
    if (this.counter === null || this.counter.published === null) return false;
    if (this.isFree(this.counter) === (reason !== null)) return false;
    this.made += 1;
    const hold = this.newHold(`H${1000 + this.made}`, days);
    const until = Date.parse(hold.until ?? '') / 1000;
    const overbooked = reason === null ? null : { reason };
    const counted = { until, counted: true, authority: hold.authority, overbooked };
    this.counter = {
      ...this.counter,
      taken: this.counter.taken + 1,
      holds: { ...this.counter.holds, [hold.id]: { ...counted, state: 'held' as const } },
    };
    this.holds.set(child, hold);
    return true;
  }

  /** Whether the change was to be had. */
  change(child: number, change: (typeof HOLD_CHANGES)[number], days: number): boolean {
    const before = this.holds.get(child);
    const counted = before && this.counter?.holds[before.id];
    if (!before || !this.counter) return false;
    const after = changeHold(before, change, { now: this.now, person: 'P', reason: null, days });
    if (!after.ok || !counted || !stands(counted, this.seconds)) return false;
    const { id, state, until } = after.value;
    this.holds.set(child, after.value);
    this.counter =
      state === 'held' || state === 'placed'
        ? {
            ...this.counter,
            holds: {
              ...this.counter.holds,
              [id]: { ...counted, state, until: until === null ? null : Date.parse(until) / 1000 },
            },
          }
        : leave(this.counter, id);
    return true;
  }

  private isFree({ taken, published }: PlaceCounter): boolean {
    return published !== null && taken < published;
  }

  private withoutLapsed(counter: PlaceCounter): PlaceCounter {
    const lapsed = Object.keys(counter.holds).filter((id) => {
      const hold = counter.holds[id];
      return hold !== undefined && !stands(hold, this.seconds);
    });
    return lapsed.reduce(leave, counter);
  }

  private newHold(id: string, days: number): Hold {
    const at = new Date(this.now).toISOString();
    return {
      id,
      authority: '990',
      requestId: 'Q',
      place: { settingKey: '990010', provisionId: '990010-main', yearGroup: 7, academicYear: 2027 },
      state: 'held',
      until: lapsesAt({ now: this.now, days }),
      madeAt: at,
      madeBy: 'P',
      changedAt: at,
      changedBy: 'P',
      reason: null,
      overbooked: null,
      revision: 1,
    };
  }
}

function leave(counter: PlaceCounter, id: string): PlaceCounter {
  const { [id]: gone, ...holds } = counter.holds;
  return gone ? { ...counter, holds, taken: counter.taken - givenBack(gone) } : counter;
}

interface There {
  since: boolean;
  placed: boolean;
  until: number;
  readonly overbooked: boolean;
}

/** The same told as a story of children, counted anew after every step: who has a place, since when, until when. */
class Story {
  published: number | null = null;
  endedSince = 0;
  /** In the order in which they got their places. */
  readonly children = new Map<number, There>();

  tell(step: Step, now: number, done: boolean): void {
    if (step.step === 'publish') this.publish(step.places, now);
    if (!done) return;
    if (step.step === 'hold' || step.step === 'overbook') {
      this.children.delete(step.child);
      const overbooked = step.step === 'overbook';
      const until = now + step.days * DAY;
      this.children.set(step.child, { since: true, placed: false, until, overbooked });
    }
    if (step.step === 'change') this.changed(step.child, step, now);
  }

  /** Whoever is above the places stays so under a return that says nothing is free; the last who came are above them. */
  private publish(places: number | null, now: number): void {
    const over = Math.max(0, this.standing(now, true) - this.endedSince - (this.published ?? 0));
    const overbooked = [...this.children.values()].filter(
      (child) => child.overbooked && child.since && (child.placed || child.until > now),
    );
    const above = places || over === 0 ? [] : overbooked.slice(-over);
    for (const child of this.children.values()) child.since = above.includes(child);
    this.published = places;
    this.endedSince = 0;
  }

  private changed(child: number, { change, days }: Step & { step: 'change' }, now: number): void {
    const there = this.children.get(child);
    if (!there) return;
    if (change === 'extend') there.until = now + days * DAY;
    if (change === 'place') there.placed = true;
    if (change === 'end' && !there.since) this.endedSince += 1;
    if (change === 'release' || change === 'end') this.children.delete(child);
  }

  /** Children with a place at this moment. */
  standing(now: number, since: boolean, which: 'all' | 'ordinary' = 'all'): number {
    return [...this.children.values()].filter(
      (child) =>
        child.since === since &&
        (child.placed || child.until > now) &&
        (which === 'all' || !child.overbooked),
    ).length;
  }
}

it('never has more ordinary holds than places, whatever the order of acts, and counts nothing twice', () => {
  fc.assert(
    fc.property(fc.array(arbitraryStep, { minLength: 1, maxLength: 60 }), (steps) => {
      const places = new Places();
      const story = new Story();
      for (const step of steps) {
        let done = false;
        const free = places.counter?.published != null && freeNow(places) > 0;
        if (step.step === 'publish') places.publish(step.places);
        if (step.step === 'hold') done = places.hold(step.child, step.days);
        if (step.step === 'overbook') done = places.hold(step.child, step.days, 'Because.');
        if (step.step === 'change') done = places.change(step.child, step.change, step.days);
        if (step.step === 'wait') places.now += step.days * DAY;
        if (done && step.step === 'hold') expect(free).toBe(true);
        if (done && step.step === 'overbook') expect(free).toBe(false);
        story.tell(step, places.now, done);
        const { counter, now, seconds } = places;
        const since = story.standing(now, true);
        const ordinary = story.standing(now, true, 'ordinary');
        const kept = Object.values(counter?.holds ?? {}).filter((hold) => stands(hold, seconds));
        expect(kept).toHaveLength(since + story.standing(now, false));
        if (counter === null || counter.published === null) continue;
        const { published } = counter;
        expect(published).toBe(story.published);
        expect(ordinary).toBeLessThanOrEqual(published + story.endedSince);
        // Free places = published − distinct children since + places ended since; below 0 are those above the places.
        const left = published - since + story.endedSince;
        const count = countOf({ ...counter, published }, seconds);
        expect(published - count.taken).toBe(left);
        expect(freeOf(count)).toBe(Math.max(left, 0));
        expect(overOf(count)).toBe(Math.max(-left, 0));
        expect(holdsAbove(counter, seconds).size).toBe(Math.max(-left, 0));
      }
    }),
  );
});

function freeNow({ counter, seconds }: Places): number {
  return counter?.published == null
    ? 0
    : freeOf(countOf({ ...counter, published: counter.published }, seconds));
}
