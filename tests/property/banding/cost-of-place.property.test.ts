import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  $PlaceCost,
  costOfPlace,
  fixedAdditional,
  PAYERS,
  prepareTransport,
  transportPence,
} from '../../../lib/banding/index.ts';
import type { PenceRange } from '../../../lib/kernel/index.ts';
import { arbitraryMiles, arbitraryPlace } from './arbitrary-place.ts';

function sum(amounts: readonly PenceRange[]): PenceRange {
  return {
    low: amounts.reduce((total, { low }) => total + low, 0),
    high: amounts.reduce((total, { high }) => total + high, 0),
  };
}

function expectAtMost(a: PenceRange, b: PenceRange): void {
  expect(a.low).toBeLessThanOrEqual(b.low);
  expect(a.high).toBeLessThanOrEqual(b.high);
}

it('adds up, by line and by payer, in whole pence from low to high', () => {
  fc.assert(
    fc.property(arbitraryPlace, (place) => {
      const found = costOfPlace(place);
      expect($PlaceCost.parse(found)).toEqual(found);
      expect(sum(found.lines.map(({ amount }) => amount))).toEqual(found.full);
      expect(sum(PAYERS.map((payer) => found.byPayer[payer]))).toEqual(found.full);
      for (const { low, high } of found.lines.map(({ amount }) => amount)) {
        expect(low).toBeLessThanOrEqual(high);
      }
    }),
  );
});

it('never counts more as additional to the authority than to the public purse, nor there more than the full price', () => {
  fc.assert(
    fc.property(arbitraryPlace, (place) => {
      const found = costOfPlace(place);
      for (const cost of [found, found.firstPartYear]) {
        expectAtMost(cost.additionalToAuthority, cost.additionalToPublicPurse);
        expectAtMost(cost.additionalToPublicPurse, cost.full);
      }
    }),
  );
});

it('keeps the full price whatever is committed, and never counts more as additional for it', () => {
  fc.assert(
    fc.property(arbitraryPlace, (place) => {
      const nothing = { placeOtherwiseEmpty: false, freeSeat: false, prepaidPlace: false };
      const [found, uncommitted] = [
        costOfPlace(place),
        costOfPlace({ ...place, commitments: nothing }),
      ];
      expect(found.full).toEqual(uncommitted.full);
      expectAtMost(found.additionalToPublicPurse, uncommitted.additionalToPublicPurse);
    }),
  );
});

it('is the fixed additional cost and the transport, to the penny', () => {
  fc.assert(
    fc.property(arbitraryPlace, (place) => {
      const { additionalToAuthority } = costOfPlace(place);
      const fixed = fixedAdditional(place);
      const prepared = prepareTransport(place.request, place.policy);
      const most = transportPence(prepared, place.miles ?? prepared.farthestMiles);
      const paid = place.commitments.freeSeat ? 0 : most;
      expect(additionalToAuthority).toEqual({
        low: fixed.low + (place.miles === null ? 0 : paid),
        high: fixed.high + paid,
      });
    }),
  );
});

it('never falls as the journey grows', () => {
  fc.assert(
    fc.property(arbitraryPlace, arbitraryMiles, arbitraryMiles, (place, a, b) => {
      const near = costOfPlace({ ...place, miles: Math.min(a, b) });
      const far = costOfPlace({ ...place, miles: Math.max(a, b) });
      expectAtMost(near.full, far.full);
      expectAtMost(near.additionalToAuthority, far.additionalToAuthority);
    }),
  );
});

it('never falls as a part of a fee rises', () => {
  const part = fc.constantFrom('education', 'therapy', 'care', 'residential');
  fc.assert(
    fc.property(arbitraryPlace, part, fc.nat(500_000), (place, name, more) => {
      const fees = place.fees.map((fee) => ({
        ...fee,
        parts: { ...fee.parts, [name]: fee.parts[name] + more },
      }));
      const [before, after] = [costOfPlace(place), costOfPlace({ ...place, fees })];
      expectAtMost(before.full, after.full);
      expectAtMost(before.additionalToAuthority, after.additionalToAuthority);
      expectAtMost(before.additionalToPublicPurse, after.additionalToPublicPurse);
    }),
  );
});

it('splits the first part year into lines that add up, none above its year', () => {
  fc.assert(
    fc.property(arbitraryPlace, (place) => {
      const { lines, firstPartYear } = costOfPlace(place);
      expect(sum(firstPartYear.amounts)).toEqual(firstPartYear.full);
      expect(firstPartYear.amounts).toHaveLength(lines.length);
      lines.forEach(({ amount }, i) => {
        const part = firstPartYear.amounts[i] ?? { low: Number.NaN, high: Number.NaN };
        expectAtMost(part, amount);
        expect(part.low).toBeLessThanOrEqual(part.high);
      });
      expect(firstPartYear.to).toMatch(/^\d{4}-08-31$/);
      expect(firstPartYear.to >= firstPartYear.from).toBe(true);
    }),
  );
});
