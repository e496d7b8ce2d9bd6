import type { StoredEvent } from '../../lib/access/index.ts';
import type { QueueName } from './queues.ts';

/** Works on what a queue holds. Being told of the same event twice does nothing more. */
export interface Worker {
  /** Most events that it is handed at once. */
  readonly atOnce: number;
  /** Throws where the events are to be handed out again. */
  work(events: readonly StoredEvent[]): Promise<void>;
}

export type Workers = Readonly<Partial<Record<QueueName, Worker>>>;
