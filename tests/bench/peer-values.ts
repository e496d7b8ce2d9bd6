import { prepareTransport, transportPence } from '../../lib/banding/index.ts';
import { ageOfYearGroup } from '../../lib/kernel/index.ts';
import { ACT_2014, scaleValue } from '../../lib/policy/index.ts';
import type { PlacementRequest } from '../../lib/requests/index.ts';
import { MOST_PROVISIONS } from './peer.ts';
import { bitOf, costKind, dayNumber, fitKind } from './peer-world.ts';
import { benchBrief } from './world.ts';

const { weights, needFit, scales, cost, travel } = ACT_2014;
export const METRES_PER_MILE = 1609.344;
export const PEERS_SHARE =
  needFit.weights.peers / (needFit.weights.primary + needFit.weights.peers);

/** More than a score can lose in rounding. */
const MARGIN = 1e-8;

export const isDay = ({ basis }: PlacementRequest): boolean => basis === 'day';
export const distanceScale = (day: boolean) =>
  day ? scales.distanceDay : scales.distanceResidential;

/** What a request puts into the filter and the sums. */
export function valuesOf(request: PlacementRequest) {
  const { framework, policy } = benchBrief(request);
  const transport = prepareTransport(request, policy.cost);
  return {
    easting: request.home.point.easting,
    northing: request.home.point.northing,
    yearGroup: request.yearGroup,
    fitKind: fitKind(request),
    costKind: costKind(request),
    age: ageOfYearGroup(request.yearGroup),
    otherSex: request.sex === 'female' ? 1 : 2,
    basisBit: bitOf(request.basis),
    start: dayNumber(request.startDate),
    walking: transport.walkingMiles,
    perMile: transport.yearlyPencePerMile,
    assistant: transport.assistantPence,
    reference: framework.bands.find(({ level }) => level === request.band)?.referencePence ?? 1,
  };
}

/**
 * The same with what bounds a search in two steps. No row further off than `radius` metres gets more by
 * distance and cost than `slack`, and none anywhere beyond it more by cost than `costSlack`: the scales fall
 * as miles and pence rise, and no place costs less than the cheapest of its kind and its transport from there.
 */
export function searchValues(
  request: PlacementRequest,
  count: number,
  radius: number,
  cheapest: ReadonlyMap<string, number>,
) {
  const values = valuesOf(request);
  const miles = (radius * travel.detourFactor) / METRES_PER_MILE;
  const transport = transportPence(prepareTransport(request, cost), miles);
  const pence = (cheapest.get(values.costKind) ?? 0) + transport;
  const costSlack = weights.cost * scaleValue(cost.scale, pence / values.reference) + MARGIN;
  const distance = weights.distance * scaleValue(distanceScale(isDay(request)), miles);
  return {
    ...values,
    radius,
    slack: distance + costSlack,
    costSlack,
    // Of `count` settings: the last of them is the bar.
    before: count - 1,
    limit: count * MOST_PROVISIONS,
  };
}
export type Value = keyof ReturnType<typeof searchValues>;
