import { describe, expect, it } from 'vitest';
import { shareInPence } from '../../../../lib/commissioning/sharing/share-in-pence.ts';

describe('shares in pence', () => {
  it.each([
    ['whole pence stay', 600, [100, 200, 300], ['A', 'B', 'C'], [100, 200, 300]],
    [
      'the largest fraction gets the penny, not the largest share',
      100,
      [60.3, 39.7],
      ['A', 'B'],
      [60, 40],
    ],
    ['a share of nothing stays nothing', 100, [50.5, 0, 49.5], ['A', 'B', 'C'], [51, 0, 49]],
    [
      'equal fractions in the order of names',
      100,
      [33.333333, 33.333333, 33.333334],
      ['C', 'B', 'A'],
      [33, 33, 34],
    ],
    [
      'equal fractions of equal shares',
      100,
      [100 / 3, 100 / 3, 100 / 3],
      ['C', 'A', 'B'],
      [33, 34, 33],
    ],
    ['two pennies to two members', 200, [66.9, 66.7, 66.4], ['A', 'B', 'C'], [67, 67, 66]],
    ['a member that gets money', 100, [150.6, -50.6], ['A', 'B'], [151, -51]],
    ['gains and losses that come to nothing', 0, [0.5, -0.5], ['A', 'B'], [1, -1]],
    ['a rounding of the solver is nothing', 100, [100 + 1e-9, -1e-9], ['A', 'B'], [100, 0]],
    [
      'the largest takes what the total is rounded by',
      100,
      [60.2, 20.1, 19.9],
      ['A', 'B', 'C'],
      [60, 20, 20],
    ],
    [
      'so that a fraction it has only before that counts for nothing',
      101,
      [60.38, 20.35, 20.35],
      ['A', 'B', 'C'],
      [60, 21, 20],
    ],
    ['also where it is more than the fractions hold', 101, [60.5, 39.9], ['A', 'B'], [61, 40]],
    ['nobody pays anything', 0, [0, 0], ['A', 'B'], [0, 0]],
    ['one member', 12345, [12345], ['A'], [12345]],
  ])('%s', (_name, total, shares, names, expected) => {
    expect(shareInPence(total, shares, names)).toEqual(expected);
  });

  it('adds up in billions of pounds', () => {
    const shares = [333_333_333_333.4, 333_333_333_333.3, 333_333_333_333.3];
    expect(shareInPence(1_000_000_000_000, shares, ['A', 'B', 'C'])).toEqual([
      333_333_333_334, 333_333_333_333, 333_333_333_333,
    ]);
  });
});
