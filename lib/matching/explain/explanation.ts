import * as z from 'zod';

/** The same reasons in one register: whole sentences, most important first. */
const $Reasons = z.object({
  /** Why it is here, or why it is not. */
  summary: z.string(),
  counts: z.array(z.string()),
  against: z.array(z.string()),
  unknown: z.array(z.string()),
  wouldChange: z.array(z.string()),
  /** How firmly it stands in its place; empty where that was not tried. */
  robustness: z.array(z.string()),
  /** What the law gives the family, whatever the list says. */
  rights: z.array(z.string()),
});
export type Reasons = z.infer<typeof $Reasons>;

/** For professionals, and in plain English for families. */
export const $Explanation = z
  .object({ professional: $Reasons, family: $Reasons })
  .meta({ id: 'Explanation' });
export type Explanation = z.infer<typeof $Explanation>;
