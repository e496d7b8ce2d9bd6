import type { WhyNot } from '../../lib/matching/index.ts';
import { codeInWords } from './words.ts';

/** "recommended at rank 2", "not recommended; rank 14", "not recommended". */
export function standingWords({ recommended, rank }: Pick<WhyNot, 'recommended' | 'rank'>): string {
  if (recommended) return `recommended at rank ${rank}`;
  return `not recommended${rank === null ? '' : `; rank ${rank}`}`;
}

/** Why nothing could be evaluated of a setting without provisions. */
export function withoutProvisionWords({ apart }: Pick<WhyNot, 'apart'>): string {
  return `The register knows no provision of it for children with plans${apart === null ? '' : ` (${codeInWords(apart)})`}.`;
}
