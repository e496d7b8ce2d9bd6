import { type PreparedTransport, transportPence } from '../../banding/index.ts';
import { estimateRoadMiles } from '../../geography/index.ts';
import type { PolicyPack, Scale } from '../../policy/index.ts';
import { scaleValue } from '../../policy/index.ts';
import type { Brief } from '../brief.ts';
import { roundScore } from '../score-candidate.ts';
import { type ClassScores, neverRises } from './class-scores.ts';
import { type Columns, NO_POSITION } from './pack-columns.ts';
import type { RowGates } from './row-gates.ts';
import { costPart, peersShare, type RowValues } from './row-values.ts';
import type { TopRow } from './top-rows.ts';

/** A request made ready for running over rows: everything that does not depend on the row. */
export interface Query {
  readonly brief: Brief;
  readonly gates: RowGates;
  readonly classes: ClassScores;
  readonly values: RowValues;
  readonly transport: PreparedTransport;
  readonly distanceWeight: number;
  readonly distanceScale: Scale;
  /** Share of the peer group in need fit. */
  readonly peersShare: number;
  /** Whether no further row can be worth more for its distance than a nearer one. */
  readonly nearerIsBetter: boolean;
  /** Rows of settings that the child is tied to (attends, siblings), scored by the real functions. */
  readonly tied: readonly TopRow[];
  readonly tiedParts: ReadonlyMap<number, readonly number[]>;
  readonly tiedSettings: ReadonlySet<number>;
}

export function distanceTerms({ request, policy }: Brief) {
  const { distanceDay, distanceResidential } = policy.scales;
  const distanceScale = request.basis === 'day' ? distanceDay : distanceResidential;
  return {
    distanceScale,
    distanceWeight: policy.weights.distance,
    nearerIsBetter: neverRises(distanceScale),
    peersShare: peersShare({ request, policy }),
  };
}

/** Estimated road miles from the home to a row; infinite where the position is unknown. */
export function milesTo(columns: Columns, row: number, { brief }: Query): number {
  const easting = columns.easting[row] ?? NO_POSITION;
  if (easting === NO_POSITION) return Number.POSITIVE_INFINITY;
  const { point } = brief.request.home;
  return milesBetween(
    point.easting - easting,
    point.northing - (columns.northing[row] ?? 0),
    brief.policy,
  );
}

export function milesBetween(dx: number, dy: number, policy: PolicyPack): number {
  return estimateRoadMiles(Math.sqrt(dx * dx + dy * dy), policy.travel.detourFactor);
}

/** The part that distance adds to a score. */
export function distancePart(query: Query, miles: number): number {
  return query.distanceWeight * scaleValue(query.distanceScale, miles);
}

/** The most that distance can add from so many metres on, to be compared and not to be shown. */
export function distanceBound(query: Query, metres: number): number {
  if (!query.nearerIsBetter) return query.distanceWeight;
  return distancePart(query, milesBetween(metres, 0, query.brief.policy));
}

/** The most that cost can add for a place of at least so many pence, from so many metres on. */
export function costBound(
  { values, brief, transport }: Query,
  metres: number,
  fixed: number,
): number {
  const travel = transportPence(transport, milesBetween(metres, 0, brief.policy));
  const pence = fixed + travel;
  return costPart(brief.policy, values.reference, pence, pence);
}

/** The exact score of an untied row. */
export function scoreOf(query: Query, columns: Columns, row: number, miles: number): number {
  const { fixed, place } = query.values;
  const { low, high } = fixed.of(row, place.free[row] ?? 0);
  return scoreAt(query, columns, row, miles, low, high);
}

/**
 * The same for a row whose additional cost without transport is known: the same sums in the same order as
 * `scoreCandidate` makes them.
 */
export function scoreAt(
  query: Query,
  columns: Columns,
  row: number,
  miles: number,
  low: number,
  high: number,
): number {
  const { place, practice } = query.values;
  let sum = needFitPart(query, columns, row);
  sum += distanceOrUnknown(query, miles);
  sum += place.part[row] ?? 0;
  sum += costAt(query, miles, low, high);
  sum += practice.inclusion[row] ?? 0;
  sum += practice.quality[row] ?? 0;
  return roundScore(sum);
}

/** Each criterion's part in the order of CRITERIA; nothing for continuity, since the child is not tied to the row. */
export function partsOf(query: Query, columns: Columns, row: number, miles: number): number[] {
  const { place, practice } = query.values;
  return [
    needFitPart(query, columns, row),
    distanceOrUnknown(query, miles),
    place.part[row] ?? 0,
    costOf(query, row, miles),
    practice.inclusion[row] ?? 0,
    practice.quality[row] ?? 0,
    0,
  ];
}

function needFitPart(query: Query, columns: Columns, row: number): number {
  const fit = query.classes.fitBeforePeers[columns.rowClass[row] ?? 0] ?? 0;
  const peers = query.peersShare * (query.values.place.peers[row] ?? 0);
  return query.brief.policy.weights['need-fit'] * (fit + peers);
}

function distanceOrUnknown(query: Query, miles: number): number {
  return miles === Number.POSITIVE_INFINITY
    ? query.distanceWeight * query.brief.policy.neutral.distance
    : distancePart(query, miles);
}

function costOf(query: Query, row: number, miles: number): number {
  const { fixed, place } = query.values;
  const { low, high } = fixed.of(row, place.free[row] ?? 0);
  return costAt(query, miles, low, high);
}

function costAt(
  { values, brief, transport }: Query,
  miles: number,
  low: number,
  high: number,
): number {
  if (miles === Number.POSITIVE_INFINITY) {
    const most = transportPence(transport, transport.farthestMiles);
    return costPart(brief.policy, values.reference, low, high + most);
  }
  const travel = transportPence(transport, miles);
  return costPart(brief.policy, values.reference, low + travel, high + travel);
}
