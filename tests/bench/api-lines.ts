import { layOverlay } from '../../demo/overlay/lay-overlay.ts';
import { storeSettings } from '../../demo/store-settings.ts';
import { NATIONAL, type Principal } from '../../lib/access/index.ts';
import type { OverlayFacts } from '../../lib/matching/index.ts';
import type { Setting } from '../../lib/register/index.ts';
import { $PlacementRequest } from '../../lib/requests/index.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';
import type { Line } from './lines.ts';

const PERSON: Principal = {
  person: 'bench',
  organisation: NATIONAL,
  roles: ['organisation-administrator'],
};
const AUTHORITY = '383';
const SMALL = 200;
const ALONE = 60;
const AT_ONCE = 20;
const ROUNDS = 5;

/** Lists through the API over the embedded engine, warm: one caller, twenty at once, and the reads that one takes. */
export async function apiLines(
  settings: readonly Setting[],
  overlay: OverlayFacts,
): Promise<readonly Line[]> {
  const few = await withWorld(settings.slice(0, SMALL), overlay, readsOfOne);
  return withWorld(settings, overlay, async (world) => {
    const make = await listMaker(world);
    // Callers at once are officers with a request each.
    const makers = await Promise.all(Array.from({ length: AT_ONCE }, () => listMaker(world)));
    for (let i = 0; i < ALONE; i += 1) await make();
    const reads = await readsOfOne(world);
    const alone: number[] = [];
    for (let i = 0; i < ALONE; i += 1) alone.push(await timed(make));
    const together: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      together.push(...(await Promise.all(makers.map((each) => timed(each)))));
    }
    return [
      percentiles('a list through the API, one caller', alone, ''),
      percentiles(
        `the same, ${AT_ONCE} callers at once`,
        together,
        'p50 under 25 ms, p99 under 100 ms',
      ),
      {
        what: 'calls to the table for one list',
        unit: '' as const,
        timing: { median: reads.calls, min: reads.calls, max: reads.calls },
        budget: 'independent of the size of the register',
        note: `${reads.names}; over ${SMALL} settings ${few.calls}`,
      },
    ];
  });
}

async function withWorld<T>(
  settings: readonly Setting[],
  overlay: OverlayFacts,
  use: (world: TestWorld) => Promise<T>,
): Promise<T> {
  const world = await openTestWorld({ demo: false });
  try {
    const stored = await storeSettings(world.deps, PERSON, 'bench', settings);
    if (!stored.ok) throw new Error(stored.problem.detail);
    const laid = await layOverlay(world.deps, PERSON, overlay, 1);
    if (!laid.ok) throw new Error(laid.problem.detail);
    return await use(world);
  } finally {
    await world.close();
  }
}

/** Makes the next list of one request. */
async function listMaker(world: TestWorld): Promise<() => Promise<void>> {
  const headers = world.as(AUTHORITY, 'case-officer');
  const path = `/v1/authorities/${AUTHORITY}/requests`;
  const made = await world.call('POST', path, { headers, body: requestInput() });
  const { id } = await readBody(made, $PlacementRequest);
  return async () => {
    const answer = await world.call('POST', `${path}/${id}/lists`, { headers });
    if (answer.status !== 201) throw new Error(`A list was answered with ${answer.status}.`);
    await answer.arrayBuffer();
  };
}

async function readsOfOne(world: TestWorld): Promise<{ calls: number; names: string }> {
  const make = await listMaker(world);
  await make();
  world.tableCalls.clear();
  await make();
  const names = [...world.tableCalls].map(([name, calls]) => `${calls} ${name}`).join(', ');
  return { calls: [...world.tableCalls.values()].reduce((sum, calls) => sum + calls, 0), names };
}

async function timed(make: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await make();
  return performance.now() - start;
}

function percentiles(what: string, times: readonly number[], budget: string): Line {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return {
    what,
    unit: 'ms',
    timing: { median: at(0.5), min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 },
    budget,
    note: `p99 ${at(0.99).toFixed(0)} ms; with robustness, stored`,
  };
}
