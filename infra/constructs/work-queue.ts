import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface WorkQueueProps {
  /** Longer than whoever works on a message may take. */
  readonly visibility: Duration;
  /** How often a message is given out before it is put aside. */
  readonly attempts: number;
}

/** A queue of events, and the queue beside it for those that nobody could work on. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly setAside: Queue;

  constructor(scope: Construct, id: string, { visibility, attempts }: WorkQueueProps) {
    super(scope, id);
    this.setAside = createSetAside(this, 'SetAside');
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: visibility,
      deadLetterQueue: { queue: this.setAside, maxReceiveCount: attempts },
    });
  }
}

/** Where what failed is kept until somebody has looked at it. */
export function createSetAside(scope: Construct, id: string): Queue {
  return new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
}
