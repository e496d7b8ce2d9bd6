import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  $GridPoint,
  $LatitudeLongitude,
  fromGrid,
  straightLineMetres,
  toGrid,
} from '../../../lib/geography/index.ts';

// Ordnance Survey, test points of the OSTN15 developer pack: ETRS89 degrees and National Grid metres.
const OS_POINTS = [
  ["TP01 St Mary's, Scilly", 49.922263937, -6.29977752, 91492.146, 11318.804],
  ['TP02 Lizard Point', 49.960061378, -5.2030461, 170370.718, 11572.405],
  ['TP05 Southampton', 50.931279379, -1.450514337, 438710.92, 114792.25],
  ['TP07 North Foreland', 51.374470255, 1.444547304, 639821.835, 169565.858],
  ['TP09 Lambeth', 51.48936565, -0.119925572, 530624.974, 178388.464],
  ['TP12 Droitwich', 52.255293816, -2.154586144, 389544.19, 261912.153],
  ['TP20 Pudsey', 53.800215196, -1.663791682, 422242.186, 433818.701],
  ['TP25 Newcastle', 54.97912274, -1.61657685, 424639.355, 565012.703],
  ['TP40 Shetland', 60.133080917, -2.073828228, 395999.668, 1138728.951],
] as const;

describe('latitude and longitude', () => {
  it.each(OS_POINTS)('puts %s within 6 m of its published grid reference', (...row) => {
    const [, latitude, longitude, easting, northing] = row;
    const metres = straightLineMetres(toGrid({ latitude, longitude }), { easting, northing });
    expect(metres).toBeLessThan(6);
  });

  it.each(OS_POINTS)('finds the published degrees of %s within 6 m', (...row) => {
    const [, latitude, longitude, easting, northing] = row;
    const found = fromGrid({ easting, northing });
    expect(Math.abs(found.latitude - latitude) * 111_200).toBeLessThan(6);
    expect(Math.abs(found.longitude - longitude) * 72_000).toBeLessThan(6);
  });

  it("gives the degrees of Caister water tower that OS's Helmert example leads to", () => {
    // 651409.903, 313177.270 is 52°39′28.723″ N, 1°42′57.787″ E in WGS 84.
    const found = fromGrid({ easting: 651410, northing: 313177 });
    expect(found.latitude).toBeCloseTo(52.657979, 5);
    expect(found.longitude).toBeCloseTo(1.716052, 5);
  });

  it('gives whole metres and six decimals', () => {
    const { easting, northing } = toGrid({ latitude: 53.80021519637, longitude: -1.66379168242 });
    expect([easting % 1, northing % 1]).toEqual([0, 0]);
    const { latitude, longitude } = fromGrid({ easting: 422242, northing: 433819 });
    expect(String(latitude)).toMatch(/^53\.800\d{1,3}$/);
    expect(String(longitude)).toMatch(/^-1\.663\d{1,3}$/);
  });

  it('comes back to the same metre from any point of England', () => {
    const easting = fc.integer({ min: 80_000, max: 656_000 });
    const northing = fc.integer({ min: 5_000, max: 658_000 });
    fc.assert(
      fc.property(easting, northing, (e, n) => {
        expect(toGrid(fromGrid({ easting: e, northing: n }))).toEqual({ easting: e, northing: n });
      }),
    );
  });
});

describe('$LatitudeLongitude', () => {
  it('accepts only positions that have a grid point', () => {
    const degrees = fc.double({ min: -10, max: 62, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 49, max: 62, noNaN: true }), degrees, (latitude, longitude) => {
        const position = $LatitudeLongitude.safeParse({ latitude, longitude });
        if (position.success)
          expect($GridPoint.safeParse(toGrid(position.data)).success).toBe(true);
      }),
    );
  });

  it.each([
    [
      'swapped numbers',
      { latitude: -1.66, longitude: 53.8 },
      'latitude -1.66 is outside Great Britain; give decimal degrees from 49.8 to 60.9 (west is negative), for example 53.80022 and -1.66379 for Pudsey',
    ],
    [
      'a longitude without its sign',
      { latitude: 53.8, longitude: 2.66 },
      'longitude 2.66 is outside Great Britain; give decimal degrees from -8.7 to 1.9 (west is negative), for example 53.80022 and -1.66379 for Pudsey',
    ],
    [
      'text',
      { latitude: '53.8', longitude: -1.66 },
      'give the latitude as a number of degrees, for example 53.80022 and -1.66379 for Pudsey',
    ],
    [
      'the Atlantic',
      { latitude: 49.81, longitude: -8.6 },
      '{"latitude":49.81,"longitude":-8.6} is in the sea off the British National Grid; check the two numbers',
    ],
  ])('refuses %s in plain words', (_name, input, message) => {
    expect($LatitudeLongitude.safeParse(input).error?.issues[0]?.message).toBe(message);
  });
});
