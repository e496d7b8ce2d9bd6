import { readdirSync } from 'node:fs';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { $ListWithBody } from '../../functions/api/contract/lists-contract.ts';
import { pageSchema } from '../../functions/api/contract/route-contract.ts';
import { localDynamo } from '../../functions/shared/create-deps.ts';
import { $WhatIf } from '../../functions/use-cases/what-if.ts';
import { readLock } from '../../lib/adapters/engine/engine-lock.ts';
import { $PolicyPack, $PolicyVersion, ACT_2014 } from '../../lib/policy/index.ts';
import { policyInput } from '../support/published-input.ts';
import { readBody } from '../support/read-body.ts';
import { requestInput } from '../support/request-input.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const VERSIONS = '/v1/authorities/990/policy-versions';
const POLICY = '/v1/authorities/990/policy';

describe('an authority publishes its own policy', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  function publish(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const manager = world.as('990', 'la-manager');
    return world.call('POST', VERSIONS, { headers: { ...manager, ...headers }, body });
  }

  async function inForce(query = '') {
    return readBody(await world.call('GET', `${POLICY}${query}`), $PolicyPack);
  }

  async function newRequest(reference: string): Promise<string> {
    const made = await world.call('POST', '/v1/authorities/990/requests', {
      headers: world.as('990', 'case-officer'),
      body: requestInput({ reference }),
    });
    return made.headers.get('location') ?? '';
  }

  it('starts with the national pack', async () => {
    expect(await inForce()).toEqual(ACT_2014);
    const history = await world.call('GET', VERSIONS, { headers: world.as('990', 'auditor') });
    expect(await history.json()).toEqual({ items: [], next: null });
  });

  it('publishes a version, and lists are made and named by it from then on', async () => {
    const location = await newRequest('P-0001');
    const officer = world.as('990', 'case-officer');
    const before = await world.call('POST', `${location}/lists`, { headers: officer });
    expect((await readBody(before, $ListWithBody)).policy).toEqual({
      id: '2014-act',
      version: '1',
    });

    const published = await publish(policyInput());
    expect(published.status).toBe(201);
    expect(published.headers.get('location')).toBe(`${VERSIONS}/1`);
    const first = await readBody(published, $PolicyVersion);
    expect(first).toMatchObject({
      authority: '990',
      version: 1,
      publishedBy: 'Test person of 990',
      publishedAt: '2026-11-23T10:00:00.000Z',
    });

    const after = await world.call('POST', `${location}/lists`, { headers: officer });
    const list = await readBody(after, $ListWithBody);
    expect(list.policy).toEqual({ id: '2014-act', version: '990-1' });
    expect(list.body.inputs.policy.weights).toMatchObject({ distance: 0.25, quality: 0.05 });
    const asked = await world.call('GET', `${VERSIONS}/1`, { headers: officer });
    expect(await readBody(asked, $PolicyVersion)).toEqual(first);
  });

  it('leaves an audit entry beside the version', async () => {
    const found = await world.table.query(
      { pk: 'AUTH#990', prefix: 'AUDIT#' },
      { after: null, limit: 100, newestFirst: true },
    );
    expect(found.items.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({
        action: 'policy.publish',
        subject: 'policy/1',
        detail: 'in force from 2026-11-23',
      }),
    );
  });

  it('publishes for a day to come, and follows it with another', async () => {
    const later = { changes: { list: { ...ACT_2014.list, size: 8 } } };
    await publish(policyInput({ ...later, inForceFrom: '2027-09-01' }));
    await publish(policyInput({ inForceFrom: '2027-09-01' }));
    expect((await inForce()).version).toBe('990-1');
    expect((await inForce('?on=2027-08-31')).version).toBe('990-1');
    expect((await inForce('?on=2027-09-01')).version).toBe('990-3');
    expect((await inForce('?on=2026-11-22')).version).toBe('1');

    const page = await world.call('GET', `${VERSIONS}?limit=2`, {
      headers: world.asOf({ kind: 'provider', code: '990010' }, 'provider-editor'),
    });
    const { items, next } = await readBody(page, pageSchema($PolicyVersion.partial()));
    expect(items).toMatchObject([
      {
        version: 3,
        changes: [{ section: 'weights' }, { section: 'weights' }, { section: 'list' }],
      },
      { version: 2 },
    ]);
    expect(next).toContain(`${VERSIONS}?limit=2&cursor=`);
  });

  it('comes into force at midnight in London', async () => {
    const start = world.clock.now;
    // British Summer Time: 23:30 UTC is half past midnight of the next day.
    world.clock.now = Date.parse('2027-08-31T22:30:00Z');
    expect((await inForce()).version).toBe('990-1');
    world.clock.now = Date.parse('2027-08-31T23:30:00Z');
    expect((await inForce()).version).toBe('990-3');
    world.clock.now = start;
  });

  it('publishes once for one idempotency key', async () => {
    const key = { 'idempotency-key': 'policy-key-1' };
    const made = await publish(policyInput({ inForceFrom: '2028-01-01' }), key);
    const again = await publish(policyInput({ inForceFrom: '2028-01-01' }), key);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await again.json()).toEqual(await made.json());
    expect((await publish(policyInput(), key)).status).toBe(422);
  });

  it.each([
    ['backdated', { inForceFrom: '2026-11-22' }, '/inForceFrom', 'a policy is not backdated'],
    [
      'with weights that do not add up',
      { changes: { weights: { ...ACT_2014.weights, cost: 0.3 } } },
      '/changes/weights',
      'these add up to 1.2',
    ],
    ['without a reason', { reason: undefined }, '/reason', 'is missing; give text'],
  ])('refuses one %s', async (_what, change, pointer, detail) => {
    const response = await publish(policyInput(change));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: [{ pointer, detail: expect.stringContaining(detail) }],
    });
  });

  it.each(['case-officer', 'auditor'] as const)('is not published by a %s', async (role) => {
    const headers = world.as('990', role);
    expect((await world.call('POST', VERSIONS, { headers, body: policyInput() })).status).toBe(403);
  });

  it('is read by everybody without a token, and kept by caches for a minute', async () => {
    const response = await world.call('GET', POLICY);
    expect(response.headers.get('cache-control')).toBe('public, max-age=60');
    const etag = response.headers.get('etag') ?? '';
    const again = await world.call('GET', POLICY, { headers: { 'if-none-match': `W/${etag}` } });
    expect(again.status).toBe(304);
    const other = await world.call('GET', `${POLICY}?on=2027-09-01`, {
      headers: { 'if-none-match': etag },
    });
    expect(other.status).toBe(200);
    expect((await world.call('GET', `${POLICY}?on=tomorrow`)).status).toBe(422);
  });

  it('answers what another policy would have changed, and stores nothing', async () => {
    const location = await newRequest('P-0002');
    const before = await stored(world);
    const response = await world.call('POST', `${location}/what-if`, {
      headers: world.as('990', 'case-officer'),
      body: { weights: { distance: 0.9 }, list: { ...ACT_2014.list, size: 3 } },
    });
    expect(response.status).toBe(200);
    const tried = await readBody(response, $WhatIf);
    expect(await stored(world)).toEqual(before);
    expect(tried.policy.version).toBe('990-1');
    // The others come to 0.75 as published and share 0.1.
    expect(tried.weights.distance).toBe(0.9);
    expect(tried.weights['need-fit']).toBeCloseTo(0.04, 12);
    expect(tried.weightsCompleted).toContain('(distance 0.9)');

    const keys = tried.proposal.recommended.map(({ evaluation }) => evaluation.settingKey);
    expect(tried.changed.ranks.slice(0, keys.length).map((r) => r.settingKey)).toEqual(keys);
    expect(tried.changed.left.length).toBeGreaterThan(0);
    for (const key of tried.changed.left) expect(keys).not.toContain(key);
    expect(tried.changed.ranks.map(({ settingKey }) => settingKey)).toEqual(
      expect.arrayContaining([...keys, ...tried.changed.left]),
    );
    // Harrow Vale Academy is the nearest, and nearness is nearly all that counts now.
    expect(tried.changed.ranks[0]).toMatchObject({ settingKey: '990001', whatIf: 1 });
    expect(tried.changed.ranks[0]?.inForce).not.toBe(1);
  });

  it.each([
    ['nothing to try', {}, ''],
    ['no weight', { weights: {} }, '/weights'],
    ['weights above 1 in all', { weights: { distance: 0.8, cost: 0.4 } }, '/weights'],
    ['a criterion that there is not', { weights: { price: 0.4 } }, '/weights'],
  ])('refuses a what-if of %s', async (_what, body, pointer) => {
    const location = await newRequest('P-0003');
    const response = await world.call('POST', `${location}/what-if`, {
      headers: world.as('990', 'la-manager'),
      body,
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ pointer })]),
    });
  });
});

/** How many items the table has, and how many objects there are. */
async function stored(world: TestWorld) {
  const port = readLock(`${world.dataDir}/engine.lock`)?.port;
  const client = localDynamo(`http://127.0.0.1:${port}`);
  const { Count: items } = await client.send(
    new ScanCommand({ TableName: 'rightplace-test', Select: 'COUNT' }),
  );
  client.destroy();
  const objects = readdirSync(`${world.dataDir}/objects`, { recursive: true });
  return { items, objects: objects.length };
}
