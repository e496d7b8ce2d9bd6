import { Duration, Validations } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { NodeFunction } from './node-function.ts';
import { keyThrough } from './store-permissions.ts';
import { createSetAside } from './work-queue.ts';

export interface DispatcherProps {
  readonly data: { readonly table: ITableV2; readonly key: IKey };
  readonly stage: Stage;
  readonly environment: Readonly<Record<string, string>>;
  /** Queues by the names that the code calls them. */
  readonly queues: Readonly<Record<string, Queue>>;
}

/** New events as the store writes them. Their expiry removes them, and being sent changes them: neither is an event. */
const NEW_EVENTS = {
  eventName: ['INSERT'],
  dynamodb: { NewImage: { kind: { S: ['outbox'] } } },
};

/**
 * Takes the outbox's events from the table's stream to their queues. What the stream cannot get rid of after ten tries,
 * halved at each, is put aside. Every minute it sweeps: what never arrived is sent, what is due is told of.
 */
export class Dispatcher extends Construct {
  readonly dispatcher: NodeFunction;
  readonly setAside: Queue;

  constructor(scope: Construct, id: string, { data, stage, environment, queues }: DispatcherProps) {
    super(scope, id);
    const urls = Object.fromEntries(
      Object.entries(queues).map(([name, { queueUrl }]) => [name, queueUrl]),
    );
    this.dispatcher = new NodeFunction(this, 'Dispatcher', {
      entry: 'functions/workers/dispatcher/lambda.ts',
      description: 'Takes events from the table to the queues of those who work on them',
      environment: { ...environment, QUEUE_URLS: jsonOf(urls) },
      memoryMb: 512,
      timeout: Duration.minutes(1),
      logRetention: stage.logRetention,
    });
    this.setAside = createSetAside(this, 'SetAside');
    Validations.of(this.setAside).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason:
        'It is itself where failed batches of the stream are put aside, which cdk-nag sees for queues only.',
    });
    this.#permit(data, Object.values(queues));
    this.#listen(data.table);
    new Rule(this, 'Sweep', {
      description: 'Sends events that never arrived, and tells of what is due',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [
        new LambdaFunction(this.dispatcher.function, {
          event: RuleTargetInput.fromObject({ sweep: true }),
          retryAttempts: 0,
        }),
      ],
    });
  }

  #permit({ table, key }: DispatcherProps['data'], queues: readonly Queue[]): void {
    const statements = [
      new PolicyStatement({
        sid: 'ReadStream',
        actions: [
          'dynamodb:DescribeStream',
          'dynamodb:GetRecords',
          'dynamodb:GetShardIterator',
          'dynamodb:ListStreams',
        ],
        resources: [streamOf(table)],
      }),
      new PolicyStatement({
        sid: 'WhatIsToBeDone',
        actions: ['dynamodb:Query'],
        resources: [`${table.tableArn}/index/work`],
      }),
      new PolicyStatement({
        sid: 'WhichIndexIsCurrent',
        actions: ['dynamodb:GetItem'],
        resources: [table.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['NAT#england'] } },
      }),
      new PolicyStatement({
        sid: 'MarkAsSent',
        actions: ['dynamodb:UpdateItem'],
        resources: [table.tableArn],
        conditions: {
          'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'work', 'workAt'] },
        },
      }),
      new PolicyStatement({
        sid: 'Send',
        actions: ['sqs:SendMessage'],
        resources: [...queues.map(({ queueArn }) => queueArn), this.setAside.queueArn],
      }),
      keyThrough(key, 'dynamodb'),
    ];
    for (const statement of statements) this.dispatcher.role.addToPolicy(statement);
  }

  #listen(table: ITableV2): void {
    const mapping = new CfnEventSourceMapping(this, 'Stream', {
      functionName: this.dispatcher.function.functionName,
      eventSourceArn: streamOf(table),
      // Also what was stored while the stack was being made.
      startingPosition: 'TRIM_HORIZON',
      batchSize: 100,
      bisectBatchOnFunctionError: true,
      maximumRetryAttempts: 10,
      functionResponseTypes: ['ReportBatchItemFailures'],
      filterCriteria: { filters: [{ pattern: JSON.stringify(NEW_EVENTS) }] },
      destinationConfig: { onFailure: { destination: this.setAside.queueArn } },
    });
    // A mapping whose role may not read the stream fails to be made.
    mapping.node.addDependency(this.dispatcher.role);
  }
}

function streamOf({ tableStreamArn }: ITableV2): string {
  if (tableStreamArn === undefined) throw new Error('The table has no stream.');
  return tableStreamArn;
}

/** Values are references until the stack is deployed, so JSON.stringify would not do. */
function jsonOf(values: Readonly<Record<string, string>>): string {
  const members = Object.entries(values).map(([name, value]) => `"${name}":"${value}"`);
  return `{${members.join(',')}}`;
}
