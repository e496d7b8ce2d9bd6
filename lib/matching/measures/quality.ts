import { qualityPart, type SettingPractice } from '../../inclusion/index.ts';
import type { Brief } from '../brief.ts';
import { keptOfCandidate } from '../kept-of-candidate.ts';
import { type CriterionMeasure, type CriterionValue, single } from './criterion-measure.ts';
import { practiceMeasure } from './practice-measure.ts';

/** The newest inspection, under the framework that it was made under. */
export const quality: CriterionMeasure = {
  criterion: 'quality',
  measure: keptOfCandidate((rules, { practice }) => qualityValue(rules, practice)),
};

export function qualityValue(
  { policy, today }: Pick<Brief, 'policy' | 'today'>,
  practice: SettingPractice | null,
): CriterionValue {
  const part = qualityPart(practice, today, policy.quality);
  return single(practiceMeasure(part, policy.neutral.quality));
}
