import type { SQSEvent } from 'aws-lambda';
import { workerDeps } from '../../shared/worker-deps.ts';
import { eventIn } from '../each-event.ts';
import { indexWorker } from '../index-worker.ts';

// Entry file: what stands here runs once for each execution environment, while Lambda initialises it.
const deps = workerDeps(process.env);
const worker = indexWorker(deps);

/** Makes the provision index for all that a batch tells of at once; where that fails the whole batch comes again. */
export async function handler(given: SQSEvent): Promise<void> {
  await worker.work(given.Records.map(eventIn));
}
