import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { OWNERS } from '../../scripts/docs/item-kinds.ts';
import { openTestWorld, type TestWorld } from '../support/test-world.ts';

const $Puts = z.object({
  TransactItems: z.array(
    z.looseObject({ Put: z.object({ Item: z.custom<Record<string, never>>() }).optional() }),
  ),
});
const $Item = z.object({ pk: z.string(), kind: z.string() });
const OWNER_OF: Readonly<Record<string, string>> = {
  AUTH: 'authority',
  PROV: 'provider',
  CONS: 'consortium',
  NAT: 'national',
};

let world: TestWorld;
const seen = new Map<string, Set<string>>();
beforeAll(async () => {
  const observe = (command: string, input: object) => {
    if (command !== 'TransactWriteItemsCommand') return;
    for (const { Put } of $Puts.parse(input).TransactItems) {
      if (!Put) continue;
      const { pk, kind } = $Item.parse(unmarshall(Put.Item));
      seen.set(kind, (seen.get(kind) ?? new Set()).add(OWNER_OF[pk.split('#')[0] ?? ''] ?? pk));
    }
  };
  world = await openTestWorld({ demo: true, observe });
  const headers = world.as('991', 'case-officer');
  await world.call('POST', '/v1/authorities/991/list-runs', { headers, body: {} });
});
afterAll(() => world.close());

it('items stand in the partitions of those whose docs/data-model.md says they are', () => {
  expect(seen.size).toBeGreaterThanOrEqual(8);
  for (const [kind, owners] of seen) {
    expect(OWNERS[kind], kind).toEqual(expect.arrayContaining([...owners]));
  }
});
