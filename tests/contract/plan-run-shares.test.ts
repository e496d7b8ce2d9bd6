import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $ProblemDetails } from '../../functions/api/contract/problem-schema.ts';
import type { Optimiser } from '../../functions/use-cases/optimiser.ts';
import { $Shares, $ShownPlanRun, type Shares } from '../../lib/commissioning/index.ts';
import { ok, problem, refused } from '../../lib/kernel/index.ts';
import {
  commissioner,
  proposeGreedily,
  proposeOnceStopped,
  startedRun,
  work,
} from '../support/planner-at-work.ts';
import { readBody } from '../support/read-body.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

type Share = Optimiser['share'];

const SHARES: Shares = {
  format: 'rightplace-shares/1',
  name: 'Small round',
  kind: 'cost',
  rule: 'stand-alone',
  total: 150_000,
  members: [],
  leastCore: null,
  mostCharged: null,
  groupsCosted: 3,
  exactness: 'Exact: all 3 groups were looked at.',
};

/** Works until it is told to stop, and then gives up as an optimiser does. */
const shareUntilStopped: Share = (_plan, _travel, { signal }) =>
  new Promise((_, reject) => {
    const stop = () => reject(new Error('told to stop'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

describe('who pays what of a plan', () => {
  let world: TestWorld;
  let headers: Record<string, string>;
  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
    headers = commissioner(world);
  });
  afterAll(() => world.close());

  const runAt = async (path: string) =>
    readBody(await world.call('GET', path, { headers }), $ShownPlanRun);
  const sharesAt = (path: string) => world.call('GET', `${path}/shares`, { headers });

  it('is worked out after the plan, by the rule that was asked for, and kept', async () => {
    const { path, id } = await startedRun(world, { sharing: { rule: 'stand-alone' } });
    const asked: unknown[] = [];
    const told: unknown[] = [];
    const share: Share = async (plan, _travel, { rule, seconds, onGroup }) => {
      asked.push([plan.proposal.cost, rule, seconds]);
      onGroup(2);
      await until(path, async (run) => {
        told.push(run.progress);
        return run.progress?.groups === 2;
      });
      return ok(SHARES);
    };
    await work(world, id, proposeGreedily, { share });
    expect(asked).toEqual([[150_000, 'stand-alone', 120]]);
    expect(told.at(-1)).toMatchObject({ stage: 'sharing', groups: 2, objective: null });
    expect(await runAt(path)).toMatchObject({
      status: 'done',
      sentence: null,
      plan: { cost: 150_000 },
      shares: { rule: 'stand-alone' },
    });
    const answer = await sharesAt(path);
    expect(answer.headers.get('etag')).toBe(`"${(await runAt(path)).shares?.id}"`);
    expect(await readBody(answer, $Shares)).toEqual(SHARES);
    for (const [asked, type, begins] of [
      [{ accept: 'text/markdown' }, 'text/markdown; charset=utf-8', '# Who pays what: Small round'],
      [{ accept: 'text/plain, */*' }, 'text/plain; charset=utf-8', 'Who pays what: Small round'],
      [{ accept: 'application/json, text/plain' }, 'application/json', '{"exactness":'],
    ] as const) {
      const words = await world.call('GET', `${path}/shares`, {
        headers: { ...headers, ...asked },
      });
      expect(words.headers.get('content-type')).toBe(type);
      expect((await words.text()).startsWith(begins)).toBe(true);
    }
    const chosen = await world.call('GET', `${path}/shares?format=text`, { headers });
    expect(await chosen.text()).toMatch(/^Who pays what: Small round\n/);
  });

  it('is not there where nobody asked', async () => {
    const { path, id } = await startedRun(world);
    await work(world, id);
    const answer = await sharesAt(path);
    expect(answer.status).toBe(404);
    expect((await readBody(answer, $ProblemDetails)).detail).toContain('was not asked to share');
  });

  it.each<[string, Share, string, number]>([
    [
      'the rule does not apply',
      async () => refused(problem('invalid', 'too-many-members', 'Too many members.')),
      'The cost was not shared: Too many members.',
      120,
    ],
    [
      'its clock runs out',
      shareUntilStopped,
      'The cost was not shared: that was not done within 1 second.',
      1,
    ],
    [
      'the optimiser breaks',
      () => Promise.reject(new Error('broken')),
      'The cost was not shared: Something went wrong on our side',
      120,
    ],
  ])('leaves the plan standing where %s', async (_name, share, sentence, seconds) => {
    const { path, id } = await startedRun(world, { sharing: { seconds } });
    await work(world, id, proposeGreedily, { share });
    expect(await runAt(path)).toMatchObject({
      status: 'done',
      plan: { cost: 150_000 },
      shares: null,
      sentence: expect.stringContaining(sentence),
    });
    const answer = await sharesAt(path);
    expect(answer.status).toBe(404);
    expect((await readBody(answer, $ProblemDetails)).detail).toContain(sentence);
  });

  it.each<[string, Optimiser['propose'], Share, string]>([
    ['planning', proposeOnceStopped, () => Promise.reject(new Error('not asked')), 'running'],
    ['sharing', proposeGreedily, shareUntilStopped, 'sharing'],
  ])('is left out where somebody stops the run while it is %s', async (_n, propose, share, at) => {
    const { path, id } = await startedRun(world, { sharing: {} });
    const working = work(world, id, propose, { share });
    await until(path, async (run) => run.status === at || run.progress?.stage === at);
    await world.call('POST', `${path}/cancel`, { headers });
    await working;
    expect(await runAt(path)).toMatchObject({
      status: 'cancelled',
      plan: { cost: 150_000 },
      shares: null,
      sentence: 'The cost was not shared: the run was stopped first.',
    });
  });

  async function until(
    path: string,
    is: (run: Awaited<ReturnType<typeof runAt>>) => Promise<boolean>,
  ): Promise<void> {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      if (await is(await runAt(path))) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('it never came to that');
  }
});
