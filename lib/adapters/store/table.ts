import {
  type AttributeValue,
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandOutput,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Page, PageRequest } from '../../kernel/index.ts';
import { decodeItem, type Item } from './item.ts';
import type { Key, Range } from './keys.ts';
import { WORK_INDEX, type Work } from './work-index.ts';
import { transactItem, type Write } from './writes.ts';

/** Which write of a transaction was refused by its condition, and the item that stood there. */
export interface RefusedWrite {
  readonly what: string;
  readonly found: Item | null;
}

/** That an item is there, and at which revision. */
export interface ItemRevision {
  readonly sk: string;
  readonly rev: number;
}

/** The one table, as far as the stores need it. */
export interface Table {
  get(key: Key): Promise<Item | null>;
  /** The items that are there, in no order; as many keys as one likes. */
  getMany(keys: readonly Key[]): Promise<readonly Item[]>;
  query(range: Range, page: PageRequest & { readonly newestFirst: boolean }): Promise<Page<Item>>;
  /** The keys of all items of a range and their revisions, without what is in them. */
  revisions(range: Range): Promise<readonly ItemRevision[]>;
  /**
   * What is still to be done of a kind, whosever it is, in order; what was written a moment ago may be missing.
   * For workers alone.
   */
  work(
    kind: Work['work'],
    of: { readonly prefix?: string; readonly upTo?: string },
    most: number,
  ): Promise<readonly Item[]>;
  /** Takes an item out of what is still to be done. */
  workDone(key: Key): Promise<void>;
  /**
   * All of the writes or none; null when done, else the first write whose condition failed. `afterConflict` is asked, when
   * others changed the same items in the same moment, whether it can be refused without another attempt.
   */
  transact(
    writes: readonly Write[],
    afterConflict?: () => Promise<RefusedWrite | null>,
  ): Promise<RefusedWrite | null>;
}

/** Others changed the same items in the same moment: waits grow, so that hundreds at once get through. */
const CONFLICT_RETRIES = 20;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 800;
const MOST_IN_BATCH = 100;

export function createTable(client: DynamoDBClient, tableName: string): Table {
  return {
    async get(key) {
      const found = await client.send(
        new GetItemCommand({
          TableName: tableName,
          Key: attributesOf(key),
          ConsistentRead: true,
        }),
      );
      return found.Item ? decodeItem(found.Item) : null;
    },

    async getMany(keys) {
      const items: Item[] = [];
      for (let at = 0; at < keys.length; at += MOST_IN_BATCH) {
        let asked = keys.slice(at, at + MOST_IN_BATCH).map(attributesOf);
        for (let attempt = 0; asked.length > 0; attempt += 1) {
          if (attempt > 0) await pause(attempt);
          const found = await client.send(
            new BatchGetItemCommand({
              RequestItems: { [tableName]: { Keys: asked, ConsistentRead: true } },
            }),
          );
          items.push(...(found.Responses?.[tableName] ?? []).map(decodeItem));
          asked = found.UnprocessedKeys?.[tableName]?.Keys ?? [];
        }
      }
      return items;
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

    async revisions(range) {
      const found: ItemRevision[] = [];
      let after: Record<string, AttributeValue> | undefined;
      do {
        const page: QueryCommandOutput = await client.send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
            ProjectionExpression: 'sk, rev',
            ExpressionAttributeValues: { ':pk': { S: range.pk }, ':prefix': { S: range.prefix } },
            ConsistentRead: true,
            ExclusiveStartKey: after,
          }),
        );
        for (const { sk, rev } of page.Items ?? []) {
          // An item without a revision is of no kind: it is read, and then needs checking.
          found.push({ sk: sk?.S ?? '', rev: Number(rev?.N ?? 0) });
        }
        after = page.LastEvaluatedKey;
      } while (after);
      return found;
    },

    async work(kind, { prefix, upTo }, most) {
      const items: Item[] = [];
      let after: Record<string, AttributeValue> | undefined;
      do {
        const range = prefix ? ' AND begins_with(workAt, :at)' : upTo ? ' AND workAt <= :at' : '';
        const found = await client.send(
          new QueryCommand({
            TableName: tableName,
            IndexName: WORK_INDEX.name,
            KeyConditionExpression: `#work = :work${range}`,
            ExpressionAttributeNames: { '#work': WORK_INDEX.partitionKey },
            ExpressionAttributeValues: {
              ':work': { S: kind },
              ...(range ? { ':at': { S: prefix ?? upTo ?? '' } } : {}),
            },
            Limit: most - items.length,
            ExclusiveStartKey: after,
          }),
        );
        items.push(...(found.Items ?? []).map(decodeItem));
        after = found.LastEvaluatedKey;
      } while (after && items.length < most);
      return items;
    },

    async workDone(key) {
      try {
        await client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: attributesOf(key),
            UpdateExpression: 'REMOVE #work, workAt',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeNames: { '#work': WORK_INDEX.partitionKey },
          }),
        );
      } catch (error) {
        // Its time was over and it has been tidied away.
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },

    async transact(writes, afterConflict) {
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
          await pause(attempt + 1);
          const refused = await afterConflict?.();
          if (refused) return refused;
        }
      }
    },
  };
}

function attributesOf({ pk, sk }: Key): Record<string, AttributeValue> {
  return { pk: { S: pk }, sk: { S: sk } };
}

/** Up to twice as long after every attempt, at random, so that those who collided do not meet again. */
function pause(attempt: number): Promise<void> {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
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
