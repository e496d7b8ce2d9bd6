import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { createSqsQueues } from '../../lib/adapters/queues/sqs-queues.ts';
import {
  createIndexStore,
  createOutbox,
  createRegisterStore,
  createTable,
  storedEventOf,
} from '../../lib/adapters/store/index.ts';
import type { DispatchDeps } from '../workers/dispatch.ts';
import { type EnvSource, readEnv } from './env.ts';
import { jsonLog } from './log.ts';

const $QueueUrls = z.record(z.string(), z.url());

/** What the dispatcher works with, and no more: its bundle starts faster, and it may do less. */
export function createDispatcherDeps(
  source: EnvSource,
): DispatchDeps & { readonly storedEventOf: typeof storedEventOf } {
  const { TABLE_NAME, QUEUE_URLS = '{}' } = readEnv(source);
  const table = createTable(new DynamoDBClient({}), TABLE_NAME);
  return {
    outbox: createOutbox(table),
    indexes: createIndexStore(table),
    register: createRegisterStore(table),
    send: createSqsQueues(new SQSClient({}), $QueueUrls.parse(JSON.parse(QUEUE_URLS))),
    storedEventOf,
    now: Date.now,
    log: jsonLog,
  };
}
