import * as z from 'zod';
import { $CapacityReturn } from './capacity-return.ts';
import { $PlaceKey } from './place-key.ts';

/** A return, with the holds and placements that stood when it was published and that it is taken to be net of. */
export const $PublishedReturn = z
  .object({
    published: $CapacityReturn,
    standing: z.array(z.object({ place: $PlaceKey, holds: z.int() })),
  })
  .meta({ id: 'PublishedReturn' });
export type PublishedReturn = z.infer<typeof $PublishedReturn>;
