import type { CapacityReturn, YearGroupReturn } from '../../lib/capacity/index.ts';
import type { Provision, ProvisionKind, Setting } from '../../lib/register/index.ts';
import { yearGroupsOf } from '../../lib/register/index.ts';
import { SIMULATED_PERSON } from './marks.ts';
import { CONDITIONS, FULL_REASONS, OTHER_REASONS } from './return-words.ts';
import type { SeededRandom } from './seeded-random.ts';
import { simulatedId } from './simulated-id.ts';
import type { SimulationCalendar } from './simulation-calendar.ts';

/** What a return is made to say where a story needs it; the rest is drawn. */
export interface ReturnWish {
  readonly said?: 'nothing' | 'full' | 'free';
  /** Days since the as-of date. */
  readonly age?: number;
}

/** Assumptions: how many providers publish nothing, and how old a return can be. */
const SILENT_SHARE = 0.18;
const OLDEST_DAYS = 120;

/**
 * How full provisions of a kind are, as pupils for each place: special schools at or over capacity in two
 * thirds of cases, primary schools with room, secondary schools short of it (DfE, SCAP 2024); the spread is assumed.
 */
const FULLNESS: Readonly<Record<ProvisionKind, { middle: number; spread: number }>> = {
  mainstream: { middle: 0.96, spread: 0.06 },
  'resourced-provision': { middle: 0.93, spread: 0.1 },
  'sen-unit': { middle: 0.93, spread: 0.1 },
  special: { middle: 1.02, spread: 0.06 },
  'alternative-provision': { middle: 0.8, spread: 0.15 },
  college: { middle: 0.9, spread: 0.08 },
  'specialist-post-16': { middle: 0.92, spread: 0.08 },
};

/** Places where neither places nor roll are known. */
const USUAL_PLACES: Readonly<Record<ProvisionKind, number>> = {
  mainstream: 420,
  'resourced-provision': 14,
  'sen-unit': 12,
  special: 100,
  'alternative-provision': 60,
  college: 1_500,
  'specialist-post-16': 70,
};

/** A return holds at most so many places. */
const MOST_PLACES = 5_000;
/** Lots by which empty places are dealt out; a college's hundreds go in larger portions. */
const MOST_LOTS = 60;
const SHARE_SWAPPED = 0.02;

const SHARE_MAY = 0.2;
const SHARE_CANNOT_THOUGH_FREE = 0.06;
const SHARE_LATER_UNSAID = 0.25;

/** A provision's newest return; null where its provider publishes nothing. */
export function simulateReturn(
  setting: Pick<Setting, 'key'>,
  provision: Provision,
  random: SeededRandom,
  calendar: SimulationCalendar,
  wish: ReturnWish = {},
): CapacityReturn | null {
  const silent = random.chance(SILENT_SHARE);
  // Squared, so that fresh returns are commoner than old ones.
  const drawnAge = 1 + Math.floor((OLDEST_DAYS - 1) * random.fraction() ** 2);
  if (wish.said === 'nothing' || (wish.said === undefined && wish.age === undefined && silent)) {
    return null;
  }
  const age = wish.age ?? drawnAge;
  const published = calendar.morningOf(age);
  return {
    id: simulatedId(published.epochMilliseconds, random),
    settingKey: setting.key,
    provisionId: provision.id,
    asOf: calendar.daysAgo(age),
    publishedAt: published.at,
    publishedBy: 'simulated',
    person: SIMULATED_PERSON,
    years: yearsOf(provision, random, wish.said),
  };
}

function yearsOf(
  provision: Provision,
  random: SeededRandom,
  said: ReturnWish['said'],
): YearGroupReturn[] {
  const groups = yearGroupsOf(provision);
  const { places, roll } = placesAndRoll(provision, random);
  const planned = sharedOut(places, groups.length);
  const rolls = dealt(planned, roll, random).map((count, i) => {
    const most = planned[i] ?? 0;
    if (said === 'full') return Math.max(most, count);
    return said === 'free' ? Math.min(Math.max(0, most - 1), count) : count;
  });
  return groups.map((yearGroup, i) => {
    const count = rolls[i] ?? 0;
    const most = planned[i] ?? 0;
    const least = said === 'free' ? 1 : 0;
    // Next September a class takes over the one below it; the entry year fills as the whole provision is filled.
    const moved = rolls[i - 1] ?? Math.min(most, Math.round((most * roll) / Math.max(1, places)));
    const now = Math.max(least, most - count);
    const next = said === 'full' ? 0 : Math.max(least, most - moved);
    const later = random.chance(SHARE_LATER_UNSAID) ? null : next;
    return {
      yearGroup,
      ...drawIntent(now + next, random, said),
      onRoll: count,
      free: { now, nextSeptember: next, septemberAfter: later },
    };
  });
}

function placesAndRoll(
  { kind, places, onRoll }: Provision,
  random: SeededRandom,
): { readonly places: number; readonly roll: number } {
  const { middle, spread } = FULLNESS[kind];
  const fullness = middle + spread * random.deviate(2);
  const known = places ?? (onRoll === null ? USUAL_PLACES[kind] : Math.round(onRoll / fullness));
  const most = Math.max(1, Math.min(MOST_PLACES, known));
  return { places: most, roll: onRoll ?? Math.round(most * fullness) };
}

/** Places dealt out to year groups as evenly as whole numbers allow, the youngest first. */
function sharedOut(places: number, groups: number): number[] {
  return Array.from({ length: groups }, (_unused, i) => {
    return Math.floor(places / groups) + (i < places % groups ? 1 : 0);
  });
}

/** Pupils by year group, adding up to the roll: empty places and pupils above the places fall on years by lot. */
function dealt(planned: readonly number[], roll: number, random: SeededRandom): number[] {
  const rolls = [...planned];
  const places = planned.reduce((sum, count) => sum + count, 0);
  const step = Math.max(1, Math.ceil(Math.abs(places - roll) / MOST_LOTS));
  let left = roll - places;
  // Even a full provision has a year with a seat to spare beside one that is too full.
  const swaps = Math.max(1, Math.round(places * SHARE_SWAPPED));
  for (let i = 0; i < swaps; i += 1) move(rolls, random);
  while (left !== 0) {
    const change = Math.sign(left) * Math.min(step, Math.abs(left));
    const at = random.whole(0, rolls.length - 1);
    const count = rolls[at] ?? 0;
    const taken = Math.max(change, -count);
    rolls[at] = count + taken;
    left -= taken;
  }
  return rolls;
}

/** One pupil more in one year group, and one fewer in another. */
function move(rolls: number[], random: SeededRandom): void {
  const from = random.whole(0, rolls.length - 1);
  const to = random.whole(0, rolls.length - 1);
  if ((rolls[from] ?? 0) === 0) return;
  rolls[from] = (rolls[from] ?? 0) - 1;
  rolls[to] = (rolls[to] ?? 0) + 1;
}

function drawIntent(
  free: number,
  random: SeededRandom,
  said: ReturnWish['said'],
): Pick<YearGroupReturn, 'intent' | 'reason'> {
  const lot = random.fraction();
  if (free === 0) return { intent: 'cannot', reason: random.pick(FULL_REASONS) };
  if (said === 'free') return { intent: 'can', reason: null };
  if (lot < SHARE_CANNOT_THOUGH_FREE)
    return { intent: 'cannot', reason: random.pick(OTHER_REASONS) };
  return lot < SHARE_CANNOT_THOUGH_FREE + SHARE_MAY
    ? { intent: 'may', reason: random.pick(CONDITIONS) }
    : { intent: 'can', reason: null };
}
