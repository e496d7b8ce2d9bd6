import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { encodeItem, type ItemKind, type Marks } from './item.ts';
import type { Key } from './keys.ts';

/** A write of one item in a transaction, with what the item is called if its condition fails. */
export type Write = PutWrite | UpdateWrite;

interface PutWrite {
  readonly what: string;
  readonly put: Record<string, AttributeValue>;
  readonly condition: string;
  readonly values: Record<string, AttributeValue>;
}

/** A change of some of an item's attributes, for counters that many change at once. */
export interface UpdateWrite {
  readonly what: string;
  readonly update: Key;
  readonly expression: string;
  readonly condition: string;
  readonly names: Record<string, string>;
  readonly values: Record<string, AttributeValue>;
}

/** Puts an item that must not be there yet. */
export function putNew<T>(kind: ItemKind<T>, key: Key, body: T, marks?: Marks): PutWrite {
  return {
    what: kind.kind,
    put: encodeItem(kind, key, body, 1, marks),
    condition: 'attribute_not_exists(pk)',
    values: {},
  };
}

/** Replaces an item whose stored revision must be `expected`; 0 expects no item. */
export function putRevision<T>(
  kind: ItemKind<T>,
  key: Key,
  body: T,
  expected: number,
  marks?: Marks,
): Write {
  if (expected === 0) return putNew(kind, key, body, marks);
  return {
    what: kind.kind,
    put: encodeItem(kind, key, body, expected + 1, marks),
    condition: 'rev = :expected',
    values: { ':expected': { N: String(expected) } },
  };
}

/** Puts an item whatever stands there, for copies that follow an item whose revision is checked. */
export function putCopy<T>(kind: ItemKind<T>, key: Key, body: T, marks?: Marks): Write {
  const put = encodeItem(kind, key, body, 1, marks);
  const always = 'attribute_exists(pk) OR attribute_not_exists(pk)';
  return { what: kind.kind, put, condition: always, values: {} };
}

/** Puts an item that must not be there, unless what is there has expired. */
export function putExpiring<T>(
  kind: ItemKind<T>,
  key: Key,
  body: T,
  expiresAt: number,
  now: number,
): Write {
  return {
    what: kind.kind,
    put: encodeItem(kind, key, body, 1, { expiresAt }),
    condition: 'attribute_not_exists(pk) OR expiresAt < :now',
    values: { ':now': { N: String(now) } },
  };
}

/** The SDK's form of a write. */
export function transactItem(tableName: string, write: Write): TransactWriteItem {
  const hasValues = Object.keys(write.values).length > 0;
  const common = {
    TableName: tableName,
    ConditionExpression: write.condition,
    ...(hasValues ? { ExpressionAttributeValues: write.values } : {}),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
  if ('put' in write) return { Put: { ...common, Item: write.put } };
  return {
    Update: {
      ...common,
      Key: { pk: { S: write.update.pk }, sk: { S: write.update.sk } },
      UpdateExpression: write.expression,
      ExpressionAttributeNames: write.names,
    },
  };
}
