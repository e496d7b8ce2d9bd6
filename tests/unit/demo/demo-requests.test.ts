import { describe, expect, it } from 'vitest';
import { demoWorld } from '../../../demo/world/demo-world.ts';
import { DIFFICULTIES, type Difficulty } from '../../../demo/world/difficulties.ts';
import { $GridPoint } from '../../../lib/geography/index.ts';
import type { RequestInput } from '../../../lib/requests/index.ts';
import { stateRequest } from '../../../lib/requests/index.ts';

const TODAY = '2026-11-24';
const world = demoWorld(TODAY);
const settings = new Map(world.settings.map((setting) => [setting.key, setting]));
const provisions = world.settings.flatMap((setting) => setting.provisions);

function settingAsked(input: RequestInput) {
  return settings.get(input.requestedSettings[0] ?? '');
}

function returnsFor(need: string) {
  const ids = provisions.filter((p) => p.designatedNeeds?.some((n) => n === need)).map((p) => p.id);
  return world.facts.returns.filter(({ provisionId }) => ids.includes(provisionId));
}

/** What must be true of a request with each label. */
const TRUE_OF: Readonly<Record<Difficulty, (input: RequestInput) => boolean>> = {
  'everyday-case': (input) => input.basis === 'day' && input.band !== null,
  'requested-setting-fails-a-gate': (input) =>
    input.sex === 'male' && settingAsked(input)?.sex === 'girls',
  'magnet-school-requested': (input) => settingAsked(input)?.pupilsWithPlan === 77,
  'several-children-few-places': (input) =>
    input.requestedSettings[0] === '995002' && input.primaryNeed === 'ASD',
  'rare-need-vi': (input) => input.primaryNeed === 'VI',
  'rare-need-msi': (input) => input.primaryNeed === 'MSI',
  'rare-need-pmld': (input) => input.primaryNeed === 'PMLD',
  'must-have-nobody-has': (input) =>
    provisions.filter(({ features }) => input.mustHave.every((f) => features?.includes(f)))
      .length === 0,
  'must-have-only-one-has': (input) =>
    provisions.filter(({ features }) => input.mustHave.every((f) => features?.includes(f)))
      .length === 1,
  'post-16': (input) => input.phase === 'post-16',
  nursery: (input) => input.phase === 'early-years',
  'requested-independent-without-offer': (input) =>
    settingAsked(input)?.legalRoute === 'independent-offer',
  'attends-already': (input) => settings.has(input.attends ?? ''),
  sibling: (input) => settings.has(input.siblingsAt[0] ?? ''),
  'no-band': (input) => input.band === null,
  'needs-not-in-register': (input) =>
    settingAsked(input)?.provisions[0]?.designatedNeeds === null &&
    settingAsked(input)?.category === 'special-school',
  'nobody-suitable-nearby': (input) => milesToNearest(input) > 12,
  'residential-38': (input) => input.basis === 'residential-38',
  'residential-52': (input) => input.basis === 'residential-52',
  'home-far-from-everything': (input) =>
    Math.min(...world.settings.map(({ position }) => miles(input, position))) > 4,
  'requested-setting-elsewhere': (input) =>
    input.reference.startsWith('WM') && settingAsked(input)?.authorityCode === '990',
  'mainstream-wanted-high-band': (input) => input.mainstreamWanted && (input.band ?? 0) >= 6,
  'mid-year-start': (input) => input.startDate === '2027-01-08',
  'full-everywhere': (input) =>
    returnsFor(input.primaryNeed).length === 3 &&
    returnsFor(input.primaryNeed)
      .flatMap(({ years }) => years)
      .every(({ intent }) => intent === 'cannot'),
  'stale-returns-only': (input) =>
    returnsFor(input.primaryNeed).length === 4 &&
    returnsFor(input.primaryNeed).every(({ asOf }) => asOf < '2026-08-24'),
  'out-of-year-group': (input) => input.taughtInYearGroup !== null,
  'two-needs': (input) =>
    !provisions.some(
      ({ designatedNeeds }) =>
        designatedNeeds?.includes(input.primaryNeed) &&
        designatedNeeds.includes(input.secondNeed ?? 'OTH'),
    ),
};

function miles(input: RequestInput, position: { easting: number; northing: number } | null) {
  const home = $GridPoint.parse(input.home);
  if (!position) return Number.POSITIVE_INFINITY;
  const [dx, dy] = [home.easting - position.easting, home.northing - position.northing];
  return Math.hypot(dx, dy) / 1609.344;
}

function milesToNearest(input: RequestInput): number {
  const suited = world.settings.filter((setting) =>
    setting.provisions.some((p) => p.designatedNeeds?.includes(input.primaryNeed)),
  );
  return Math.min(...suited.map(({ position }) => miles(input, position)));
}

describe('the requests of the demo', () => {
  it('are thirty, in three authorities', () => {
    const counts: Record<string, number> = {};
    for (const { authority } of world.requests) counts[authority] = (counts[authority] ?? 0) + 1;
    expect(counts).toEqual({ '990': 13, '991': 9, '992': 8 });
  });

  it.each(Object.keys(DIFFICULTIES))('show the difficulty %s', (label) => {
    const shown = world.requests.filter(({ difficulty }) => difficulty === label);
    expect(shown.length).toBeGreaterThan(0);
    for (const { difficulty, input } of shown) {
      expect([difficulty, TRUE_OF[difficulty](input)]).toEqual([difficulty, true]);
    }
  });

  it.each(world.requests.map((request) => [request.input.reference, request] as const))(
    '%s holds together',
    (_reference, { authority, input }) => {
      const { home, ...details } = input;
      const stating = {
        id: '01JCZ0000000000000000000AA',
        authority,
        revision: 1,
        revisedAt: '2026-11-24T10:00:00.000Z',
        revisedBy: 'somebody',
      };
      const point = $GridPoint.parse(home);
      const at = { point, precision: 'point', postcode: null } as const;
      const stated = stateRequest(details, at, stating, TODAY);
      expect(stated).toMatchObject({ ok: true, value: { reference: input.reference } });
    },
  );

  it('have references of their own, in the style of their authority', () => {
    const references = world.requests.map(({ input }) => input.reference);
    expect(new Set(references).size).toBe(30);
    const styles = { '990': /^AMB\/26\/\d{4}$/, '991': /^WM-\d{5}$/, '992': /^TS 2026 \d{3}$/ };
    const wrong = world.requests.filter(({ authority, input }) => {
      const style = Object.entries(styles).find(([code]) => code === authority)?.[1];
      return !style?.test(input.reference);
    });
    expect(wrong).toEqual([]);
  });

  it('ask only for settings that are there', () => {
    const asked = world.requests.flatMap(({ input }) => [
      ...input.requestedSettings,
      ...input.siblingsAt,
      ...(input.attends === null ? [] : [input.attends]),
    ]);
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((key) => !settings.has(key))).toEqual([]);
  });
});
