import { CRITERIA, type Criterion, type PolicyPack } from '../../policy/index.ts';
import { listInWords, percentInWords } from './wording.ts';

const CRITERION_WORDS: Readonly<Record<Criterion, string>> = {
  'need-fit': 'how well the setting fits the child’s needs',
  distance: 'distance from home',
  capacity: 'free places',
  cost: 'additional cost',
  inclusion: 'inclusion',
  quality: 'quality',
  continuity: 'continuity',
};

/** The sentence above every list: the criteria by weight, and the published policy that sets them. */
export function orderedBy(policy: PolicyPack): string {
  const criteria = CRITERIA.filter((criterion) => policy.weights[criterion] > 0)
    .sort((a, b) => policy.weights[b] - policy.weights[a])
    .map((c) => `${CRITERION_WORDS[c]} (${percentInWords(policy.weights[c])})`);
  return `Settings that can be suitable are ordered by ${listInWords(criteria)}, under policy ${policy.id} version ${policy.version}.`;
}
