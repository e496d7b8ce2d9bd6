import * as z from 'zod';
import { $Scale } from './scale.ts';
import { $Share } from './share.ts';

/** How far a published return is believed. */
export const $CapacityPolicy = z.object({
  /** Days in which a return loses half of its weight: freshness = 0.5 ^ (age / halfLifeDays). */
  halfLifeDays: z.number().positive().max(3650),
  /** What the provider's own word is worth while a place is free. */
  intents: z.object({ can: $Share, may: $Share, cannot: $Share }),
  /** From expected availability (freshness x intent, 0 without a free place) to value. */
  scale: $Scale,
});
