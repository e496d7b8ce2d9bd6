import * as z from 'zod';
import { $Factor } from './multiply-pence.ts';

const $Share = $Factor
  .min(0, 'a share cannot be below 0')
  .max(1, 'a share cannot be above 1; write half as 0.5');

/** What health and social care have agreed to bear of a fee's therapy and care parts, as shares 0..1. */
export const $JointFunding = z
  .object({
    /** The rest of the therapy part is education's. */
    therapy: z.object({ health: $Share, care: $Share }).refine((s) => s.health + s.care <= 1, {
      error: 'the shares of health and care in therapy come to more than 1; lower one of them',
    }),
    /** The rest of the care part is social care's. */
    care: z.object({ health: $Share }),
  })
  .meta({ id: 'JointFunding' });
export type JointFunding = z.infer<typeof $JointFunding>;
