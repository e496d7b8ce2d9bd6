import * as z from 'zod';

/**
 * How a journey is estimated where no router is configured: assumptions that the authority publishes with
 * its policy, with no source but its own experience. That the straight line is a fair stand-in is known
 * (r² over 0.9 with road distance; Boscoe, Henry and Zdeb 2012, doi:10.1080/00330124.2011.583586); its
 * exceptions are estuaries and other barriers, so a journey always says "estimated". An authority can
 * measure its own factor from routed distances, as in danolner.github.io/2015/07/routeFactor.
 */
export const $TravelPolicy = z.object({
  /** Road distance over straight-line distance. */
  detourFactor: z
    .number()
    .min(1, 'a road is never shorter than the straight line; give a factor of 1 or more')
    .max(3, 'give a detour factor of at most 3'),
  /** Speeds of the successive stretches of a journey; the last one goes on to the end. */
  speeds: z
    .array(
      z.object({
        upToMiles: z.number().positive('give a number of miles above 0').nullable(),
        mph: z
          .number()
          .positive('give a speed above 0 miles an hour')
          .max(70, 'the national speed limit is 70 miles an hour'),
      }),
    )
    .min(1, 'give at least one speed')
    .max(20, 'give at most 20 speeds')
    .refine(isInOrder, {
      error:
        'order the speeds by upToMiles, each above the one before, and give only the last null',
    }),
});
export type TravelPolicy = z.infer<typeof $TravelPolicy>;

function isInOrder(speeds: readonly { readonly upToMiles: number | null }[]): boolean {
  const ends = speeds.map(({ upToMiles }) => upToMiles);
  if (ends.pop() !== null) return false;
  return ends.every((end, index) => end !== null && end > (ends[index - 1] ?? 0));
}
