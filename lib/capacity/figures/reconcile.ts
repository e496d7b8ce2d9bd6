import { ageOfYearGroup } from '../../kernel/index.ts';
import type { Provision } from '../../register/index.ts';
import type { CapacityReturn } from '../capacity-return.ts';
import type { Disagreement, Figure } from './disagreement.ts';
import type { FiguresOf } from './figures-of.ts';
import { againstPlacements } from './placed-there.ts';
import { agree } from './tolerances.ts';

/** Where the figures of a provision disagree beyond what is usual; nothing where a figure is not known. */
export function reconcile(about: FiguresOf): readonly Disagreement[] {
  return [
    ...differs(about, 'places-differ', publishedPlaces(about), registerFigure(about, 'places')),
    ...differs(about, 'roll-differs', publishedRoll(about), registerFigure(about, 'onRoll')),
    ...within(about),
    ...againstPlacements(about),
  ];
}

function differs(
  about: FiguresOf,
  code: 'places-differ' | 'roll-differs',
  published: Figure | null,
  other: Figure | null,
): Disagreement[] {
  if (published === null || other === null) return [];
  if (agree(published.value, other.value, about.register.kind)) return [];
  return [found(about, code, published, other, 'provider-or-register')];
}

/** Pupils, and pupils with free places, against places: of the return, or of the register where it gives none. */
function within(about: FiguresOf): Disagreement[] {
  const roll = publishedRoll(about);
  const places = publishedPlaces(about) ?? registerFigure(about, 'places');
  if (roll === null || places === null) return [];
  const ask = places.source === 'return' ? 'provider' : 'provider-or-register';
  const { kind } = about.register;
  if (roll.value > places.value && !agree(roll.value, places.value, kind)) {
    return [found(about, 'roll-above-places', roll, places, ask)];
  }
  const free = about.published.years.reduce((sum, year) => sum + (year.free.now ?? 0), 0);
  const both = { ...roll, value: roll.value + free };
  if (free === 0 || both.value <= places.value || agree(both.value, places.value, kind)) return [];
  return [found(about, 'free-does-not-fit', both, places, ask)];
}

function publishedPlaces({ published }: FiguresOf): Figure | null {
  const places = published.profile?.places ?? null;
  return places === null ? null : { value: places, source: 'return', asOf: published.asOf };
}

/** What it says of the whole, else the sum of its year groups where it gives every one of them. */
function publishedRoll({ published, register }: FiguresOf): Figure | null {
  const whole = published.profile?.onRoll ?? null;
  const value = whole ?? (givesEveryYear(published, register) ? sumOfYears(published) : null);
  return value === null ? null : { value, source: 'return', asOf: published.asOf };
}

function givesEveryYear({ years }: CapacityReturn, { lowAge, highAge }: Provision): boolean {
  if (lowAge === null || highAge === null) return false;
  const given = new Set(
    years.filter(({ onRoll }) => onRoll !== null).map(({ yearGroup }) => ageOfYearGroup(yearGroup)),
  );
  // Nursery years are often of no year group, and are counted where they are given.
  for (let age = Math.max(lowAge, FIRST_AGE); age < highAge; age += 1) {
    if (!given.has(age)) return false;
  }
  return highAge > FIRST_AGE;
}
const FIRST_AGE = 4;

function sumOfYears({ years }: CapacityReturn): number {
  return years.reduce((sum, { onRoll }) => sum + (onRoll ?? 0), 0);
}

function registerFigure(
  { register, registerAsOf }: FiguresOf,
  what: 'places' | 'onRoll',
): Figure | null {
  const value = register[what];
  return value === null ? null : { value, source: 'register', asOf: registerAsOf };
}

function found(
  { published: { settingKey, provisionId } }: FiguresOf,
  code: Disagreement['code'],
  published: Figure,
  other: Figure,
  ask: Disagreement['ask'],
): Disagreement {
  return {
    settingKey,
    provisionId,
    code,
    yearGroup: null,
    academicYear: null,
    published,
    other,
    size: Math.abs(published.value - other.value),
    ask,
  };
}
