import { expect, it } from 'vitest';
import { byTerm } from '../../../../lib/commissioning/model/by-term.ts';

function problemOf(spans: readonly (readonly [from: number, to: number])[]) {
  return {
    cells: spans.map(([from, to], i) => ({ name: `${i}`, count: 1, spot: null, from, to })),
    options: spans.map((_span, cell) => ({ cell, line: 0, cost: 0, uses: [], most: 1 })),
  };
}

it.each([
  [
    'all the whole time: one row',
    [
      [0, 5],
      [0, 5],
      [0, 5],
    ],
    [[0, [0, 1, 2]]],
  ],
  [
    'one after the other: two rows',
    [
      [0, 2],
      [3, 5],
    ],
    [
      [0, [0]],
      [3, [1]],
    ],
  ],
  [
    'overlapping: the term in which both are there',
    [
      [0, 3],
      [2, 5],
    ],
    [[2, [0, 1]]],
  ],
  [
    'those who stay and two who come and go',
    [
      [0, 5],
      [0, 1],
      [4, 5],
    ],
    [
      [0, [0, 1]],
      [4, [0, 2]],
    ],
  ],
  ['nobody: no row', [], []],
] as const)('finds the terms that matter: %s', (_name, spans, expected) => {
  const problem = problemOf(spans);
  expect(
    byTerm(
      problem,
      problem.options.map((_option, i) => i),
    ),
  ).toEqual(expected);
});
