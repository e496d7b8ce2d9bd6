import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideOnSuspension,
  endSuspension,
  extendSuspension,
  type Suspension,
  suspensionsOf,
} from '../../../lib/quality/index.ts';
import { aSuspension } from '../../support/a-suspension.ts';

const AUTHORITIES = ['990', '991', '992', '993'];
const FIRST = Date.UTC(2026, 10, 1);
const DAY = 86_400_000;
const days = fc.integer({ min: 0, max: 400 });

function dayAt(n: number): string {
  return new Date(FIRST + n * DAY).toISOString().slice(0, 10);
}

const acts = fc.oneof(
  fc.record({
    act: fc.constant('decide' as const),
    on: days,
    authority: fc.constantFrom(...AUTHORITIES),
    adopted: fc.boolean(),
  }),
  fc.record({ act: fc.constant('extend' as const), on: days, until: days }),
  fc.record({ act: fc.constant('end' as const), on: days }),
);
type Act = typeof acts extends fc.Arbitrary<infer A> ? A : never;

/** What the acts make of it, in order of their days; one that is refused changes nothing. */
function afterAll(begun: Suspension, done: readonly Act[]): Suspension {
  return done
    .toSorted((a, b) => a.on - b.on)
    .reduce((suspension, act) => {
      const moment = { at: `${dayAt(act.on)}T10:00:00.000Z`, today: dayAt(act.on) };
      const changed =
        act.act === 'decide'
          ? decideOnSuspension(suspension, act.authority, { ...act, words: 'Why' }, moment)
          : act.act === 'extend'
            ? extendSuspension(suspension, { until: dayAt(act.until), reason: 'Why' }, moment)
            : endSuspension(suspension, 'Why', moment);
      return changed.ok ? changed.value : suspension;
    }, begun);
}

const stories = fc
  .record({ from: days, lasts: fc.integer({ min: 0, max: 300 }), done: fc.array(acts) })
  .map(({ from, lasts, done }) => {
    const begun = aSuspension({ from: dayAt(from), until: dayAt(from + lasts) });
    return { begun, last: afterAll(begun, done) };
  });

const bindsOn = (suspension: Suspension, authority: string, today: string) =>
  suspensionsOf(authority, [suspension], today, (code) => code).length === 1;

describe('whatever is done with a suspension, in whatever order', () => {
  it('binds nobody before its first day, after its last, or once it is ended', () => {
    fc.assert(
      fc.property(stories, days, fc.constantFrom(...AUTHORITIES), ({ last }, n, authority) => {
        const today = dayAt(n);
        const stands =
          last.from <= today && today <= last.until && !(last.ended && last.ended.on <= today);
        if (!stands) expect(bindsOn(last, authority, today)).toBe(false);
        else expect(bindsOn(last, last.authority, today)).toBe(true);
      }),
    );
  });

  it('binds another authority exactly when that authority said so last', () => {
    fc.assert(
      fc.property(stories, days, fc.constantFrom('991', '992', '993'), ({ last }, n, authority) => {
        const today = dayAt(n);
        const adopted = last.decisions.filter((d) => d.authority === authority).at(-1)?.adopted;
        expect(bindsOn(last, authority, today)).toBe(
          adopted === true && bindsOn(last, last.authority, today),
        );
      }),
    );
  });

  it('never ends later than a year after its last extension, and keeps its history', () => {
    fc.assert(
      fc.property(stories, ({ begun, last }) => {
        const lasts = [begun.until, ...last.extensions.map(({ until }) => until)];
        expect(lasts.at(-1)).toBe(last.until);
        expect(last.extensions.map(({ before }) => before)).toEqual(lasts.slice(0, -1));
        for (const { until, at } of last.extensions) {
          expect(Date.parse(until) - Date.parse(at.slice(0, 10))).toBeLessThanOrEqual(366 * DAY);
        }
      }),
    );
  });
});
