import {
  DynamoDBClient,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it, vi } from 'vitest';
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
    vi.useFakeTimers();
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled('TransactionConflict', 'None'));
    const failed = expect(table.transact(WRITES)).rejects.toThrow('cancelled');
    await vi.runAllTimersAsync();
    await failed;
    vi.useRealTimers();
    expect(dynamo.commandCalls(TransactWriteItemsCommand)).toHaveLength(21);
  });

  it('is not tried again when a look says that it will be refused', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(cancelled('TransactionConflict', 'None'));
    const refusal = { what: 'second', found: null };
    expect(await table.transact(WRITES, async () => refusal)).toBe(refusal);
    expect(dynamo.commandCalls(TransactWriteItemsCommand)).toHaveLength(1);
  });

  it('lets other failures through', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(new Error('no network'));
    await expect(table.transact(WRITES)).rejects.toThrow('no network');
  });
});
