import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemoWorld } from '../../demo/load-demo-world.ts';
import type { DemoWorld } from '../../demo/world/demo-world.ts';
import { createList } from '../../functions/use-cases/create-list.ts';
import type { Owner, Principal } from '../../lib/access/index.ts';
import { smallRegisterCsv } from '../support/small-demo/small-register.ts';
import { SMALL_REQUESTS } from '../support/small-demo/small-requests.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';
import { type CliWorld, openCliWorld } from './cli/cli-world.ts';

describe('the demo world, loaded into an empty table', () => {
  let world: TestWorld;
  let demo: DemoWorld;

  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
    const loaded = await loadDemoWorld(world.deps);
    if (!loaded.ok) throw new Error(loaded.problem.detail);
    demo = loaded.value;
  });
  afterAll(() => world.close());

  it('is not loaded a second time, nor beside a register', async () => {
    expect(await loadDemoWorld(world.deps)).toMatchObject({
      ok: false,
      problem: { kind: 'conflict', code: 'register-there' },
    });
  });

  it.each([
    ['990', 13],
    ['991', 9],
    ['992', 8],
  ])('gives authority %s its open requests', async (code, count) => {
    const owner: Owner = { kind: 'authority', code };
    const { items } = await world.deps.requests(owner).list({ after: null, limit: 50 });
    expect(items).toHaveLength(count);
  });

  it.each([
    ['990', 'Ambledon bands 2026-27 (simulated)', [3, 0.9]],
    ['991', 'Westmere bands 2026-27 (simulated)', [5, 0.9]],
    ['992', 'Tarnshire bands 2026-27 (simulated)', [3, 0.9]],
  ])('lets authority %s rank by its own framework and policy', async (code, title, second) => {
    const owner: Owner = { kind: 'authority', code };
    const framework = await world.deps.frameworkOf(owner, '2026-11-23');
    const policy = await world.deps.policyOf(owner, '2026-11-23');
    expect(framework.title).toBe(title);
    expect(policy.scales.distanceDay[1]).toEqual(second);
  });

  it('holds what the providers publish, marked as simulated', async () => {
    const returns = await world.deps.publishedReturns.all();
    const fees = await world.deps.publishedFees.all();
    expect([returns.needChecking, fees.needChecking]).toEqual([[], []]);
    expect(returns.items.map(({ id }) => id).sort()).toEqual(
      demo.facts.returns.map(({ id }) => id).sort(),
    );
    expect(fees.items).toHaveLength(demo.facts.fees.length);
    expect(new Set(returns.items.map(({ publishedBy }) => publishedBy))).toEqual(
      new Set(['simulated']),
    );
  });

  it('gives every request a list, and shows every requested setting in it', async () => {
    let seen = 0;
    for (const code of ['990', '991', '992']) {
      const owner: Owner = { kind: 'authority', code };
      const officer: Principal = {
        person: 'Officer',
        organisation: owner,
        roles: ['case-officer'],
      };
      const { items } = await world.deps.requests(owner).list({ after: null, limit: 50 });
      for (const item of items) {
        if ('needsChecking' in item) throw new Error(item.needsChecking);
        const list = await createList(world.deps, owner, officer, item.id, null);
        if (!list.ok) throw new Error(`${item.reference}: ${list.problem.detail}`);
        const text = JSON.stringify(list.value);
        for (const key of item.requestedSettings) expect(text).toContain(`"${key}"`);
        seen += 1;
      }
    }
    expect(seen).toBe(30);
  });
});

describe('the command line, for demonstrations', () => {
  let cli: CliWorld;

  beforeAll(async () => {
    cli = await openCliWorld({ engine: true });
  });
  afterAll(() => cli.close());

  it('lays no overlay where there is no register', async () => {
    const { exitCode, err } = await cli.run('demo', 'overlay');
    expect(exitCode).toBe(3);
    expect(err).toContain('No register has been imported yet');
  });

  it('lays simulated figures over an imported register, and lists say that they are simulated', async () => {
    await cli.run('import', 'register', cli.write('small.csv', smallRegisterCsv()));
    const request = cli.write('request.json', JSON.stringify(SMALL_REQUESTS[0]));
    const before = await cli.json('match', request, '--authority', '990');
    const laid = await cli.json('demo', 'overlay', '--seed', '6');
    const after = await cli.json('match', request, '--authority', '990');
    expect(laid).toMatchObject({ seed: 6, settings: 14, fees: 3 });
    expect(JSON.stringify(before)).not.toContain('"source":"simulated"');
    expect(JSON.stringify(after)).toContain('"source":"simulated"');
  });

  it('adds simulated provisions once', async () => {
    const first = await cli.json('demo', 'overlay', '--provisions');
    const shown = await cli.json('register', 'show');
    const second = await cli.json('demo', 'overlay', '--provisions');
    expect(JSON.stringify(shown)).toContain('small.csv, with simulated provisions');
    expect(second).toEqual(first);
  });

  it('loads the demo into an empty table only', async () => {
    const { exitCode, err } = await cli.run('demo', 'load');
    expect(exitCode).toBe(4);
    expect(err).toContain('A register is already imported here');
    const loaded = await cli.json('demo', 'load', '--data-dir', `${cli.folder}/other`);
    expect(loaded).toMatchObject({ settings: 62, requests: 30 });
  });

  it.each(['x', '1.5'])('refuses the seed %s', async (seed) => {
    const { exitCode, err } = await cli.run('demo', 'overlay', '--seed', seed);
    expect(exitCode).toBe(2);
    expect(err).toContain(`--seed "${seed}"`);
  });
});
