import * as z from 'zod';
import { $GridPoint } from '../geography/index.ts';
import { $CalendarDate } from '../kernel/index.ts';
import { $RequestDetails } from './placement-request.ts';

/** Where the child lives, in the form that the authority has: only one of them. */
export const $HomeInput = z.union(
  [
    z.strictObject({ postcode: z.string().trim().min(2).max(10) }),
    $GridPoint.strict(),
    z.strictObject({
      latitude: z.number().min(49).max(61),
      longitude: z.number().min(-9).max(2.5),
    }),
  ],
  {
    error:
      'give a home as {"postcode"}, {"easting", "northing"} in metres, or {"latitude", "longitude"} in Great Britain',
  },
);
export type HomeInput = z.infer<typeof $HomeInput>;

/** A request as it is sent in; unknown members are refused, so that a misspelt one is not lost. */
export const $RequestInput = z
  .strictObject({
    ...$RequestDetails.shape,
    home: $HomeInput,
    /** When the authority received it; the day of recording where left out. */
    receivedOn: $CalendarDate.optional(),
  })
  .meta({ id: 'RequestInput' });
export type RequestInput = z.infer<typeof $RequestInput>;
