import { type PreparedTransport, transportPence } from '../../banding/index.ts';
import { estimateRoadMiles } from '../../geography/index.ts';
import type { PolicyPack, Scale } from '../../policy/index.ts';
import { scaleValue } from '../../policy/index.ts';
import type { Brief } from '../brief.ts';
import { roundScore } from '../score-candidate.ts';
import { type ClassScores, neverRises } from './class-scores.ts';
import type { FailCounts } from './fail-counts.ts';
import { keptIn } from './kept-in.ts';
import { type Columns, NO_POSITION } from './pack-columns.ts';
import type { RowGates } from './row-gates.ts';
import { FIELDS, HIGH, INCLUSION, LOW, PEERS, PLACE, QUALITY } from './row-record.ts';
import { costPart, peersShare, type RowValues } from './row-values.ts';
import type { TopRow } from './top-rows.ts';

/** A request made ready for running over rows: everything that does not depend on the row. */
export interface Query {
  readonly brief: Brief;
  readonly gates: RowGates;
  readonly classes: ClassScores;
  readonly values: RowValues;
  readonly fails: FailCounts;
  readonly transport: PreparedTransport;
  readonly distanceWeight: number;
  readonly distanceScale: Scale;
  /** Share of the peer group in need fit. */
  readonly peersShare: number;
  /** The most that distance adds from the first metre of each step on. */
  readonly distanceSteps: Float64Array;
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
    distanceSteps: distanceSteps(policy, distanceScale),
    peersShare: peersShare({ request, policy }),
  };
}

/** Metres. */
const STEP = 250;
/** Further than any two points of the grid stand apart. */
const STEPS = 6_000;

const stepsKept = new WeakMap<PolicyPack, Map<Scale, Float64Array>>();

/** Worked out once for a policy: a table is read faster than a scale is walked. */
function distanceSteps(policy: PolicyPack, scale: Scale): Float64Array {
  const ofPolicy = stepsKept.get(policy) ?? new Map<Scale, Float64Array>();
  stepsKept.set(policy, ofPolicy);
  return keptIn(ofPolicy, scale, () => {
    const weight = policy.weights.distance;
    const falls = neverRises(scale);
    return new Float64Array(STEPS).map((_none, step) =>
      falls ? weight * scaleValue(scale, milesBetween(step * STEP, 0, policy)) : weight,
    );
  });
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

/** The most that distance can add from so many metres of straight line on, to be compared and not to be shown. */
export function distanceBound({ distanceSteps }: Query, metres: number): number {
  const step = Math.min(distanceSteps.length - 1, Math.floor(metres / STEP));
  return distanceSteps[step] ?? 0;
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

/** The exact score of an untied row: the same sums in the same order as `scoreCandidate` makes them. */
export function scoreOf(query: Query, columns: Columns, row: number, miles: number): number {
  const record = new Float64Array(FIELDS);
  query.values.fill(row, record, 0);
  return scoreFrom(query, record, 0, columns.rowClass[row] ?? 0, miles);
}

/** The same from the record of the row, at `base`. */
export function scoreFrom(
  query: Query,
  records: Float64Array,
  base: number,
  rowClass: number,
  miles: number,
): number {
  let sum = needFitPart(query, rowClass, records[base + PEERS] ?? 0);
  sum += distanceOrUnknown(query, miles);
  sum += records[base + PLACE] ?? 0;
  sum += costFrom(query, miles, records[base + LOW] ?? 0, records[base + HIGH] ?? 0);
  sum += records[base + INCLUSION] ?? 0;
  sum += records[base + QUALITY] ?? 0;
  return roundScore(sum);
}

/** Each criterion's part in the order of CRITERIA; nothing for continuity, since the child is not tied to the row. */
export function partsFrom(
  query: Query,
  records: Float64Array,
  base: number,
  rowClass: number,
  miles: number,
): readonly number[] {
  return [
    needFitPart(query, rowClass, records[base + PEERS] ?? 0),
    distanceOrUnknown(query, miles),
    records[base + PLACE] ?? 0,
    costFrom(query, miles, records[base + LOW] ?? 0, records[base + HIGH] ?? 0),
    records[base + INCLUSION] ?? 0,
    records[base + QUALITY] ?? 0,
    0,
  ];
}

function needFitPart(query: Query, rowClass: number, peers: number): number {
  const fit = query.classes.fitBeforePeers[rowClass] ?? 0;
  return query.brief.policy.weights['need-fit'] * (fit + query.peersShare * peers);
}

function distanceOrUnknown(query: Query, miles: number): number {
  return miles === Number.POSITIVE_INFINITY
    ? query.distanceWeight * query.brief.policy.neutral.distance
    : distancePart(query, miles);
}

function costFrom(
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
