import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import { WORK_INDEX } from './work-index.ts';

const ATTRIBUTES = ['pk', 'sk', WORK_INDEX.partitionKey, WORK_INDEX.sortKey].map(
  (AttributeName) => ({ AttributeName, AttributeType: 'S' as const }),
);
const INDEX = {
  IndexName: WORK_INDEX.name,
  KeySchema: [
    { AttributeName: WORK_INDEX.partitionKey, KeyType: 'HASH' as const },
    { AttributeName: WORK_INDEX.sortKey, KeyType: 'RANGE' as const },
  ],
  Projection: { ProjectionType: 'ALL' as const },
};

/** Makes the table where it is missing (local engines only: on AWS it is made by infra). Streams stay off. */
export async function ensureTable(client: DynamoDBClient, tableName: string): Promise<void> {
  try {
    await client.send(
      new CreateTableCommand({
        TableName: tableName,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: ATTRIBUTES,
        GlobalSecondaryIndexes: [INDEX],
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
    await addMissingIndex(client, tableName);
  }
}

/** A table of an earlier version of the product has no index yet; the engine fills it. */
async function addMissingIndex(client: DynamoDBClient, TableName: string): Promise<void> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  if (Table?.GlobalSecondaryIndexes?.some(({ IndexName }) => IndexName === WORK_INDEX.name)) return;
  await client.send(
    new UpdateTableCommand({
      TableName,
      AttributeDefinitions: ATTRIBUTES,
      GlobalSecondaryIndexUpdates: [{ Create: INDEX }],
    }),
  );
}
