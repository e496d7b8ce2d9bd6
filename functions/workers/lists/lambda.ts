import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { workerDeps } from '../../shared/worker-deps.ts';
import { eachEvent } from '../each-event.ts';
import { listWorker } from '../list-worker.ts';

// Entry file: what stands here runs once for each execution environment, while Lambda initialises it.
const deps = workerDeps(process.env);
const worker = listWorker(deps);

/** Makes lists in bulk, a chunk of a run at a time. */
export function handler(given: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  return eachEvent(deps, worker, given, context);
}
