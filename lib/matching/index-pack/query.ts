import { estimateRoadMiles } from '../../geography/index.ts';
import { type PolicyPack, type Scale, scaleValue } from '../../policy/index.ts';
import type { PlacementRequest } from '../../requests/index.ts';
import { roundScore } from '../score-candidate.ts';
import { type ClassScores, CRITERION_COUNT, DISTANCE_AT, neverRises } from './class-scores.ts';
import { type Columns, NO_POSITION } from './pack-columns.ts';
import type { RowGates } from './row-gates.ts';
import type { TopRow } from './top-rows.ts';

/** A request made ready for running over rows: everything that does not depend on the row. */
export interface Query {
  readonly request: PlacementRequest;
  readonly policy: PolicyPack;
  readonly gates: RowGates;
  readonly classes: ClassScores;
  readonly distanceWeight: number;
  readonly distanceScale: Scale;
  /** Whether no further row can be worth more for its distance than a nearer one. */
  readonly nearerIsBetter: boolean;
  /** Rows of settings that the child is tied to (attends, siblings), scored by the real functions. */
  readonly tied: readonly TopRow[];
  readonly tiedParts: ReadonlyMap<number, readonly number[]>;
  readonly tiedSettings: ReadonlySet<number>;
}

export function distanceTerms(request: PlacementRequest, policy: PolicyPack) {
  const { distanceDay, distanceResidential } = policy.scales;
  const distanceScale = request.basis === 'day' ? distanceDay : distanceResidential;
  return {
    distanceScale,
    distanceWeight: policy.weights.distance,
    nearerIsBetter: neverRises(distanceScale),
  };
}

/** Estimated road miles from the home to a row; infinite where the position is unknown. */
export function milesTo(columns: Columns, row: number, { request, policy }: Query): number {
  const easting = columns.easting[row] ?? NO_POSITION;
  if (easting === NO_POSITION) return Number.POSITIVE_INFINITY;
  const { point } = request.home;
  return milesBetween(
    point.easting - easting,
    point.northing - (columns.northing[row] ?? 0),
    policy,
  );
}

export function milesBetween(dx: number, dy: number, policy: PolicyPack): number {
  return estimateRoadMiles(Math.sqrt(dx * dx + dy * dy), policy.travel.detourFactor);
}

/** The part that distance adds to a score. */
export function distancePart(query: Query, miles: number): number {
  return query.distanceWeight * scaleValue(query.distanceScale, miles);
}

/** The exact score of an untied row: the same sums in the same order as `scoreCandidate` makes them. */
export function scoreOf(query: Query, rowClass: number, miles: number): number {
  const { contributions } = query.classes;
  const base = rowClass * CRITERION_COUNT;
  let sum = 0;
  for (let i = 0; i < CRITERION_COUNT; i += 1) {
    const fromDistance = i === DISTANCE_AT && miles !== Number.POSITIVE_INFINITY;
    sum += fromDistance ? distancePart(query, miles) : (contributions[base + i] ?? 0);
  }
  return roundScore(sum);
}
