import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { workerDeps } from '../../shared/worker-deps.ts';
import { eachEvent, eventIn } from '../each-event.ts';
import { tallyWorker } from '../tally-worker.ts';

// Entry file: what stands here runs once for each execution environment, while Lambda initialises it.
const deps = workerDeps(process.env);
const worker = tallyWorker(deps);

/** Counts all that a batch tells of at once; where that fails, one by one, so that only what fails comes again. */
export async function handler(given: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  try {
    await worker.work(given.Records.map(eventIn));
    return { batchItemFailures: [] };
  } catch {
    // Each that fails is logged there.
    return eachEvent(deps, worker, given, context);
  }
}
