import { AGES } from './plans-table.ts';

/** Bands of the DfE's SEN2 census, by age as published. */
export const AGE_BANDS = ['under 5', '5 to 10', '11 to 15', '16 to 19', '20 to 25'] as const;

const LAST_AGES = [4, 10, 15, 19, 25];

/** For each age in the order of `AGES`, the number of its band. */
export const BAND_OF_AGE: readonly number[] = AGES.map((age) =>
  LAST_AGES.findIndex((last) => age <= last),
);

/** Sums by band of values by age. */
export function byBand(ages: readonly number[]): number[] {
  const bands = AGE_BANDS.map(() => 0);
  for (const [age, value] of ages.entries()) {
    const band = BAND_OF_AGE[age] ?? 0;
    bands[band] = (bands[band] ?? 0) + value;
  }
  return bands;
}
