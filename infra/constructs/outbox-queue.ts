import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnPipe } from 'aws-cdk-lib/aws-pipes';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface OutboxQueueProps {
  readonly data: { readonly table: ITableV2; readonly key: IKey };
  /** Events of this topic go into the queue. */
  readonly topic: string;
  /** A message as JSON, with `<$.path>` for parts of the stream's record. */
  readonly message: string;
  /** Longer than whoever works on a message may take. */
  readonly visibility: Duration;
  /** How often a message is given out before it is put aside. */
  readonly attempts: number;
}

/**
 * The outbox events of one topic, from the table's stream into a queue: what was stored is told of at least once.
 * What cannot be taken from the stream, or worked on, is put aside and alarmed.
 */
export class OutboxQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, props: OutboxQueueProps) {
    super(scope, id);
    const setAside = new Queue(this, 'SetAside', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: props.visibility,
      deadLetterQueue: { queue: setAside, maxReceiveCount: props.attempts },
    });
    new Alarm(this, 'SetAsideAlarm', {
      alarmDescription: `Events “${props.topic}” were put aside: nobody could work on them`,
      metric: setAside.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    this.#pipe(props, setAside);
  }

  #pipe({ data, topic, message }: OutboxQueueProps, setAside: Queue): void {
    const { tableStreamArn } = data.table;
    if (tableStreamArn === undefined) throw new Error('The table has no stream.');
    const role = new Role(this, 'PipeRole', {
      assumedBy: new ServicePrincipal('pipes.amazonaws.com'),
    });
    const policy = new Policy(this, 'PipePolicy', {
      roles: [role],
      statements: [
        new PolicyStatement({
          sid: 'ReadStream',
          actions: [
            'dynamodb:DescribeStream',
            'dynamodb:GetRecords',
            'dynamodb:GetShardIterator',
            'dynamodb:ListStreams',
          ],
          resources: [tableStreamArn],
        }),
        new PolicyStatement({
          sid: 'KeyThroughTheTable',
          actions: ['kms:Decrypt'],
          resources: [data.key.keyArn],
          conditions: {
            StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` },
          },
        }),
        new PolicyStatement({
          sid: 'Send',
          actions: ['sqs:SendMessage'],
          resources: [this.queue.queueArn, setAside.queueArn],
        }),
      ],
    });
    const pipe = new CfnPipe(this, 'Pipe', {
      description: `Outbox events “${topic}” from the table’s stream`,
      roleArn: role.roleArn,
      source: tableStreamArn,
      sourceParameters: {
        filterCriteria: { filters: [{ pattern: JSON.stringify(newEventsOf(topic)) }] },
        dynamoDbStreamParameters: {
          // Also what was stored while the pipe was being made.
          startingPosition: 'TRIM_HORIZON',
          batchSize: 10,
          maximumRetryAttempts: 10,
          onPartialBatchItemFailure: 'AUTOMATIC_BISECT',
          deadLetterConfig: { arn: setAside.queueArn },
        },
      },
      target: this.queue.queueArn,
      targetParameters: { inputTemplate: message },
    });
    // A pipe that may not read yet fails to be made.
    pipe.node.addDependency(policy);
  }
}

/** Items of the kind as the store writes them; their expiry removes them, which is no event. */
function newEventsOf(topic: string) {
  return {
    eventName: ['INSERT'],
    dynamodb: { NewImage: { kind: { S: ['outbox'] }, body: { M: { topic: { S: [topic] } } } } },
  };
}
