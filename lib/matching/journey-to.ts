import type { Candidate } from './candidate.ts';

/** One way by road, from the child's home. */
export interface Journey {
  readonly miles: number;
  readonly minutes: number;
  readonly source: 'estimated' | 'routed';
}

/**
 * The journey from one child's home to a setting; null when it has no position. Supplied by the
 * caller, which knows whether a router is configured and which journeys a stored list was made with.
 */
export type JourneyTo = (setting: Pick<Candidate['setting'], 'key' | 'position'>) => Journey | null;
