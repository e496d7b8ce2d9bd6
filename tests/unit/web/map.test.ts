import { describe, expect, it } from 'vitest';
import {
  directionOf,
  frameAround,
  homeCell,
  isInFrame,
  ringMiles,
  toPicture,
} from '../../../functions/web/map/map-frame.ts';
import { outlinesIn } from '../../../functions/web/map/outline.ts';
import { spreadMarks } from '../../../functions/web/map/spread-marks.ts';

const FRAME = { size: 640, west: 400_000, south: 300_000, side: 64_000 };

describe('a map', () => {
  it.each([
    [{ easting: 400_000, northing: 300_000 }, [0, 640]],
    [{ easting: 464_000, northing: 364_000 }, [640, 0]],
    [{ easting: 432_000, northing: 316_000 }, [320, 480]],
    [{ easting: 400_149, northing: 300_151 }, [1, 638]],
  ])('shows %j at %j', (point, picture) => {
    expect(toPicture(FRAME, point)).toEqual(picture);
  });

  it('is a square around its points with room on each side', () => {
    const frame = frameAround([
      { easting: 430_000, northing: 430_000 },
      { easting: 450_500, northing: 440_000 },
    ]);
    expect(frame.side).toBeCloseTo(25_000, 6);
    expect(frame.west).toBeCloseTo(427_750, 6);
    expect(frame.south).toBeCloseTo(422_500, 6);
    expect(isInFrame(frame, { easting: 430_000, northing: 423_000 })).toBe(true);
    expect(isInFrame(frame, { easting: 430_000, northing: 420_000 })).toBe(false);
  });

  it('never shows where in its square kilometre a home is', () => {
    expect(homeCell({ easting: 588_001, northing: 456_999 })).toEqual({
      easting: 588_500,
      northing: 456_500,
    });
    expect(homeCell({ easting: 588_999, northing: 456_000 })).toEqual({
      easting: 588_500,
      northing: 456_500,
    });
  });

  it.each([
    [0.5, [1]],
    [3.9, [1, 2, 3, 4]],
    [4.1, [2, 4, 6]],
    [18, [5, 10, 15, 20]],
    [95, [50, 100]],
  ])('has rings for a setting %d miles away at %j', (miles, rings) => {
    const far = { easting: 400_000 + miles * 1609.344, northing: 400_000 };
    expect(ringMiles({ easting: 400_000, northing: 400_000 }, [far])).toEqual(rings);
  });

  it.each([
    [0, 10, 'north'],
    [10, 10, 'north-east'],
    [10, 0, 'east'],
    [10, -9, 'south-east'],
    [1, -10, 'south'],
    [-10, -10, 'south-west'],
    [-10, 1, 'west'],
    [-9, 10, 'north-west'],
  ])('says of %d east and %d north that it lies in the %s', (east, north, direction) => {
    const from = { easting: 500, northing: 500 };
    expect(directionOf(from, { easting: 500 + east, northing: 500 + north })).toBe(direction);
  });
});

describe('the outline of an area', () => {
  it('is a path in whole units, named in its middle', () => {
    const ring = [410_000, 310_000, 430_000, 310_000, 430_000, 330_000, 410_000, 330_000];
    expect(outlinesIn(FRAME, [{ code: '990', name: 'Ambledon', rings: [ring] }])).toEqual([
      {
        code: '990',
        name: 'Ambledon',
        path: 'M100 540l200 0 0 -200 -200 0z',
        label: { x: 200, y: 440 },
      },
    ]);
  });

  it('is cut outside the edge of the picture', () => {
    const ring = [380_000, 330_000, 420_000, 330_000, 420_000, 340_000, 380_000, 340_000];
    const [outline] = outlinesIn(FRAME, [{ code: null, name: 'West', rings: [ring] }]);
    expect(outline?.path).toBe('M-8 340l208 0 0 -100 -208 0z');
  });

  it('is left out where the picture shows nothing of it', () => {
    const ring = [100_000, 100_000, 120_000, 100_000, 120_000, 120_000];
    expect(outlinesIn(FRAME, [{ code: null, name: 'Far', rings: [ring] }])).toEqual([]);
  });

  it('has no name where too little is seen', () => {
    const ring = [410_000, 310_000, 412_000, 310_000, 412_000, 312_000];
    expect(outlinesIn(FRAME, [{ code: null, name: 'Small', rings: [ring] }])[0]?.label).toBeNull();
  });
});

describe('marks that would cover each other', () => {
  it('are moved apart and still know where they point to', () => {
    const spread = spreadMarks(
      [
        { x: 100, y: 100 },
        { x: 104, y: 100 },
        { x: 400, y: 300 },
      ],
      27,
      640,
    );
    expect(spread.map(({ x, y, drawnX, drawnY }) => [x, y, drawnX, drawnY])).toEqual([
      [100, 100, 89, 100],
      [104, 100, 116, 100],
      [400, 300, 400, 300],
    ]);
  });

  it('at one point are moved apart all the same, and stay in the picture', () => {
    const spread = spreadMarks(
      [
        { x: 2, y: 2 },
        { x: 2, y: 2 },
        { x: 2, y: 2 },
      ],
      27,
      640,
    );
    for (const { drawnX, drawnY } of spread) {
      expect(drawnX).toBeGreaterThanOrEqual(13);
      expect(drawnY).toBeGreaterThanOrEqual(13);
    }
    const [a, b] = spread;
    expect([a?.drawnX, a?.drawnY]).not.toEqual([b?.drawnX, b?.drawnY]);
  });
});
