import { readFileSync } from 'node:fs';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageSchema } from '../../functions/api/contract/route-contract.ts';
import { localDynamo } from '../../functions/shared/create-deps.ts';
import type { Owner } from '../../lib/access/index.ts';
import { readLock } from '../../lib/adapters/engine/engine-lock.ts';
import { $PlacementRequest } from '../../lib/requests/index.ts';
import { readBody } from '../support/read-body.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const OWN: Owner = { kind: 'authority', code: '990' };
const committed = JSON.parse(readFileSync('tests/contract/store-items/request-v1.json', 'utf8'));

describe('items as they stand in the table', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld({ demo: false });
  });
  afterAll(() => world.close());

  async function put(item: Record<string, unknown>): Promise<void> {
    const port = readLock(`${world.dataDir}/engine.lock`)?.port;
    const client = localDynamo(`http://127.0.0.1:${port}`);
    await client.send(new PutItemCommand({ TableName: 'rightplace-test', Item: marshall(item) }));
    client.destroy();
  }

  it('reads a request that schema version 1 wrote', async () => {
    await put(committed);
    expect(await world.deps.requests(OWN).get(committed.body.id)).toEqual({
      ok: true,
      value: committed.body,
    });
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
