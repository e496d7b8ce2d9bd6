import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { settlePlanRuns } from '../../functions/use-cases/settle-plan-runs.ts';
import type { Owner } from '../../lib/access/index.ts';
import { ended, isOver, leftNothing, type PlanRun, takeUp } from '../../lib/commissioning/index.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';
import { twoAuthoritiesRound } from '../support/two-authorities-round.ts';

const ALL = { after: null, limit: 100 };
const ROUNDS = 20;

/** What people and planners do to one of the consortium's runs; a planner may die after each. */
const arbitraryAct = fc.record({
  act: fc.constantFrom('start', 'start', 'cancel', 'take', 'take', 'end', 'sweep', 'look'),
  which: fc.integer({ min: 0, max: 4 }),
});
const arbitraryBatch = fc.record({
  acts: fc.array(arbitraryAct, { minLength: 1, maxLength: 6 }),
  wait: fc.constantFrom(0, 1_000, 60_000, 900_000),
});
type Act = typeof arbitraryAct extends fc.Arbitrary<infer T> ? T : never;

let world: TestWorld;
let consortia = 0;
beforeAll(async () => {
  world = await openTestWorld({ demo: false });
});
afterAll(() => world.close());

class Consortium {
  readonly owner: Owner;
  readonly #path: string;

  constructor(code: string) {
    this.owner = { kind: 'consortium', code };
    this.#path = `/v1/consortia/${code}/plan-runs`;
  }

  #call(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = world.asOf(this.owner, 'lead-commissioner');
    return world.call(method, `${this.#path}${path}`, { headers, body });
  }

  async runs(): Promise<readonly PlanRun[]> {
    const { items } = await world.deps.planRuns(this.owner).list(ALL);
    return items.flatMap((run) => ('needsChecking' in run ? [] : [run]));
  }

  async open(): Promise<readonly PlanRun[]> {
    return (await world.deps.planRuns(this.owner).open()).items;
  }

  async act({ act, which }: Act): Promise<void> {
    if (act === 'start') {
      const { status } = await this.#call('POST', '', { round: twoAuthoritiesRound() });
      expect([202, 409]).toContain(status);
    }
    if (act === 'sweep') await settlePlanRuns(world.deps, this.owner);
    const run = (await this.runs())[which];
    if (!run) return;
    if (act === 'look') expect((await this.#call('GET', `/${run.id}`)).status).toBe(200);
    if (act === 'cancel') {
      expect([200, 409]).toContain((await this.#call('POST', `/${run.id}/cancel`)).status);
    }
    if (act === 'take') {
      const taken = takeUp(run, world.deps.newId(), world.clock.now);
      if (taken.ok) await world.deps.planRuns(this.owner).change(taken.value, null);
    }
    if (act === 'end' && run.status === 'running') {
      const over = ended(run, leftNothing('Why.'), world.clock.now);
      await world.deps.planRuns(this.owner).change(over, null);
    }
  }

  /** Never more than three, and those that are open are exactly those that hold a slot, each one of its own. */
  async check(): Promise<void> {
    const open = await this.open();
    expect(open.length).toBeLessThanOrEqual(3);
    expect(new Set(open.map(({ slot }) => slot)).size).toBe(open.length);
    const notOver = (await this.runs()).filter((run) => !isOver(run));
    expect(open.map(({ id }) => id).sort()).toEqual(notOver.map(({ id }) => id).sort());
  }
}

it('no interleaving of people and dying planners opens a fourth run, loses a slot or leaves a run running', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(arbitraryBatch, { minLength: 1, maxLength: 6 }), async (batches) => {
      consortia += 1;
      const consortium = new Consortium(`random-${consortia}`);
      for (const { acts, wait } of batches) {
        await Promise.all(acts.map((act) => consortium.act(act)));
        await consortium.check();
        world.clock.now += wait;
      }
      // Two planners more, both dead, and nobody looks: the sweep ends what is left.
      for (const _ of [1, 2, 3]) {
        for (const which of [0, 1, 2, 3, 4]) await consortium.act({ act: 'take', which });
        world.clock.now += 60_000;
        await settlePlanRuns(world.deps, consortium.owner);
      }
      const left = await consortium.open();
      expect(left.filter(({ status }) => status === 'running')).toEqual([]);
      await consortium.check();
    }),
    { numRuns: ROUNDS },
  );
}, 60_000);
