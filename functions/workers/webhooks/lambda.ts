import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { workerDeps } from '../../shared/worker-deps.ts';
import { eachEvent } from '../each-event.ts';
import { webhookWorker } from '../webhook-worker.ts';

// Entry file: what stands here runs once for each execution environment, while Lambda initialises it.
const deps = workerDeps(process.env);
const worker = webhookWorker(deps);

/** Sends what settings were told to the systems of their organisations. */
export function handler(given: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  return eachEvent(deps, worker, given, context);
}
