import type { Drawing } from '../../lib/commissioning/index.ts';
import { Random } from '../../lib/matching/index.ts';

/** Most seeds that there are: 32 bits. */
export const MOST_SEED = 4_294_967_295;

/** Draws of demand that are the same for the same seed. */
export function drawingFor(count: number, seed: number): Drawing {
  const random = new Random(`demand ${seed}`);
  return { count, seed, uniform: () => random.uniform() };
}
