import { ageOn } from '../kernel/index.ts';
import type { CostPolicy } from '../policy/index.ts';
import type { PlaceInput } from './place-input.ts';

/** What a child's transport is reckoned by, worked out once for many journeys. */
export interface PreparedTransport {
  /** Nothing is reckoned up to this distance, miles by road one way. */
  readonly walkingMiles: number;
  /** Pence a year for each mile of the way there: all trips of a year, there and back. */
  readonly yearlyPencePerMile: number;
  /** Pence a year for a passenger assistant, 0 without one. */
  readonly assistantPence: number;
  /** Miles up to which transport is reckoned where the journey is not known. */
  readonly farthestMiles: number;
}

/**
 * Prepares `transportPence` for one child: age on the start date decides walking distance and, with the
 * must-haves, a passenger assistant; the must-haves decide the vehicle. A residential place has term trips
 * instead of school days, and its passenger assistant is reckoned for that part of a year's trips.
 */
export function prepareTransport(
  { dateOfBirth, startDate, basis, mustHave }: PlaceInput['request'],
  { transport }: CostPolicy,
): PreparedTransport {
  const age = ageOn(dateOfBirth, startDate);
  const isDay = basis === 'day';
  const trips = isDay ? transport.schoolDays : transport.termTrips;
  const isAdapted = mustHave.some((feature) => transport.adaptedFor.includes(feature));
  const isAssisted =
    age <= transport.assistantUpToAge ||
    mustHave.some((feature) => transport.assistantFor.includes(feature));
  const assistantPence = isAssisted ? transport.passengerAssistantPerYear : 0;
  return {
    walkingMiles: age < 8 ? transport.walkingMiles.under8 : transport.walkingMiles.from8,
    yearlyPencePerMile: trips * 2 * transport.pencePerMile[isAdapted ? 'adapted' : 'taxi'],
    assistantPence: Math.round((assistantPence * trips) / transport.schoolDays),
    farthestMiles: transport.farthestMiles[isDay ? 'day' : 'residential'],
  };
}

/**
 * Pence a year for a journey of so many miles one way: miles × 2 × trips × pence a mile + passenger
 * assistant, and nothing within walking distance. Never falls as miles rise. An authority that owes
 * transport within walking distance (s. 508B, by reason of SEN or disability) adds it itself.
 */
export function transportPence(prepared: PreparedTransport, miles: number): number {
  if (miles <= prepared.walkingMiles) return 0;
  return Math.round(miles * prepared.yearlyPencePerMile) + prepared.assistantPence;
}
