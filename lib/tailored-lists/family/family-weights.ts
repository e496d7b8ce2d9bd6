import { CRITERIA, type Criterion, type PolicyPack } from '../../policy/index.ts';
import type { Importance } from './family-answer.ts';

type Weights = PolicyPack['weights'];

/**
 * Weights in proportion to how important each criterion is to the family: importance / sum of importances. Null where
 * nothing matters to them, which orders nothing. What is left out counts as unimportant.
 */
export function weightsOfImportance(importance: Importance): Weights | null {
  const given = (criterion: Criterion) => importance[criterion] ?? 0;
  const sum = CRITERIA.reduce((total, criterion) => total + given(criterion), 0);
  if (sum === 0) return null;
  return {
    'need-fit': given('need-fit') / sum,
    distance: given('distance') / sum,
    capacity: given('capacity') / sum,
    cost: given('cost') / sum,
    inclusion: given('inclusion') / sum,
    quality: given('quality') / sum,
    continuity: given('continuity') / sum,
  };
}
