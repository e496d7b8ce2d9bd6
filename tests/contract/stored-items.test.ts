import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageSchema } from '../../functions/api/contract/route-contract.ts';
import type { Owner } from '../../lib/access/index.ts';
import { $PlacementRequest } from '../../lib/requests/index.ts';
import { putItem } from '../support/put-item.ts';
import { readBody } from '../support/read-body.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const OWN: Owner = { kind: 'authority', code: '990' };
const committed = committedItem('request-v1');

function committedItem(name: string) {
  return JSON.parse(readFileSync(`tests/contract/store-items/${name}.json`, 'utf8'));
}

describe('items as they stand in the table', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
  });
  afterAll(() => world.close());

  const put = (item: Record<string, unknown>) => putItem(world, item);

  it('reads a request that schema version 1 wrote', async () => {
    await put(committed);
    expect(await world.deps.requests(OWN).get(committed.body.id)).toEqual({
      ok: true,
      value: committed.body,
    });
  });

  it('reads a plan run that schema version 1 wrote', async () => {
    const run = committedItem('plan-run-v1');
    await put(run);
    const consortium: Owner = { kind: 'consortium', code: 'three-vales' };
    expect(await world.deps.planRuns(consortium).get(run.body.id)).toEqual({
      ok: true,
      value: run.body,
    });
  });

  it('reads a register import, and the pointer to it, that named the index made of them', async () => {
    const pointer = committedItem('register-pointer-with-index');
    const imported = committedItem('register-import-with-index');
    await put(pointer);
    await put(imported);
    expect(pointer.body.indexId).toBe(imported.body.indexId);
    expect(await world.deps.register.current()).toEqual({
      revision: 1,
      pointer: {
        importId: '01KV47GZ602VNJ4A285C0FN04B',
        snapshotId: '9672b392ff93f4347e717b4fd43a2ea2c126f225a3d891d1309ce3071fe0ae94',
        madeCurrentAt: '2026-06-14T23:30:00.000Z',
        madeCurrentBy: 'demo loader',
      },
    });
    const { indexId: _, ...body } = imported.body;
    const { register } = world.deps;
    expect(await register.getImport(body.id)).toEqual({ ok: true, value: body });
    expect((await register.imports({ after: null, limit: 5 })).items).toEqual([body]);
  });

  it('shows an item that does not parse as needing checking, and does not drop it', async () => {
    const id = '01JCZ0000000000000000000YY';
    await put({
      ...committed,
      sk: `REQUEST#${id}`,
      body: { ...committed.body, id, primaryNeed: '??' },
    });
    expect(await world.deps.requests(OWN).get(id)).toMatchObject({
      ok: false,
      problem: { code: 'needs-checking', detail: expect.stringContaining('primaryNeed') },
    });
    const response = await world.call('GET', '/v1/authorities/990/requests', {
      headers: world.as('990', 'case-officer'),
    });
    expect((await readBody(response, pageSchema($PlacementRequest))).items).toContainEqual({
      needsChecking: `REQUEST#${id}`,
    });
  });
});
