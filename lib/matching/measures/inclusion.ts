import { practiceParts } from '../../inclusion/index.ts';
import type { Brief } from '../brief.ts';
import type { Candidate } from '../candidate.ts';
import { keptOfCandidate } from '../kept-of-candidate.ts';
import { loadOf } from '../load-of.ts';
import { type CriterionMeasure, type CriterionValue, combined } from './criterion-measure.ts';
import { practiceMeasure } from './practice-measure.ts';

/**
 * Inclusion practice. The load is a caution; its part here is 0 unless the authority publishes otherwise,
 * so an inclusive school is not marked down for being one.
 */
export const inclusion: CriterionMeasure = {
  criterion: 'inclusion',
  measure: keptOfCandidate(inclusionValue),
};

export function inclusionValue(
  { policy, today }: Pick<Brief, 'policy' | 'today'>,
  candidate: Candidate,
): CriterionValue {
  const about = {
    category: candidate.setting.category,
    kind: candidate.provision.kind,
    load: loadOf(candidate, policy)?.multiple ?? null,
    today,
  };
  const neutral = policy.neutral.inclusion;
  const parts = practiceParts(candidate.practice, about, policy.inclusion);
  const value = combined(
    parts.map((part) => ({ weight: part.weight, measure: practiceMeasure(part, neutral) })),
  );
  // Where nothing that the policy counts applies to this kind of setting, it is no worse for that.
  if (parts.some(({ weight }) => weight > 0)) return value;
  return { ...value, value: neutral, low: neutral, high: neutral };
}
