import * as z from 'zod';
import { $Share } from './share.ts';

/** How the robustness of an order is tried out (SMAA-2). */
export const $RobustnessPolicy = z.object({
  /** Each weight is varied by up to this part of itself, up and down. */
  tolerance: $Share,
  /** Variations tried. */
  draws: z.int().min(100).max(100_000),
  /** Best settings among which they are tried; twice the size of the list where that is more, and never more than the shortlist. */
  among: z.int().min(2).max(100),
});
export type RobustnessPolicy = z.infer<typeof $RobustnessPolicy>;
