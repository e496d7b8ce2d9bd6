import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { $StoredEvent, type StoredEvent } from '../../lib/access/index.ts';
import type { Deps } from '../shared/deps.ts';
import type { Worker } from './worker.ts';

/** Hands a queue's messages to a worker one by one; those that fail are handed out again, the others not. */
export async function eachEvent(
  { log }: Pick<Deps, 'log'>,
  worker: Worker,
  given: SQSEvent,
  context: Context,
): Promise<SQSBatchResponse> {
  const workOn = async (record: SQSRecord) => {
    try {
      await worker.work([eventIn(record)]);
    } catch (error) {
      log({ level: 'error', code: 'event-failed', facts: { message: record.messageId }, error });
      throw error;
    }
  };
  return processPartialResponse(given, workOn, new BatchProcessor(EventType.SQS), {
    context,
    processInParallel: false,
    throwOnFullBatchFailure: false,
  });
}

/** The event that a message carries. */
export function eventIn({ body }: Pick<SQSRecord, 'body'>): StoredEvent {
  return $StoredEvent.parse(JSON.parse(body));
}
