import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const PROVIDER = { kind: 'provider', code: '990010' } as const;

describe('a published return that cannot be read', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  it('is left out, and does not keep the others out of the index', async () => {
    const item = {
      pk: { S: 'NAT#england' },
      sk: { S: 'PUBLISHED-RETURN#990001-main' },
      kind: { S: 'current-return' },
      rev: { N: '1' },
      schema: { N: '1' },
      body: { M: { asOf: { S: 'yesterday' } } },
    };
    const condition = 'attribute_not_exists(pk)';
    await world.table.transact([{ what: 'return', put: item, condition, values: {} }]);
    const year = {
      yearGroup: 7,
      intent: 'can',
      reason: null,
      onRoll: 6,
      free: { now: 0, nextSeptember: 2, septemberAfter: null },
    };
    const published = await world.call(
      'POST',
      '/v1/providers/990010/provisions/990010-main/returns',
      {
        headers: world.asOf(PROVIDER, 'provider-editor'),
        body: { asOf: '2026-11-20', years: [year] },
      },
    );
    expect(published.status).toBe(201);
    const index = await world.deps.currentIndex();
    const returnOf = (key: string) => index?.candidatesOf(key)[0]?.capacity ?? null;
    expect(returnOf('990010')?.years[0]?.free.nextSeptember).toBe(2);
    expect(returnOf('990001')).toBeNull();
    const { needChecking } = await world.deps.publishedReturns.all();
    expect(needChecking.map(({ code }) => code)).toEqual(['needs-checking']);
  });
});
