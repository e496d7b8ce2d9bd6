import * as z from 'zod';

/** The same reasons in one register: whole sentences, most important first. */
const $Reasons = z.object({
  summary: z.string(),
  counts: z.array(z.string()),
  against: z.array(z.string()),
  unknown: z.array(z.string()),
  wouldChange: z.array(z.string()),
});
export type Reasons = z.infer<typeof $Reasons>;

export const $Explanation = z.object({ professional: $Reasons, family: $Reasons });
export type Explanation = z.infer<typeof $Explanation>;
