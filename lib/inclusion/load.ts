import * as z from 'zod';

/** Pupils with a plan, or on SEN support, against the norm for settings of the kind. */
const $GroupLoad = z.object({
  /** Pupils of the group, those in designated places apart. */
  pupils: z.int().min(0),
  /** Their share of the roll, 0..1. */
  share: z.number(),
  /** The norm that the share is held against, 0..1. */
  norm: z.number(),
  /** How many times the norm the share is. */
  multiple: z.number(),
});
export type GroupLoad = z.infer<typeof $GroupLoad>;

/** How heavily a setting is loaded; a group is null where its count is not known. */
export const $InclusionLoad = z.object({
  /** Pupils on roll, those in designated places apart. */
  roll: z.number(),
  plan: $GroupLoad.nullable(),
  support: $GroupLoad.nullable(),
  /** The group further above its norm; null where no group is known well enough to say. */
  heaviest: z.enum(['plan', 'support']).nullable(),
  /** The multiple of the heaviest group. */
  multiple: z.number().nullable(),
});
export type InclusionLoad = z.infer<typeof $InclusionLoad>;

/** What a load is worked out from. */
export interface PupilCounts {
  /**
   * Pupils of the whole setting; null when not known. Where only an admission number (PAN) is published, it
   * is the intake of one year, so the roll that plans of all years are held against is PAN x year groups.
   */
  readonly roll: number | null;
  readonly pupilsWithPlan: number | null;
  readonly pupilsOnSenSupport: number | null;
  /** Pupils in resourced provision and units, who have plans and are funded by the place. */
  readonly inDesignatedPlaces: number;
  /**
   * Whether roll and plan count include those pupils. A register counts everybody, so they are taken out of
   * both; published tables often write "77+40", where both are free of them already.
   */
  readonly designatedPlaces: 'counted-in' | 'counted-apart';
}

/** Norms as shares of the roll, 0..1. */
export interface InclusionNorm {
  readonly withPlan: number;
  readonly onSupport: number;
}

/**
 * Load of a setting: share of the roll ÷ norm, for pupils with a plan and on SEN support, pupils in designated
 * places being no part of roll or plans. They have plans, so SEN support is never reduced by them. A group of fewer
 * pupils than `fewestPupils` but more than none is too small to be the heaviest: its share says
 * nothing and points at a child. Null when the roll is not known or nothing of it is left.
 */
export function inclusionLoad(
  counts: PupilCounts,
  norm: InclusionNorm,
  fewestPupils = 1,
): InclusionLoad | null {
  const apart = counts.designatedPlaces === 'counted-in' ? counts.inDesignatedPlaces : 0;
  const roll = (counts.roll ?? 0) - apart;
  if (roll <= 0) return null;
  const withPlan =
    counts.pupilsWithPlan === null ? null : Math.max(0, counts.pupilsWithPlan - apart);
  const plan = groupLoad(withPlan, roll, norm.withPlan);
  const support = groupLoad(counts.pupilsOnSenSupport, roll, norm.onSupport);
  const planCounts = telling(plan, fewestPupils);
  const supportCounts = telling(support, fewestPupils);
  if (planCounts === null && supportCounts === null) {
    return { roll, plan, support, heaviest: null, multiple: null };
  }
  const heaviest = (planCounts ?? -1) >= (supportCounts ?? -1) ? 'plan' : 'support';
  const multiple = heaviest === 'plan' ? planCounts : supportCounts;
  return { roll, plan, support, heaviest, multiple };
}

function groupLoad(pupils: number | null, roll: number, norm: number): GroupLoad | null {
  // A norm of 0 is no norm: every pupil would be infinitely above it.
  if (pupils === null || norm === 0) return null;
  const share = pupils / roll;
  return { pupils, share, norm, multiple: share / norm };
}

/** The multiple of a group whose size says something. */
function telling(load: GroupLoad | null, fewestPupils: number): number | null {
  if (load === null || (load.pupils > 0 && load.pupils < fewestPupils)) return null;
  return load.multiple;
}
