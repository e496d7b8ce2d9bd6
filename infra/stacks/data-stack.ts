import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  type ITableV2,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { createAccessLogsBucket, PRIVATE_BUCKET } from '../constructs/private-bucket.ts';

/** How far back the table can be restored, and how long a deleted object can be brought back. */
const RECOVERY_DAYS = 35;

/** A table that was restored beside the one of the stack: it is the one that is used from now on. */
export interface RestoredTable {
  readonly tableName: string;
  readonly tableStreamArn: string;
}

export interface DataStackProps extends StackProps {
  readonly restored?: RestoredTable | undefined;
}

/** What must outlive every deployment. All of it is kept when the stack is deleted. */
export class DataStack extends Stack {
  readonly key: Key;
  /** The table that is used. */
  readonly table: ITableV2;
  readonly objects: Bucket;

  constructor(scope: Construct, id: string, props: DataStackProps) {
    super(scope, id, props);

    this.key = new Key(this, 'Key', {
      description: 'Encrypts the table and the objects of Rightplace',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    const made = new TableV2(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: RECOVERY_DAYS,
      },
      globalSecondaryIndexes: [
        {
          // Sparse: what is still to be done. Only workers read it.
          indexName: 'work',
          partitionKey: { name: 'work', type: AttributeType.STRING },
          sortKey: { name: 'workAt', type: AttributeType.STRING },
        },
      ],
      timeToLiveAttribute: 'expiresAt',
      // Takes outbox events to their queues.
      dynamoStream: StreamViewType.NEW_IMAGE,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });

    this.table = props.restored ? this.#restored(props.restored, made) : made;

    this.objects = new Bucket(this, 'Objects', {
      ...PRIVATE_BUCKET,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      versioned: true,
      serverAccessLogsBucket: createAccessLogsBucket(this, 'AccessLogs'),
      lifecycleRules: [
        {
          // An erased list must leave the old versions as well, once it cannot be restored any more.
          noncurrentVersionExpiration: Duration.days(RECOVERY_DAYS),
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
        // What they hold has been imported, or was given up.
        { prefix: 'uploads/', expiration: Duration.days(RECOVERY_DAYS) },
        // Cleaned rows of children, which the requests themselves hold by then.
        { prefix: 'caseloads/', expiration: Duration.days(90) },
        // Files of returns, which are published by then.
        { prefix: 'capacity-uploads/', expiration: Duration.days(90) },
      ],
    });

    // Operators import the register and postcodes by these names; neither name is fixed.
    new CfnOutput(this, 'TableName', { value: this.table.tableName });
    new CfnOutput(this, 'ObjectsBucket', { value: this.objects.bucketName });
  }

  /**
   * The restored table by its names. What the stack exports of its own stays exported: CloudFormation takes away no
   * export that another stack still imports, and this stack is deployed before that one.
   */
  #restored({ tableName, tableStreamArn }: RestoredTable, made: TableV2): ITableV2 {
    for (const value of [made.tableName, made.tableArn, made.tableStreamArn])
      this.exportValue(value);
    return TableV2.fromTableAttributes(this, 'RestoredTable', {
      tableName,
      tableStreamArn,
      encryptionKey: this.key,
    });
  }
}
