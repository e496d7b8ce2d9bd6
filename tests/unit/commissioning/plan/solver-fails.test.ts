import { createRequire } from 'node:module';
import { afterAll, describe, expect, it } from 'vitest';
import { createHighsSolver } from '../../../../lib/adapters/solver/index.ts';
import { type Plan, proposePlan, type Solver } from '../../../../lib/commissioning/index.ts';
import { ACT_2014 } from '../../../../lib/policy/index.ts';
import { dayLine, smallRound } from '../../../support/small-round.ts';

/** The block of four is cheaper by a place, and dearer in all. */
const ROUND = smallRound({
  cells: [{ count: 3 }],
  offers: [{ lines: [dayLine([1, 3, 40_000], [4, 8, 35_000])] }],
});

const wasm = createRequire(import.meta.url).resolve('highs/runtime');
const real = createHighsSolver();
afterAll(() => real.close());

function planBy(
  solver: Solver,
  clock: number,
  seconds = () => performance.now() / 1000,
): Promise<Plan> {
  return proposePlan({ solver, seconds }, ROUND, ACT_2014.travel, { seconds: clock, gap: 0 });
}

/** A real thread that does this when it is told to solve. */
function threadThat(does: string): Solver {
  const program = `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', () => { ${does} });`;
  return createHighsSolver({
    thread: new URL(`data:text/javascript,${encodeURIComponent(program)}`),
    wasm,
  });
}

describe('a solver that fails', () => {
  it.each([
    ['ends', 'process.exit(3)', "The optimiser failed: the solver's thread ended with code 3."],
    ['throws', 'throw new Error("out of memory")', 'The optimiser failed: out of memory.'],
    ['hangs', 'for (;;) {}', 'The optimiser found nothing better in 1 second.'],
  ])('leaves the greedy plan, marked as such: its thread %s', async (_what, does, because) => {
    const solver = threadThat(does);
    const plan = await planBy(solver, 1);
    await solver.close();
    expect(plan).toMatchObject({
      status: 'greedy',
      because,
      bound: null,
      gap: null,
      proposal: { cost: 120_000, unplaced: [] },
      verification: { passed: true },
    });
  });
});

it('the greedy plan’s time is part of the clock', async () => {
  let now = 0;
  const asked: number[] = [];
  const late: Solver = {
    ...real,
    open: (model) => {
      const session = real.open(model);
      return {
        solve: (changes, options) => {
          asked.push(options.seconds);
          return session.solve(changes, options);
        },
        close: () => session.close(),
      };
    },
  };
  // Whenever somebody looks at the clock a second has passed: one while the greedy plan is made, three in the search.
  await planBy(late, 20, () => {
    now += 1;
    return now;
  });
  expect(asked[0]).toBe(16);
});
