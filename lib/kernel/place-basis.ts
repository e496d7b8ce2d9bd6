import * as z from 'zod';

/**
 * How a place is attended: by day, residential up to 38 weeks a year, residential 39 to 52 weeks.
 * The two residential bands are SEN2's codes A and B since late 2024.
 */
export const BASES = ['day', 'residential-38', 'residential-52'] as const;
export const $Basis = z.enum(BASES);
export type Basis = z.infer<typeof $Basis>;

export const BASIS_NAMES: Readonly<Record<Basis, string>> = {
  day: 'day place',
  'residential-38': 'residential place, up to 38 weeks',
  'residential-52': 'residential place, 39 to 52 weeks',
};
