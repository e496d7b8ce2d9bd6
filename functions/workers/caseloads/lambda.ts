import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { workerDeps } from '../../shared/worker-deps.ts';
import { caseloadWorker } from '../caseload-worker.ts';
import { eachEvent } from '../each-event.ts';

// Entry file: what stands here runs once for each execution environment, while Lambda initialises it.
const deps = workerDeps(process.env);
const worker = caseloadWorker(deps);

/** Applies imported caseloads, a chunk of rows at a time. */
export function handler(given: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  return eachEvent(deps, worker, given, context);
}
