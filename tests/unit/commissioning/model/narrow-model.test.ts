import { expect, it } from 'vitest';
import { ModelBuilder } from '../../../../lib/commissioning/index.ts';
import { narrowModel } from '../../../../lib/commissioning/model/narrow-model.ts';

it('leaves columns out and keeps rows and order', () => {
  const builder = new ModelBuilder();
  for (const cost of [5, 6, 7, 8]) builder.column(`costs ${cost}`, { cost, upper: cost * 10 });
  builder.row('first', 1, 2, [
    [0, 10],
    [1, 11],
    [3, 13],
  ]);
  builder.row('emptied', 0, 4, [[0, 20]]);
  builder.row('last', 3, 9, [
    [2, 32],
    [1, 31],
  ]);
  const { model, narrow, widen } = narrowModel(
    builder.build(),
    (column) => column !== 0 && column !== 2,
  );
  expect({
    names: model.columns.names,
    cost: [...model.columns.cost],
    upper: [...model.columns.upper],
    starts: [...model.rows.starts],
    indices: [...model.rows.indices],
    values: [...model.rows.values],
  }).toEqual({
    names: ['costs 6', 'costs 8'],
    cost: [6, 8],
    upper: [60, 80],
    starts: [0, 2, 2, 3],
    indices: [0, 1, 0],
    values: [11, 13, 31],
  });
  expect([...narrow(Float64Array.from([1, 2, 3, 4]))]).toEqual([2, 4]);
  expect([...widen(Float64Array.from([2, 4]))]).toEqual([0, 2, 0, 4]);
});
