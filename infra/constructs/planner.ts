import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { SOLVER_BESIDE } from './bundling-options.ts';
import { NodeFunction } from './node-function.ts';
import { OutboxQueue } from './outbox-queue.ts';
import { StorePermissions } from './store-permissions.ts';

export interface PlannerProps {
  readonly data: { readonly table: ITableV2; readonly objects: IBucket; readonly key: IKey };
  readonly stage: Stage;
  readonly environment: Readonly<Record<string, string>>;
}

/** Lambda's longest. A run may ask for ten minutes of solving; checking and storing come on top. */
const TIMEOUT = Duration.minutes(15);

/** What goes from the table's stream to the planner: which run of which consortium. */
const CALL_TEMPLATE = `{"consortium": "<$.dynamodb.NewImage.body.M.owner.M.code.S>", "runId": "<$.dynamodb.NewImage.body.M.subject.S>"}`;

/** The function that solves rounds: called for each run that waits, and every five minutes for those whose planner died. */
export class Planner extends Construct {
  constructor(scope: Construct, id: string, { data, stage, environment }: PlannerProps) {
    super(scope, id);
    const planner = new NodeFunction(this, 'Planner', {
      entry: 'functions/workers/planner/lambda.ts',
      description: 'Solves rounds of joint commissioning',
      environment,
      // From 1,769 MB on a function has a whole processor; the largest rounds take 500 MB.
      memoryMb: 1769,
      timeout: TIMEOUT,
      logRetention: stage.logRetention,
      beside: SOLVER_BESIDE,
    });
    new StorePermissions(this, 'Permissions', {
      role: planner.role,
      data,
      // Which consortia plan is national; no authority’s children and no provider’s own records.
      partitions: { reads: ['CONS#*', 'NAT#england'], writes: ['CONS#*'] },
      reads: ['rounds'],
      writes: ['plans', 'shares'],
    });
    const calls = new OutboxQueue(this, 'Calls', {
      data,
      topic: 'plan-run.queued',
      message: CALL_TEMPLATE,
      visibility: TIMEOUT.plus(Duration.minutes(1)),
      attempts: 3,
    });
    planner.function.addEventSource(
      new SqsEventSource(calls.queue, {
        batchSize: 1,
        reportBatchItemFailures: true,
        // So many rounds are solved at once in all England; others wait in the queue.
        maxConcurrency: 10,
      }),
    );
    new Rule(this, 'Sweep', {
      description: 'Looks after plan runs whose planner has died',
      schedule: Schedule.rate(Duration.minutes(5)),
      targets: [
        new LambdaFunction(planner.function, {
          event: RuleTargetInput.fromObject({ sweep: true }),
          retryAttempts: 0,
        }),
      ],
    });
  }
}
