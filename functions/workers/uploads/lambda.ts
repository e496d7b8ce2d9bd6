import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readTableFile } from '../../../lib/adapters/files/read-table-file.ts';
import { workerDeps } from '../../shared/worker-deps.ts';
import { eachEvent } from '../each-event.ts';
import { uploadWorker } from '../upload-worker.ts';

// Entry file: what stands here runs once for each execution environment, while Lambda initialises it.
const deps = workerDeps(process.env);
const worker = uploadWorker(deps, readTableFile);

/** Reads files of returns and publishes what was confirmed, a chunk of provisions at a time. */
export function handler(given: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  return eachEvent(deps, worker, given, context);
}
