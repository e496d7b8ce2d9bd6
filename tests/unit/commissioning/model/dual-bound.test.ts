import { expect, it } from 'vitest';
import { ModelBuilder } from '../../../../lib/commissioning/index.ts';
import { dualBound } from '../../../../lib/commissioning/model/dual-bound.ts';

// 2a + 3b with a + b >= 4, a <= 3, b <= 5: at best a = 3 and b = 1, which cost 9.
const builder = new ModelBuilder();
const a = builder.column('a', { cost: 2, upper: 3 });
const b = builder.column('b', { cost: 3, upper: 5 });
builder.row('enough', 4, Infinity, [
  [a, 1],
  [b, 1],
]);
builder.row('not too much', -Infinity, 20, [
  [a, 1],
  [b, 1],
]);
const model = builder.build();

it.each([
  ['the right prices: 3 x 4, and a at its upper bound', [3, 0], 9, [-1, 0]],
  ['prices too low: 1 x 4', [1, 0], 4, [1, 2]],
  ['prices too high: 5 x 4, and both at their upper bounds', [5, 0], 1, [-3, -2]],
  ['a price on a side without a limit counts for nothing', [3, 2], 9, [-1, 0]],
  ['a limit from above: 3 x 4 - 1 x 20, and reduced costs of 0 and 1', [3, -1], -8, [0, 1]],
] as const)('bounds the cost by %s', (_name, prices, bound, reducedCosts) => {
  const found = dualBound(model, Float64Array.from(prices));
  expect(found.bound).toBeCloseTo(bound, 9);
  expect([...found.reducedCosts]).toEqual(reducedCosts);
});
