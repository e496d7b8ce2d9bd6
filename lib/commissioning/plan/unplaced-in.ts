import type { Proposal } from './plan.ts';

/** Children without a place. */
export function unplacedIn({ unplaced }: Pick<Proposal, 'unplaced'>): number {
  return unplaced.reduce((sum, { count }) => sum + count, 0);
}
