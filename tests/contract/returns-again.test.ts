import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $ProblemDetails } from '../../functions/api/contract/problem-schema.ts';
import { readBody } from '../support/read-body.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const SETTING = '990010';
const PROVISION = `${SETTING}-main`;
const PROVIDER = { kind: 'provider', code: SETTING } as const;

/** Every year group there is: three counters each. */
const ALL_YEAR_GROUPS = Array.from({ length: 25 }, (_, i) => i - 4);

describe('a return after a return', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  function publish(asOf: string, yearGroups: readonly number[]) {
    const free = { now: 1, nextSeptember: 1, septemberAfter: 1 };
    const years = yearGroups.map((yearGroup) => ({
      yearGroup,
      intent: 'can',
      reason: null,
      onRoll: 6,
      free,
    }));
    return world.call('POST', `/v1/providers/${SETTING}/provisions/${PROVISION}/returns`, {
      headers: world.asOf(PROVIDER, 'provider-editor'),
      body: { asOf, years },
    });
  }

  function publishFor(authority: string, key: string) {
    const free = { now: 1, nextSeptember: 1, septemberAfter: 1 };
    const year = { yearGroup: 7, intent: 'can', reason: null, onRoll: 6, free };
    return world.call(
      'POST',
      `/v1/authorities/${authority}/settings/${SETTING}/provisions/${PROVISION}/returns`,
      {
        headers: { ...world.as(authority, 'case-officer'), 'idempotency-key': key },
        body: { asOf: '2026-11-22', years: [year] },
      },
    );
  }

  it('that is as of an earlier day took the place of a newer one, and of all year groups did not fit into one transaction', async () => {
    expect((await publish('2026-11-20', ALL_YEAR_GROUPS)).status).toBe(201);
    const older = await publish('2026-08-20', ALL_YEAR_GROUPS);
    expect(older.status).toBe(409);
    expect((await readBody(older, $ProblemDetails)).type).toBe('/problems/newer-return-there');
    expect((await publish('2026-11-20', ALL_YEAR_GROUPS)).status).toBe(201);
  });

  it('two authorities with one idempotency key got in each other’s way', async () => {
    expect((await publishFor('990', 'return-0001')).status).toBe(201);
    expect((await publishFor('991', 'return-0001')).status).toBe(201);
    const again = await publishFor('991', 'return-0001');
    expect(again.headers.get('idempotency-replayed')).toBe('true');
  });
});
