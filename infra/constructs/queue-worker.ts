import { Duration } from 'aws-cdk-lib';
import { SqsEventSource, type SqsEventSourceProps } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { Notify } from '../notify.ts';
import type { Travel } from '../travel.ts';
import { NodeFunction, type NodeFunctionProps } from './node-function.ts';
import { NotifyPermission } from './notify-permission.ts';
import { StorePermissions, type StorePermissionsProps } from './store-permissions.ts';
import { TravelPermission } from './travel-permission.ts';
import { WorkQueue } from './work-queue.ts';

export interface QueueWorkerProps {
  /** The queue's name as the code calls it. */
  readonly name: string;
  /** What it does, in words that the people who use the product know. */
  readonly inWords: string;
  /** File in docs/runbooks for when it is late, where that of all work does not say enough. */
  readonly runbook?: string;
  readonly code: NodeFunctionProps;
  readonly may: Omit<StorePermissionsProps, 'role'>;
  /** How it finds journeys, where it has to do with them. */
  readonly travel?: Travel;
  /** How it writes to people, where it does. */
  readonly notify?: Notify;
  readonly takes: SqsEventSourceProps;
  /** How often an event is given out before it is put aside. */
  readonly attempts: number;
  /** A message that has waited for so long is a delay that people notice. */
  readonly lateAfter: Duration;
}

const MARGIN = Duration.minutes(1);

/** A function that works on the events of one queue, with a role of its own. */
export class QueueWorker extends Construct {
  readonly worker: NodeFunction;
  readonly queue: WorkQueue;
  readonly props: QueueWorkerProps;

  constructor(scope: Construct, id: string, props: QueueWorkerProps) {
    super(scope, id);
    this.props = props;
    const { code, may, travel, notify, takes, attempts } = props;
    this.worker = new NodeFunction(this, 'Worker', code);
    new StorePermissions(this, 'Permissions', { role: this.worker.role, ...may });
    if (travel) new TravelPermission(this, 'Journeys', { role: this.worker.role, travel });
    if (notify) new NotifyPermission(this, 'Notify', { role: this.worker.role, notify });
    this.queue = new WorkQueue(this, 'Events', {
      // No message is given out twice while it is worked on.
      visibility: code.timeout.plus(MARGIN).plus(takes.maxBatchingWindow ?? Duration.seconds(0)),
      attempts,
    });
    this.worker.function.addEventSource(new SqsEventSource(this.queue.queue, takes));
  }
}
