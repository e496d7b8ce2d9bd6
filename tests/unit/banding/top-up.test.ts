import { describe, expect, it } from 'vitest';
import { costOfPlace } from '../../../lib/banding/index.ts';
import { aFramework, aPlace } from './a-place.ts';

describe('an area factor', () => {
  it.each([
    [10_001, 1.5, 15_002],
    [10_001, 0.9999, 10_000],
    [10_050, 1.0001, 10_051],
    [49, 1.03, 50],
  ])('turns %i pence, times %d, into %i: half a penny is rounded up', (tariff, factor, pence) => {
    const { bands } = aFramework();
    const framework = aFramework({
      bands: bands.map((band) =>
        band.level === 3 ? { ...band, tariffs: { special: tariff } } : band,
      ),
      areaFactor: { '878': factor },
    });
    expect(costOfPlace(aPlace({ framework })).lines[1]?.amount).toEqual({
      low: pence,
      high: pence,
    });
  });
});

describe('a policy with few price ranges', () => {
  const range = (category: string, basis: 'day' | 'residential-38', low: number, high: number) => ({
    category,
    basis,
    low,
    high,
    source: 'assumption',
  });
  const few = (...priceRanges: ReturnType<typeof range>[]) => ({
    policy: { ...aPlace().policy, priceRanges },
    request: { band: null },
  });

  it.each([
    [
      'the span of those for the basis',
      few(
        range('college', 'day', 1_100_000, 1_300_000),
        range('mainstream', 'day', 1_200_000, 1_500_000),
        range('special', 'residential-38', 100_000, 9_000_000),
      ),
      100_000,
      500_000,
    ],
    [
      'the span of all, where it has none for the basis',
      few(range('special', 'residential-38', 5_000_000, 9_000_000)),
      4_000_000,
      8_000_000,
    ],
    [
      'nothing, where the place is known to cost more than is usual',
      few(range('special', 'day', 500_000, 900_000)),
      0,
      0,
    ],
  ])('takes %s', (_name, change, low, high) => {
    expect(costOfPlace(aPlace(change)).lines[1]?.amount).toEqual({ low, high });
  });
});
