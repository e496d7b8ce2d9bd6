import {
  DynamoDBClient,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTable, type Write } from '../../../lib/adapters/store/index.ts';

const dynamo = mockClient(DynamoDBClient);
const WRITES: readonly Write[] = [
  { what: 'first', put: { pk: { S: 'a' } }, condition: 'attribute_not_exists(pk)', values: {} },
  { what: 'second', put: { pk: { S: 'b' } }, condition: 'rev = :r', values: { ':r': { N: '1' } } },
];

function cancelled(...codes: string[]): TransactionCanceledException {
  return new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
}

describe('a transaction that is cancelled', () => {
  const table = createTable(new DynamoDBClient({ region: 'eu-west-2' }), 'rightplace');
  beforeEach(() => dynamo.reset());

  it('names the write whose condition failed', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled('None', 'ConditionalCheckFailed'));
    expect(await table.transact(WRITES)).toEqual({ what: 'second', found: null });
  });

  it('is tried again when it ran into another transaction', async () => {
    dynamo
      .on(TransactWriteItemsCommand)
      .rejectsOnce(cancelled('TransactionConflict', 'None'))
      .resolves({});
    expect(await table.transact(WRITES)).toBeNull();
    expect(dynamo.commandCalls(TransactWriteItemsCommand)).toHaveLength(2);
  });

  it('fails as infrastructure when it keeps running into others', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled('TransactionConflict', 'None'));
    await expect(table.transact(WRITES)).rejects.toThrow('cancelled');
    expect(dynamo.commandCalls(TransactWriteItemsCommand)).toHaveLength(13);
  });

  it('lets other failures through', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(new Error('no network'));
    await expect(table.transact(WRITES)).rejects.toThrow('no network');
  });
});
