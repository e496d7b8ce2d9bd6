import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { Page, PageRequest } from '../../kernel/index.ts';
import { decodeItem, type Item } from './item.ts';
import type { Key, Range } from './keys.ts';
import { transactItem, type Write } from './writes.ts';

/** Which write of a transaction was refused by its condition, and the item that stood there. */
export interface RefusedWrite {
  readonly what: string;
  readonly found: Item | null;
}

/** The one table, as far as the stores need it. */
export interface Table {
  get(key: Key): Promise<Item | null>;
  query(range: Range, page: PageRequest & { readonly newestFirst: boolean }): Promise<Page<Item>>;
  /** All of the writes or none; null when done, else the first write whose condition failed. */
  transact(writes: readonly Write[]): Promise<RefusedWrite | null>;
}

const CONFLICT_RETRIES = 4;

export function createTable(client: DynamoDBClient, tableName: string): Table {
  return {
    async get(key) {
      const found = await client.send(
        new GetItemCommand({
          TableName: tableName,
          Key: { pk: { S: key.pk }, sk: { S: key.sk } },
          ConsistentRead: true,
        }),
      );
      return found.Item ? decodeItem(found.Item) : null;
    },

    async query(range, page) {
      const found = await client.send(
        new QueryCommand({
          TableName: tableName,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': { S: range.pk }, ':prefix': { S: range.prefix } },
          ScanIndexForward: !page.newestFirst,
          Limit: page.limit,
          ConsistentRead: true,
          ...(page.after ? { ExclusiveStartKey: startKey(range, page.after) } : {}),
        }),
      );
      const next = found.LastEvaluatedKey?.sk?.S;
      return {
        items: (found.Items ?? []).map(decodeItem),
        after: next ? next.slice(range.prefix.length) : null,
      };
    },

    async transact(writes) {
      for (let attempt = 0; ; attempt += 1) {
        try {
          await client.send(
            new TransactWriteItemsCommand({
              TransactItems: writes.map((write) => transactItem(tableName, write)),
            }),
          );
          return null;
        } catch (error) {
          if (!(error instanceof TransactionCanceledException)) throw error;
          const refusal = refusedWrite(error, writes);
          if (refusal) return refusal;
          if (attempt >= CONFLICT_RETRIES) throw error;
        }
      }
    },
  };
}

/** The cursor carries only what follows the range's prefix, so it can never lead into another owner's partition. */
function startKey(range: Range, after: string): Record<string, AttributeValue> {
  return { pk: { S: range.pk }, sk: { S: range.prefix + after } };
}

function refusedWrite(
  error: TransactionCanceledException,
  writes: readonly Write[],
): RefusedWrite | null {
  const reasons = error.CancellationReasons ?? [];
  const at = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed');
  const write = writes[at];
  if (!write) return null;
  const old = reasons[at]?.Item;
  return { what: write.what, found: old ? decodeItem(old) : null };
}
