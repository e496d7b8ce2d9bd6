import { expect, it } from 'vitest';
import { costOfPlace } from '../../../lib/banding/index.ts';
import { aPlace } from './a-place.ts';

/** A special place of £10,000 and £11,412, with the place funding committed: parts in pence. */
it.each([
  ['2027-09-01', '2028-08-31', 366, 366, 1_000_000, 1_141_200, 2_141_200],
  ['2027-11-01', '2028-08-31', 305, 366, 833_333, 951_000, 1_784_333],
  ['2028-02-29', '2028-08-31', 185, 366, 505_464, 576_836, 1_082_300],
  ['2026-11-01', '2027-08-31', 304, 365, 832_877, 950_479, 1_783_356],
  ['2026-09-01', '2027-08-31', 365, 365, 1_000_000, 1_141_200, 2_141_200],
  ['2027-08-31', '2027-08-31', 1, 365, 2_740, 3_127, 5_867],
])('from %s to %s: %i of %i days', (startDate, to, days, daysInYear, place, topUp, full) => {
  const found = costOfPlace(
    aPlace({ request: { startDate }, commitments: { placeOtherwiseEmpty: true } }),
  );
  const exact = (pence: number) => ({ low: pence, high: pence });
  expect(found.firstPartYear).toEqual({
    from: startDate,
    to,
    days,
    daysInYear,
    amounts: [exact(place), exact(topUp), exact(0)],
    full: exact(full),
    additionalToAuthority: exact(topUp),
    additionalToPublicPurse: exact(topUp),
  });
});
