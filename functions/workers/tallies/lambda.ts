import type { SQSEvent } from 'aws-lambda';
import { workerDeps } from '../../shared/worker-deps.ts';
import { eventIn } from '../each-event.ts';
import { tallyWorker } from '../tally-worker.ts';

// Entry file: what stands here runs once for each execution environment, while Lambda initialises it.
const deps = workerDeps(process.env);
const worker = tallyWorker(deps);

/** Counts all that a batch tells of at once; where that fails the whole batch comes again, and what was counted stays. */
export async function handler(given: SQSEvent): Promise<void> {
  await worker.work(given.Records.map(eventIn));
}
