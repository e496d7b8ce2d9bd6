import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { NodeFunction } from './node-function.ts';
import { StorePermissions } from './store-permissions.ts';
import type { WorkersProps } from './workers.ts';

/** Seals audit entries every minute. A transaction of it never disturbs another sealer's, so two at once do no harm. */
export class Sealer extends Construct {
  readonly sealer: NodeFunction;

  constructor(scope: Construct, id: string, { data, stage, environment }: WorkersProps) {
    super(scope, id);
    this.sealer = new NodeFunction(this, 'Sealer', {
      entry: 'functions/workers/audit/lambda.ts',
      description: 'Puts audit entries into the chain of their owner',
      environment,
      memoryMb: 512,
      timeout: Duration.minutes(5),
      logRetention: stage.logRetention,
    });
    new StorePermissions(this, 'Permissions', {
      role: this.sealer.role,
      data,
      seesWork: true,
      reads: [],
      writes: [],
    });
    new Rule(this, 'EveryMinute', {
      description: 'Seals the audit',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(this.sealer.function, { retryAttempts: 0 })],
    });
  }
}
