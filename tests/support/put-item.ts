import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { localDynamo } from '../../functions/shared/create-deps.ts';
import { readLock } from '../../lib/adapters/engine/engine-lock.ts';
import type { TestWorld } from './test-world.ts';

/** Puts an item into a test world's table as it is, past every store. */
export async function putItem(
  { dataDir }: TestWorld,
  item: Record<string, unknown>,
): Promise<void> {
  const client = localDynamo(`http://127.0.0.1:${readLock(`${dataDir}/engine.lock`)?.port}`);
  await client.send(new PutItemCommand({ TableName: 'rightplace-test', Item: marshall(item) }));
  client.destroy();
}
