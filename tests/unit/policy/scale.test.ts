import { expect, it } from 'vitest';
import { type Scale, scaleValue } from '../../../lib/policy/index.ts';

const SCALE: Scale = [
  [0, 1],
  [3, 0.9],
  [8, 0.6],
  [40, 0],
];

it.each([
  [-1, 1],
  [0, 1],
  [1.5, 0.95],
  [3, 0.9],
  [8, 0.6],
  [24, 0.3],
  [40, 0],
  [4000, 0],
])('is straight between breakpoints and flat outside: %d is worth %d', (measure, value) => {
  expect(scaleValue(SCALE, measure)).toBeCloseTo(value, 12);
});
