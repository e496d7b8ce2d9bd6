import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { encodeItem, type ItemKind } from './item.ts';
import type { Key } from './keys.ts';

/** A write of one item in a transaction, with what the item is called if its condition fails. */
export interface Write {
  readonly what: string;
  readonly put: Record<string, AttributeValue>;
  readonly condition: string;
  readonly values: Record<string, AttributeValue>;
}

/** Puts an item that must not be there yet. */
export function putNew<T>(kind: ItemKind<T>, key: Key, body: T): Write {
  return {
    what: kind.kind,
    put: encodeItem(kind, key, body, 1),
    condition: 'attribute_not_exists(pk)',
    values: {},
  };
}

/** Replaces an item whose stored revision must be `expected`; 0 expects no item. */
export function putRevision<T>(kind: ItemKind<T>, key: Key, body: T, expected: number): Write {
  if (expected === 0) return putNew(kind, key, body);
  return {
    what: kind.kind,
    put: encodeItem(kind, key, body, expected + 1),
    condition: 'rev = :expected',
    values: { ':expected': { N: String(expected) } },
  };
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
    put: encodeItem(kind, key, body, 1, expiresAt),
    condition: 'attribute_not_exists(pk) OR expiresAt < :now',
    values: { ':now': { N: String(now) } },
  };
}

/** The SDK's form of a write. */
export function transactItem(tableName: string, write: Write): TransactWriteItem {
  const hasValues = Object.keys(write.values).length > 0;
  return {
    Put: {
      TableName: tableName,
      Item: write.put,
      ConditionExpression: write.condition,
      ...(hasValues ? { ExpressionAttributeValues: write.values } : {}),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
}
