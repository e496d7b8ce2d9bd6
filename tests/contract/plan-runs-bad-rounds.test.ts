import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $ProblemDetails } from '../../functions/api/contract/problem-schema.ts';
import { goodRound } from '../support/good-round.ts';
import { commissioner, RUNS, THREE_VALES } from '../support/planner-at-work.ts';
import { readBody } from '../support/read-body.ts';
import { replaceAt } from '../support/replace-at.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld({ demo: false });
});
afterAll(() => world.close());

async function start(round: unknown) {
  const answer = await world.call('POST', RUNS, { headers: commissioner(world), body: { round } });
  return { ...(await readBody(answer, $ProblemDetails)), status: answer.status };
}

describe('a plan run of a round that contradicts itself', () => {
  it.each([
    [
      'an unknown authority',
      '/cells/0/authority',
      '999',
      '"999" is not among the authorities (383, 380); correct it, or add it to them',
    ],
    [
      'tiers that overlap',
      '/offers/0/lines/0/tiers/1/from',
      3,
      'is 3, and the tier before it is 2 to 3, so that they overlap; begin at 4',
    ],
    [
      'an offer fixed that is forbidden',
      '/fixed/0',
      { cell: 'leeds-asd', offer: 'oak' },
      'places children of "leeds-asd" at "oak", and /forbidden/0 forbids it; take one of the two out',
    ],
    [
      'a price beyond any',
      '/offers/0/lines/0/tiers/0/price',
      1e300,
      'is 1e+300, and an amount cannot be above £10,000,000; give pounds, not pence',
    ],
  ])('is not started: %s', async (_name, pointer, value, detail) => {
    const at = `/round${pointer}`;
    expect(await start(replaceAt(goodRound(), pointer, value))).toMatchObject({
      status: 422,
      type: '/problems/invalid-input',
      detail: `The body is not valid at ${at}: ${detail}.`,
      errors: [{ pointer: at, detail }],
    });
    expect((await world.deps.planRuns(THREE_VALES).open()).items).toEqual([]);
  });

  it('is told of all that is wrong at once', async () => {
    const unknown = replaceAt(goodRound(), '/cells/0/authority', '999');
    const { detail, errors } = await start(replaceAt(unknown, '/entitlements/0/places', 1));
    expect(errors?.map(({ pointer }) => pointer)).toEqual([
      '/round/cells/0/authority',
      '/round/entitlements/0/places',
    ]);
    expect(detail).toContain('(and 1 more)');
  });

  it('says how many of a great many faults there are', async () => {
    const cells = Array.from({ length: 300 }, (_, n) => ({
      ...goodRound().cells[1],
      id: `c-${n}`,
      authority: '999',
    }));
    const lists = { existing: [], fixed: [], forbidden: [], pairs: [] };
    const { detail, errors } = await start({ ...goodRound(), ...lists, cells });
    expect(errors).toHaveLength(100);
    expect(detail).toContain('(and 299 more)');
  });

  it('is started once it is put right', async () => {
    const { status } = await world.call('POST', RUNS, {
      headers: commissioner(world),
      body: { round: goodRound() },
    });
    expect(status).toBe(202);
  });
});
