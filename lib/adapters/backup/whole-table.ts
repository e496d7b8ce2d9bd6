import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import type { WholeTable } from '../../kernel/index.ts';
import { itemOf, lineOf } from './item-lines.ts';

/** DynamoDB takes no more in one call. */
const MOST_IN_BATCH = 25;
const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 5_000;
const MOST_TRIES = 12;

/** The table for those who back it up and restore it. No function on AWS has it: they may neither scan nor delete. */
export function createWholeTable(client: DynamoDBClient, tableName: string): WholeTable {
  async function putBatch(items: readonly Record<string, AttributeValue>[]): Promise<void> {
    let left = items.map((Item) => ({ PutRequest: { Item } }));
    for (let attempt = 0; left.length > 0; attempt += 1) {
      if (attempt >= MOST_TRIES) {
        throw new Error(`The table did not take ${left.length} records in ${MOST_TRIES} tries.`);
      }
      if (attempt > 0) await pause(attempt);
      const { UnprocessedItems = {} } = await client.send(
        new BatchWriteItemCommand({ RequestItems: { [tableName]: left } }),
      );
      left = (UnprocessedItems[tableName] ?? []).flatMap(({ PutRequest }) =>
        PutRequest?.Item ? [{ PutRequest: { Item: PutRequest.Item } }] : [],
      );
    }
  }

  return {
    async *lines() {
      let after: Record<string, AttributeValue> | undefined;
      do {
        const page = await client.send(
          new ScanCommand({
            TableName: tableName,
            ConsistentRead: true,
            ...(after ? { ExclusiveStartKey: after } : {}),
          }),
        );
        for (const item of page.Items ?? []) yield lineOf(item);
        after = page.LastEvaluatedKey;
      } while (after);
    },
    async isEmpty() {
      const page = await client.send(
        new ScanCommand({ TableName: tableName, ConsistentRead: true, Limit: 1 }),
      );
      return (page.Items ?? []).length === 0;
    },
    async put(lines) {
      for (let at = 0; at < lines.length; at += MOST_IN_BATCH) {
        await putBatch(lines.slice(at, at + MOST_IN_BATCH).map(itemOf));
      }
    },
  };
}

/** Longer after every try, at random, until the table has room again. */
function pause(attempt: number): Promise<void> {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, longest * (0.5 + Math.random() / 2)));
}
