import { jsonPointer } from '../../kernel/index.ts';
import type { FaultList } from './fault-list.ts';
import type { Offer } from './offer.ts';
import type { Round } from './round.ts';
import type { RoundNames } from './round-names.ts';
import { sayUnknown } from './say-unknown.ts';

/** Shares of a place add up with noise: three times a third of 10 is 10.000000000000002. */
const NOISE = 1e-6;

/** Entitlements to an offer are given once for each authority, and add up to the places that it has. */
export function checkEntitlements(round: Round, names: RoundNames, faults: FaultList): void {
  const { authorities, offers } = names;
  const rows = new Map<string, number>();
  const sums = new Map<number, { first: number; places: number; clear: boolean }>();
  for (const [e, { offer, authority, places }] of round.entitlements.entries()) {
    const known = offers.get(offer);
    if (known === undefined) {
      faults.add(['entitlements', e, 'offer'], sayUnknown(offer, 'offers', offers));
    }
    if (!authorities.has(authority)) {
      const detail = sayUnknown(authority, 'authorities', authorities);
      faults.add(['entitlements', e, 'authority'], detail);
    }
    const first = rows.get(`${offer} ${authority}`);
    if (first === undefined) rows.set(`${offer} ${authority}`, e);
    else {
      faults.add(
        ['entitlements', e],
        `entitles ${authority} to places of "${offer}" as ${jsonPointer(['entitlements', first])} does; give one row for each offer and authority`,
      );
    }
    if (known === undefined) continue;
    const sum = sums.get(known.index) ?? { first: e, places: 0, clear: true };
    sums.set(known.index, sum);
    sum.places += places;
    if (first !== undefined || !authorities.has(authority)) sum.clear = false;
  }
  for (const [index, { first, places, clear }] of sums) {
    const offer = round.offers[index];
    if (offer === undefined || !clear) continue;
    const capacity = capacityOf(offer);
    if (Math.abs(places - capacity) <= NOISE) continue;
    faults.add(
      ['entitlements', first, 'places'],
      `the entitlements to "${offer.id}" add up to ${Number(places.toFixed(6))} places, and it has ${capacity}; make them add up to that`,
    );
  }
}

/** Most places that can be bought of an offer. */
function capacityOf({ capacity = Infinity, lines }: Offer): number {
  let most = 0;
  for (const { tiers } of lines) {
    most += Math.max(
      0,
      ...tiers.filter(({ from }) => from <= capacity).map(({ to }) => Math.min(to, capacity)),
    );
  }
  return Math.min(most, capacity);
}
