import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import type { StoredEvent } from '../../../lib/access/index.ts';
import { createDispatcherDeps } from '../../shared/create-dispatcher-deps.ts';
import { dispatch, sweep } from '../dispatch.ts';

// Entry file: what stands here runs once for each execution environment, while Lambda initialises it.
const deps = createDispatcherDeps(process.env);

const $Sweep = z.object({ sweep: z.literal(true) });
type Given = { readonly Records: readonly DynamoDBRecord[] } | z.infer<typeof $Sweep>;

/**
 * Takes the outbox's items from the table's stream to their queues, or sweeps when the clock calls. From the first
 * record that fails on, the stream hands them out again.
 */
export async function handler(given: Given): Promise<DynamoDBBatchResponse> {
  if ('sweep' in given) {
    await sweep(deps);
    return { batchItemFailures: [] };
  }
  const events: StoredEvent[] = [];
  for (const record of given.Records) {
    const event = deps.storedEventOf(record.dynamodb?.NewImage ?? {});
    if (!event.ok) {
      const { code, detail } = event.problem;
      deps.log({ level: 'error', code: 'event-unreadable', facts: { problem: code, detail } });
      return sentBefore(record, events);
    }
    events.push(event.value);
  }
  await dispatch(deps, events);
  return { batchItemFailures: [] };
}

/** Those before the record are on their way; the stream begins again with the record itself. */
async function sentBefore(
  { dynamodb }: DynamoDBRecord,
  events: readonly StoredEvent[],
): Promise<DynamoDBBatchResponse> {
  await dispatch(deps, events);
  return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] };
}
