import type { Pence } from '../kernel/index.ts';

/** £6,000: what a school spends on a pupil's needs from its own budget before top-up (high needs operational guide). */
const EXPECTED_PER_PUPIL: Pence = 6_000_00;

/** What a school's notional SEN budget is worth against what is expected of it; all in pence a year. */
export interface NotionalHeadroom {
  /** Owed by law first: pupils with a plan x the expected amount. */
  readonly committed: number;
  /** What of the budget is left after that; below 0 where plans alone take more than all of it. */
  readonly left: number;
  /** Pupils on SEN support x up to the expected amount. */
  readonly need: number;
  /** `left` less `need`; below 0 it is a shortfall. */
  readonly headroom: number;
}

/**
 * Headroom of a notional SEN budget: plans are met first, since they are owed by law, and what is left stands
 * against SEN support at its most. Pupils in designated places are funded by the place and must not be among `pupilsWithPlan`.
 */
export function notionalHeadroom({
  notionalBudget,
  pupilsWithPlan,
  pupilsOnSupport,
  perPupil = EXPECTED_PER_PUPIL,
}: {
  readonly notionalBudget: Pence;
  readonly pupilsWithPlan: number;
  readonly pupilsOnSupport: number;
  readonly perPupil?: Pence;
}): NotionalHeadroom {
  const committed = pupilsWithPlan * perPupil;
  const left = notionalBudget - committed;
  const need = pupilsOnSupport * perPupil;
  return { committed, left, need, headroom: left - need };
}
