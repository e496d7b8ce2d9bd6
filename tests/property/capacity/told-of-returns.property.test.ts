import fc from 'fast-check';
import { expect, it } from 'vitest';
import { followsFromReturn } from '../../../functions/use-cases/follows-from-return.ts';
import {
  academicYearOf,
  type CapacityReturn,
  type FoundCounter,
  openCounter,
  type PlaceCounter,
  placeName,
  placesIn,
} from '../../../lib/capacity/index.ts';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const SECONDS = NOW / 1000;
const PROVIDER = { kind: 'provider', code: '990010' } as const;
const EDITOR = { person: 'P', organisation: PROVIDER, roles: ['provider-editor' as const] };
const YEAR_GROUPS = [7, 8] as const;
const YEARS = [2026, 2027, 2028];

const arbitraryFree = fc.option(fc.integer({ min: 0, max: 3 }), { freq: 3 });
const arbitraryReturn = fc
  .record({
    asOf: fc.constantFrom('2026-11-20', '2026-11-23'),
    years: fc.uniqueArray(
      fc.record({
        yearGroup: fc.constantFrom(...YEAR_GROUPS),
        intent: fc.constantFrom('can' as const, 'may' as const, 'cannot' as const),
        reason: fc.constant('Why.'),
        onRoll: fc.constant(null),
        free: fc.record({
          now: arbitraryFree,
          nextSeptember: arbitraryFree,
          septemberAfter: arbitraryFree,
        }),
      }),
      { selector: ({ yearGroup }) => yearGroup, minLength: 1, maxLength: 2 },
    ),
  })
  .map(
    (said): CapacityReturn => ({
      ...said,
      id: '01JCZ0000000000000000000AA',
      settingKey: '990010',
      provisionId: '990010-main',
      publishedAt: '2026-11-23T10:00:00.000Z',
      publishedBy: 'provider',
      person: 'P',
    }),
  );
const arbitraryHold = fc.record({
  yearGroup: fc.constantFrom(...YEAR_GROUPS),
  academicYear: fc.constantFrom(...YEARS),
  authority: fc.constantFrom('990', '991', '992'),
  state: fc.constantFrom('held' as const, 'placed' as const),
  lapsed: fc.boolean(),
});
type Hold = ReturnType<typeof named>;

function named(hold: typeof arbitraryHold extends fc.Arbitrary<infer T> ? T : never, i: number) {
  return { ...hold, id: `01JCZ00000000000000000${1000 + i}` };
}

/** Said another way than the product says it: by the return's own rows. */
function bears({ asOf, years }: CapacityReturn, { yearGroup, academicYear }: Hold): boolean {
  const row = years.find((year) => year.yearGroup === yearGroup);
  if (row === undefined || row.intent === 'cannot') return false;
  const { now, nextSeptember, septemberAfter } = row.free;
  const said = [now, nextSeptember, septemberAfter][academicYear - academicYearOf(asOf)];
  return said !== null && said !== undefined;
}

function counterOf(
  holds: readonly Hold[],
  before: CapacityReturn,
  yearGroup: number,
  academicYear: number,
): FoundCounter {
  const key = { settingKey: '990010', provisionId: '990010-main', yearGroup, academicYear };
  const said = placesIn(before).find((place) => placeName(place.key) === placeName(key));
  const own = holds.filter(
    (hold) => hold.yearGroup === yearGroup && hold.academicYear === academicYear,
  );
  const counter: PlaceCounter = {
    returnId: before.id,
    published: said?.free ?? null,
    taken: 0,
    holds: Object.fromEntries(
      own.map(({ id, authority, state, lapsed }) => [
        id,
        {
          state,
          until: state === 'placed' ? null : SECONDS + (lapsed ? 0 : 60),
          counted: false,
          authority,
        },
      ]),
    ),
  };
  return { key, counter };
}

it('whatever is published over whatever is held, no hold goes and who loses one is told of it once', () => {
  fc.assert(
    fc.property(
      arbitraryReturn,
      arbitraryReturn,
      fc.array(arbitraryHold, { maxLength: 8 }),
      fc.integer({ min: 3, max: 10 }),
      (before, after, arbitrary, room) => {
        const holds = arbitrary.map(named);
        const counters = YEAR_GROUPS.flatMap((group) =>
          YEARS.map((year) => counterOf(holds, before, group, year)),
        );
        let id = 0;
        const deps = {
          now: () => NOW,
          newId: () => {
            id += 1;
            return `01JCZ000000000000000000${100 + id}`;
          },
        };
        const follows = followsFromReturn(
          deps,
          { publishing: after, input: {}, principal: EDITOR, area: '990' },
          { before, counters, room },
        );
        if (!follows.ok) throw new Error(follows.problem.detail);
        const { tells } = follows.value;
        const standing = holds.filter(({ state, lapsed }) => state === 'placed' || !lapsed);
        const lost = standing.filter((hold) => bears(before, hold) && !bears(after, hold));

        expect(tells.length).toBeLessThanOrEqual(room);
        for (const authority of ['990', '991', '992']) {
          const own = lost.filter((hold) => hold.authority === authority);
          const told = tells.filter(({ to }) => to.code === authority);
          const said = told.reduce((sum, { facts }) => sum + Number(facts.count), 0);
          expect(said).toBe(own.length);
          const single = told.flatMap(({ facts }) => facts.holdId ?? []);
          expect(new Set(single).size).toBe(single.length);
          expect(single.every((holdId) => own.some((hold) => hold.id === holdId))).toBe(true);
          // Each by itself, or the authority once.
          expect(single.length === own.length || told.length === 1).toBe(true);
        }
        for (const { counter, key } of counters) {
          const free = placesIn(after).find((place) => placeName(place.key) === placeName(key));
          const opened = openCounter(after.id, free?.free ?? null, counter, SECONDS);
          const there = standing.filter((hold) => counter.holds[hold.id] !== undefined);
          expect(Object.keys(opened.holds).sort()).toEqual(there.map((hold) => hold.id).sort());
        }
      },
    ),
    { numRuns: 500 },
  );
});
