import * as z from 'zod';
import { $CapacityReturn, $PlaceCount } from '../capacity/index.ts';

/** How the places of a provision stand in the table right now, for one child. */
export const $LivePlace = $PlaceCount.extend({
  /** The return that the count belongs to, where the provision index still holds an earlier one; without who published it. */
  newer: $CapacityReturn.nullable(),
  /** A place is held for this very child; it is not among those taken. */
  heldForChild: z.boolean(),
});
export type LivePlace = z.infer<typeof $LivePlace>;
