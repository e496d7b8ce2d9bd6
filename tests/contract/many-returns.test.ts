import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { $ProblemDetails } from '../../functions/api/contract/problem-schema.ts';
import { $ReturnAnswer } from '../../functions/use-cases/uploads/publish-many.ts';
import { openDemoWorld } from '../support/demo-world.ts';
import { readBody } from '../support/read-body.ts';
import type { TestWorld } from '../support/test-world.ts';

const $Answer = z.object({
  published: z.int(),
  refused: z.int(),
  items: z.array($ReturnAnswer),
});
const SETTING = '996012';
const OWNER = { kind: 'provider', code: SETTING } as const;
const [MAIN, UNIT] = [`${SETTING}-main`, `${SETTING}-unit`];

/** Of Year 3, as of the demo's own day. */
function returnOf(provisionId: string, now: number) {
  const free = { now, nextSeptember: 1, septemberAfter: null };
  const year = { yearGroup: 3, intent: 'can', reason: null, onRoll: 28, free };
  return { provisionId, asOf: '2026-11-23', years: [year] };
}

function idOf(answer: z.infer<typeof $ReturnAnswer>): string | undefined {
  return answer.return?.published.id;
}

describe('many returns at once', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openDemoWorld();
  });
  afterAll(() => world.close());

  function send(returns: readonly unknown[], key: string | null) {
    return world.call('POST', `/v1/providers/${SETTING}/returns`, {
      headers: {
        ...world.asOf(OWNER, 'provider-editor'),
        ...(key === null ? {} : { 'idempotency-key': key }),
      },
      body: { returns },
    });
  }

  async function answered(returns: readonly unknown[], key: string | null = null) {
    const response = await send(returns, key);
    expect(response.status).toBe(200);
    return readBody(response, $Answer);
  }

  async function published(provisionId: string) {
    const page = await world.deps
      .returns(OWNER)
      .ofProvision(provisionId, { after: null, limit: 100 });
    return page.items.length;
  }

  it('are each answered by itself', async () => {
    const before = await published(MAIN);
    const { items, ...counts } = await answered([
      returnOf(MAIN, 4),
      { ...returnOf(UNIT, 1), asOf: 'yesterday' },
      returnOf(MAIN, 5),
      returnOf('995020-main', 5),
      returnOf(`${SETTING}-resourced`, 1),
    ]);
    expect(counts).toEqual({ published: 1, refused: 4 });
    expect(items.map(({ index, status, problem }) => [index, status, problem?.code])).toEqual([
      [0, 'published', undefined],
      [1, 'refused', 'invalid-input'],
      [2, 'refused', 'provision-twice'],
      [3, 'refused', 'provision-not-yours'],
      [4, 'refused', 'provision-not-found'],
    ]);
    expect(items[0]?.return).toMatchObject({
      published: { provisionId: MAIN, years: [{ free: { now: 4 } }] },
    });
    expect(await published(MAIN)).toBe(before + 1);
  });

  it('are published once under one key, however often they are sent', async () => {
    const [main, unit] = [await published(MAIN), await published(UNIT)];
    const both = [returnOf(MAIN, 6), returnOf(UNIT, 2)];
    const first = await answered(both, 'many-0001');
    const again = await answered(both, 'many-0001');
    expect(first.items.map(({ status }) => status)).toEqual(['published', 'published']);
    expect(again.items.map(({ status }) => status)).toEqual([
      'published-before',
      'published-before',
    ]);
    expect(again.items.map(idOf)).toEqual(first.items.map(idOf));
    expect(first.items.map(idOf)).not.toContain(undefined);
    expect([await published(MAIN), await published(UNIT)]).toEqual([main + 1, unit + 1]);
  });

  it('publish nothing under a key that was used with others', async () => {
    await answered([returnOf(MAIN, 7)], 'many-0002');
    const before = await published(MAIN);
    const other = await answered([returnOf(MAIN, 8)], 'many-0002');
    expect(other.items[0]).toMatchObject({
      status: 'refused',
      problem: { code: 'idempotency-key-reused' },
    });
    expect(await published(MAIN)).toBe(before);
  });

  it('sent twice at one moment are published once', async () => {
    const before = await published(MAIN);
    const both = await Promise.all([1, 2].map(() => answered([returnOf(MAIN, 9)], 'many-0003')));
    const items = both.flatMap((answer) => answer.items);
    const done = items.find(({ status }) => status === 'published');
    // The other was told to send again, or came a moment later and found it done.
    const [other] = items.filter((item) => item !== done);
    expect(['idempotency-key-in-use', undefined]).toContain(other?.problem?.code);
    const again = await answered([returnOf(MAIN, 9)], 'many-0003');
    expect(again.items[0]).toMatchObject({
      status: 'published-before',
      return: { published: { id: done?.return?.published.id } },
    });
    expect(await published(MAIN)).toBe(before + 1);
  });

  it('are at most 200, of which none is published otherwise', async () => {
    const before = await published(MAIN);
    const many = Array.from({ length: 201 }, () => returnOf(MAIN, 3));
    const refused = await send(many, 'many-0004');
    expect(refused.status).toBe(422);
    const { errors } = await readBody(refused, $ProblemDetails);
    expect(errors?.[0]?.pointer).toBe('/returns');
    expect(await published(MAIN)).toBe(before);
    const { refused: others } = await answered(many.slice(1));
    expect(others).toBe(199);
  });

  it('of a setting are not another provider’s to publish', async () => {
    const response = await world.call('POST', `/v1/providers/${SETTING}/returns`, {
      headers: world.asOf({ kind: 'provider', code: '995020' }, 'provider-editor'),
      body: { returns: [returnOf(MAIN, 3)] },
    });
    expect(response.status).toBe(404);
  });
});
