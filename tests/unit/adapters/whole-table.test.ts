import {
  type AttributeValue,
  BatchWriteItemCommand,
  DynamoDBClient,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWholeTable, itemOf, lineOf } from '../../../lib/adapters/backup/index.ts';

const dynamo = mockClient(DynamoDBClient);
const table = createWholeTable(new DynamoDBClient({}), 'any');
const item = (n: number): Record<string, AttributeValue> => ({ pk: { S: 'P' }, n: { N: `${n}` } });
const put = (n: number) => ({ PutRequest: { Item: item(n) } });

describe('the whole table', () => {
  beforeEach(() => dynamo.reset());

  it('puts in again what the table had no room for, and nothing else', async () => {
    dynamo
      .on(BatchWriteItemCommand)
      .resolvesOnce({ UnprocessedItems: { any: [put(2), put(3)] } })
      .resolvesOnce({ UnprocessedItems: { any: [put(3)] } })
      .resolves({});
    await table.put([1, 2, 3].map((n) => lineOf(item(n))));
    const given = dynamo
      .commandCalls(BatchWriteItemCommand)
      .map(({ args }) => args[0].input.RequestItems?.any);
    expect(given).toEqual([[put(1), put(2), put(3)], [put(2), put(3)], [put(3)]]);
  });

  it('puts 25 records in at once, as many as DynamoDB takes', async () => {
    dynamo.on(BatchWriteItemCommand).resolves({});
    await table.put(Array.from({ length: 60 }, (_none, n) => lineOf(item(n))));
    const sizes = dynamo
      .commandCalls(BatchWriteItemCommand)
      .map(({ args }) => args[0].input.RequestItems?.any?.length);
    expect(sizes).toEqual([25, 25, 10]);
  });

  it('reads on from where a page ended', async () => {
    dynamo
      .on(ScanCommand)
      .resolvesOnce({ Items: [item(1)], LastEvaluatedKey: item(1) })
      .resolvesOnce({ Items: [], LastEvaluatedKey: item(2) })
      .resolves({ Items: [item(3)] });
    const lines: string[] = [];
    for await (const line of table.lines()) lines.push(line);
    expect(lines).toEqual(['{"n":{"N":"1"},"pk":{"S":"P"}}', '{"n":{"N":"3"},"pk":{"S":"P"}}']);
    const starts = dynamo
      .commandCalls(ScanCommand)
      .map(({ args }) => args[0].input.ExclusiveStartKey);
    expect(starts).toEqual([undefined, item(1), item(2)]);
  });
});

describe('a record as a line', () => {
  it('is the same after it, with bytes, sets, numbers to the last digit, and attributes called like types', () => {
    const given: Record<string, AttributeValue> = {
      pk: { S: 'AUTH#990' },
      bytes: { B: new Uint8Array([0, 255, 7]) },
      several: { BS: [new Uint8Array([1]), new Uint8Array([2])] },
      amount: { N: '0.1234567890123456789012345678901234567' },
      B: { M: { B: { S: 'no bytes' }, BS: { L: [{ S: 'nor these' }, { NULL: true }] } } },
    };
    expect(itemOf(lineOf(given))).toEqual(given);
  });

  it('is the same line in whatever order the members came', () => {
    const one = lineOf({ a: { M: { x: { N: '1' }, y: { BOOL: false } } }, pk: { S: 'P' } });
    expect(lineOf({ pk: { S: 'P' }, a: { M: { y: { BOOL: false }, x: { N: '1' } } } })).toBe(one);
    expect(one).toBe('{"a":{"M":{"x":{"N":"1"},"y":{"BOOL":false}}},"pk":{"S":"P"}}');
  });
});
