import {
  estimateJourney,
  type GridPoint,
  type Journey,
  straightLineMetres,
} from '../geography/index.ts';
import type { SettingKey } from '../kernel/index.ts';
import type { TravelPolicy } from '../policy/index.ts';
import type { Candidate } from './candidate.ts';

/** The journey from one child's home to a setting; null when it has no position. */
export type JourneyTo = (setting: Pick<Candidate['setting'], 'key' | 'position'>) => Journey | null;

/** Journeys from a home: the one that the travel port found, and where it found none the policy's estimate. */
export function journeysFrom(
  home: GridPoint,
  travel: TravelPolicy,
  found: ReadonlyMap<SettingKey, Journey> = new Map(),
): JourneyTo {
  return ({ key, position }) => {
    if (position === null) return null;
    return found.get(key) ?? estimateJourney(straightLineMetres(home, position), travel);
  };
}
