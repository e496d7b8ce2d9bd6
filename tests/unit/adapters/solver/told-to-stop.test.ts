import { setImmediate as soon } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createHighsSolver } from '../../../../lib/adapters/solver/index.ts';
import { ModelBuilder } from '../../../../lib/commissioning/index.ts';

it('a call to stop that comes while the solver’s thread starts is heard', async () => {
  const solver = createHighsSolver();
  const builder = new ModelBuilder();
  const column = builder.column('places', { cost: 1 });
  builder.row('demand', 3, Number.POSITIVE_INFINITY, [[column, 1]]);
  const told = new AbortController();
  const options = { seconds: 60, gap: 0, absoluteGap: 0, signal: told.signal };
  const outcome = solver.solve(builder.build(), options);
  await soon();
  told.abort();
  expect(await outcome).toEqual({ status: 'clock', seconds: 0, detail: 'told to stop' });
  await solver.close();
});
