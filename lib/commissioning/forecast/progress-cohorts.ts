import { AGES, type PlansTable } from './plans-table.ts';

/** Too few to tell how many go on. */
const FEWEST = 50;

/**
 * From one census to the next: how many there are of an age for each who was a year younger, over all authorities with
 * both years (those who leave and those who join are in it). The youngest, whom nobody of the table was before, go by
 * those of the same age. Null without two years of ages in a row.
 */
export interface Progression {
  /** By age, the youngest being against the same age of the year before. */
  readonly ratios: readonly number[];
}

/** The first ages of `AGES`, to 4: most of who has a plan in Reception had none in the nursery. */
const ENTERING = 3;

export function progression(
  { authorities }: PlansTable,
  year: number,
  without: (code: string) => boolean = () => false,
): Progression | null {
  const before = AGES.map(() => 0);
  const after = AGES.map(() => 0);
  let known = 0;
  for (const { code, ages } of authorities) {
    const first = ages.get(year - 1);
    const second = ages.get(year);
    if (!first || !second || without(code)) continue;
    known += 1;
    for (const age of AGES.keys()) {
      before[age] = (before[age] ?? 0) + (first[age] ?? 0);
      after[age] = (after[age] ?? 0) + (second[age] ?? 0);
    }
  }
  if (known === 0) return null;
  const ratios = AGES.map((_, age) => {
    const from = before[age < ENTERING ? age : age - 1] ?? 0;
    return from < FEWEST ? 1 : (after[age] ?? 0) / from;
  });
  return { ratios };
}

/** Plans by age a year later; the sum is not the total that a forecast gives, only its shape counts. */
export function progressAges(ages: readonly number[], { ratios }: Progression): number[] {
  return AGES.map((_, age) => (ages[age < ENTERING ? age : age - 1] ?? 0) * (ratios[age] ?? 1));
}

/** Plans by age and need a year later: needs stay with the children; the youngest have those of the same age. */
export function progressNeeds(
  needs: readonly (readonly number[])[],
  { ratios }: Progression,
): number[][] {
  return AGES.map((_, age) =>
    (needs[age < ENTERING ? age : age - 1] ?? []).map((count) => count * (ratios[age] ?? 1)),
  );
}

/** The values scaled so that they add up to `total`. */
export function scaledTo(total: number, values: readonly number[]): number[] {
  const sum = values.reduce((all, value) => all + value, 0);
  return values.map((value) => (sum > 0 ? (value * total) / sum : total / values.length));
}
