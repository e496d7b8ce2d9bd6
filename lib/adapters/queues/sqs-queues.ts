import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { StoredEvent } from '../../access/index.ts';

/** What one call takes. */
const MOST_IN_BATCH = 10;

/** Sends events to the queues of SQS, by name. Throws unless the queue has taken all of them. */
export function createSqsQueues(client: SQSClient, urls: Readonly<Record<string, string>>) {
  return async (queue: string, events: readonly StoredEvent[]): Promise<void> => {
    const QueueUrl = urls[queue];
    if (QueueUrl === undefined) throw new Error(`There is no queue “${queue}”.`);
    for (let at = 0; at < events.length; at += MOST_IN_BATCH) {
      const { Failed = [] } = await client.send(
        new SendMessageBatchCommand({
          QueueUrl,
          Entries: events
            .slice(at, at + MOST_IN_BATCH)
            .map((event, i) => ({ Id: String(i), MessageBody: JSON.stringify(event) })),
        }),
      );
      const [first] = Failed;
      if (first) throw new Error(`Queue “${queue}” refused a message: ${first.Code}.`);
    }
  };
}
