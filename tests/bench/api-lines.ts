import { layOverlay } from '../../demo/overlay/lay-overlay.ts';
import { storeSettings } from '../../demo/store-settings.ts';
import { NATIONAL, type Principal } from '../../lib/access/index.ts';
import type { OverlayFacts } from '../../lib/matching/index.ts';
import type { Setting } from '../../lib/register/index.ts';
import { $PlacementRequest } from '../../lib/requests/index.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';
import { type Line, single, under } from './line.ts';

const PERSON: Principal = {
  person: 'bench',
  organisation: NATIONAL,
  roles: ['organisation-administrator'],
};
const AUTHORITY = '383';
const SMALL = 200;
const WARM = 30;
const ALONE = 200;
const AT_ONCE = 20;
/** Lists that each of the callers at once asks for, one after the other. */
const EACH = 15;

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
    for (let i = 0; i < WARM; i += 1) await make();
    const reads = await readsOfOne(world);
    const alone = await timesOf(make, ALONE);
    const together = (await Promise.all(makers.map((each) => timesOf(each, EACH)))).flat();
    return [
      ...percentiles('a list through the API, one caller', alone),
      ...percentiles(`a list through the API, ${AT_ONCE} callers at once`, together),
      {
        what: 'calls to the table for one list',
        unit: 'calls' as const,
        figure: single(reads.calls),
        budget: {
          text: 'independent of the size of the register',
          isMet: reads.calls === few.calls,
        },
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

/** Milliseconds of each of so many lists, one after the other. */
async function timesOf(make: () => Promise<void>, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const start = performance.now();
    await make();
    times.push(performance.now() - start);
  }
  return times;
}

function percentiles(what: string, times: readonly number[]): Line[] {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
  const line = (name: string, figure: number, limit: number): Line => ({
    what: `${what}, ${name}`,
    unit: 'ms',
    figure: single(figure),
    budget: under(limit, 'ms', figure),
    note: `of ${sorted.length} lists with robustness, stored`,
  });
  return [line('p50', at(0.5), 25), line('p99', at(0.99), 100)];
}
