import type { Candidate } from './candidate.ts';
import type { LivePlace } from './live-place.ts';

/** Candidates with what was read of their places just now. */
export function withLivePlaces(
  candidates: readonly Candidate[],
  live: (provisionId: string) => LivePlace | undefined,
): readonly Candidate[] {
  if (!candidates.some(({ provision }) => live(provision.id) !== undefined)) return candidates;
  return candidates.map((candidate) => {
    const count = live(candidate.provision.id) ?? null;
    return { ...candidate, count, capacity: count?.newer ?? candidate.capacity };
  });
}
