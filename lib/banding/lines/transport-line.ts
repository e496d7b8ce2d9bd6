import { exactly } from '../pence-range.ts';
import type { PlaceInput } from '../place-input.ts';
import type { ReckonedLine } from '../reckoned-line.ts';
import { type PreparedTransport, prepareTransport, transportPence } from '../transport.ts';

/** A year's transport; a journey that is not known costs from nothing to the farthest that the policy reckons with. */
export function transportLine(input: PlaceInput, miles: number | null): ReckonedLine {
  const prepared = prepareTransport(input.request, input.policy);
  const pence = transportPence(prepared, miles ?? prepared.farthestMiles);
  return {
    code: 'transport',
    amount: miles === null ? { low: 0, high: pence } : exactly(pence),
    payer: 'education',
    marked: miles === null ? 'range' : 'policy',
    words: () => ({
      basis: wayOf(prepared, input, miles),
      source: input.policy.transport.source,
    }),
  };
}

function wayOf(prepared: PreparedTransport, { request, policy }: PlaceInput, miles: number | null) {
  if (miles === null)
    return `the journey is not known; from nothing to a journey of ${prepared.farthestMiles} miles`;
  const shown = Number(miles.toFixed(1));
  const distance = shown === 1 ? '1 mile' : `${shown} miles`;
  if (miles <= prepared.walkingMiles)
    return `none: ${distance} is within walking distance, ${prepared.walkingMiles} miles at this age`;
  const { schoolDays, termTrips } = policy.transport;
  const often = request.basis === 'day' ? `${schoolDays} days a year` : `${termTrips} times a year`;
  const who = prepared.assistantPence > 0 ? ', with a passenger assistant' : '';
  return `${distance} there and back, ${often}${who}`;
}
