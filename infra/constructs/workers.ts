import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Notify } from '../notify.ts';
import type { Stage } from '../stages.ts';
import type { Travel } from '../travel.ts';
import { SOLVER_BESIDE } from './bundling-options.ts';
import { QueueWorker } from './queue-worker.ts';

export interface WorkersProps {
  readonly data: { readonly table: ITableV2; readonly objects: IBucket; readonly key: IKey };
  readonly stage: Stage;
  readonly environment: Readonly<Record<string, string>>;
}

/** Lambda's longest. */
const LONGEST = Duration.minutes(15);
/** From here on a function has a whole processor. */
const WHOLE_PROCESSOR_MB = 1769;

/** What an index is made of. */
const FACTS = ['register', 'practice', 'overlay'];

/** The workers, each with its queue: a new kind of work is one more of them. */
export function createWorkers(
  scope: Construct,
  {
    data,
    stage,
    environment,
    travel,
    notify,
  }: WorkersProps & { readonly travel: Travel; readonly notify: Notify },
): readonly QueueWorker[] {
  const common = { environment, logRetention: stage.logRetention } as const;
  return [
    new QueueWorker(scope, 'Indexing', {
      name: 'index',
      inWords: 'Free places and prices reach lists',
      code: {
        ...common,
        entry: 'functions/workers/index/lambda.ts',
        description: 'Makes the provision index after something was published',
        // The register of England takes 600 MB while it is indexed.
        memoryMb: WHOLE_PROCESSOR_MB,
        timeout: Duration.minutes(5),
      },
      may: {
        data,
        partitions: { reads: ['NAT#england'], writes: ['NAT#england'] },
        reads: FACTS,
        writes: ['index'],
      },
      // One index takes up all that was published before its making began.
      takes: { batchSize: 1_000, maxBatchingWindow: Duration.seconds(5), maxConcurrency: 2 },
      attempts: 5,
      lateAfter: Duration.minutes(5),
    }),
    new QueueWorker(scope, 'Imports', {
      name: 'imports',
      inWords: 'Files are imported',
      code: {
        ...common,
        entry: 'functions/workers/imports/lambda.ts',
        description: 'Imports registers, postcodes and published figures that were uploaded',
        // The full register takes 300 MB while it is read.
        memoryMb: WHOLE_PROCESSOR_MB,
        timeout: LONGEST,
      },
      may: {
        data,
        partitions: { reads: ['NAT#england'], writes: ['NAT#england'] },
        reads: ['uploads', 'register', 'postcodes', 'practice'],
        writes: ['register', 'postcodes', 'practice', 'import-faults', 'register-diff'],
      },
      takes: { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 2 },
      attempts: 3,
      lateAfter: Duration.minutes(20),
    }),
    new QueueWorker(scope, 'Lists', {
      name: 'lists',
      inWords: 'Lists are made in bulk',
      code: {
        ...common,
        environment: { ...environment, ...travel.environment },
        entry: 'functions/workers/lists/lambda.ts',
        description: 'Makes lists in bulk, 200 requests at a time',
        memoryMb: WHOLE_PROCESSOR_MB,
        timeout: Duration.minutes(10),
      },
      may: {
        data,
        // Reads what providers have published; writes for authorities alone.
        partitions: {
          reads: ['AUTH#*', 'PROV#*', 'NAT#england'],
          writes: ['AUTH#*'],
          // A list moves where its request stands.
          changes: ['AUTH#*'],
        },
        reads: ['index', 'list-runs'],
        writes: ['lists', 'list-runs'],
      },
      travel,
      takes: { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 10 },
      attempts: 3,
      lateAfter: Duration.minutes(30),
    }),
    new QueueWorker(scope, 'Planning', {
      name: 'plans',
      inWords: 'Rounds of joint commissioning are solved',
      code: {
        ...common,
        entry: 'functions/workers/planner/lambda.ts',
        description: 'Solves rounds of joint commissioning',
        // The largest rounds take 500 MB.
        memoryMb: WHOLE_PROCESSOR_MB,
        timeout: LONGEST,
        beside: SOLVER_BESIDE,
        reservedConcurrency: stage.solversAtOnce,
      },
      may: {
        data,
        // No authority’s children and no provider’s own records.
        partitions: { reads: ['CONS#*'], writes: ['CONS#*'] },
        reads: ['rounds'],
        writes: ['plans', 'shares'],
      },
      // So many rounds are solved at once in all England; others wait in the queue.
      takes: { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 10 },
      attempts: 3,
      lateAfter: Duration.minutes(30),
    }),
    new QueueWorker(scope, 'Caseloads', {
      name: 'caseloads',
      inWords: 'Imported caseloads reach the work list',
      code: {
        ...common,
        entry: 'functions/workers/caseloads/lambda.ts',
        description: 'Applies imported caseloads, 200 rows at a time',
        // The cleaned rows of 20,000 children take 200 MB.
        memoryMb: 1024,
        timeout: Duration.minutes(5),
      },
      may: {
        data,
        partitions: { reads: ['AUTH#*'], writes: ['AUTH#*'], changes: ['AUTH#*'] },
        reads: ['caseloads'],
        writes: [],
      },
      takes: { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 5 },
      attempts: 3,
      lateAfter: Duration.minutes(10),
    }),
    new QueueWorker(scope, 'Reminders', {
      name: 'reminders',
      inWords: 'Providers are reminded of figures that grow old',
      runbook: 'reminders.md',
      code: {
        ...common,
        environment: { ...environment, ...notify.environment },
        entry: 'functions/workers/reminders/lambda.ts',
        description: 'Sends reminders of figures that grow old',
        // It looks up settings in the register of England’s index.
        memoryMb: 1024,
        timeout: Duration.minutes(2),
      },
      may: {
        data,
        // Whom to write to, and what was published: nothing of an authority’s children.
        partitions: { reads: ['PROV#*', 'TRUST#*', 'NAT#england'], writes: ['PROV#*'] },
        reads: ['index'],
        writes: [],
      },
      notify,
      takes: { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 5 },
      attempts: 3,
      lateAfter: Duration.minutes(30),
    }),
    new QueueWorker(scope, 'Tallying', {
      name: 'tallies',
      inWords: 'Providers see why they are not listed',
      code: {
        ...common,
        entry: 'functions/workers/tallies/lambda.ts',
        description: 'Counts how lists stand to the settings that they name',
        // A hundred lists of 300 KB are read eight at a time.
        memoryMb: 1024,
        timeout: Duration.minutes(2),
      },
      may: {
        data,
        // Reads where authorities’ requests and lists stand; counts in the partitions of the settings that these name.
        partitions: { reads: ['AUTH#*', 'PROV#*'], writes: ['AUTH#*', 'PROV#*'] },
        reads: ['lists'],
        writes: [],
      },
      // Nobody waits for a figure, so many lists are counted at once; more workers would only wait for each other.
      takes: {
        batchSize: 100,
        maxBatchingWindow: Duration.seconds(30),
        maxConcurrency: 2,
        reportBatchItemFailures: true,
      },
      attempts: 5,
      lateAfter: Duration.minutes(30),
    }),
    new QueueWorker(scope, 'Telling', {
      name: 'webhooks',
      inWords: 'Settings’ own systems are told',
      code: {
        ...common,
        entry: 'functions/workers/webhooks/lambda.ts',
        description: 'Sends what settings were told to the systems of their organisations',
        // The index of England’s register, which says to which trust a setting belongs.
        memoryMb: 1024,
        // Ten seconds for a receiver, and all receivers of a message at once.
        timeout: Duration.minutes(1),
      },
      may: {
        data,
        // Whoever talks to the world outside reads nothing of an authority’s: no child.
        partitions: {
          reads: ['NAT#england', 'PROV#*', 'TRUST#*'],
          writes: ['PROV#*', 'TRUST#*'],
        },
        reads: ['index'],
        writes: [],
      },
      takes: { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 10 },
      attempts: 5,
      lateAfter: Duration.minutes(15),
    }),
    new QueueWorker(scope, 'Uploads', {
      name: 'uploads',
      inWords: 'Uploaded returns are read and published',
      code: {
        ...common,
        entry: 'functions/workers/uploads/lambda.ts',
        description: 'Reads files of returns and publishes them, 200 provisions at a time',
        // A spreadsheet may unpack to 120 MB before it is parsed.
        memoryMb: WHOLE_PROCESSOR_MB,
        timeout: Duration.minutes(5),
      },
      may: {
        data,
        // A return, its counters and what is told of it are written into the books of all concerned.
        partitions: {
          reads: ['AUTH#*', 'PROV#*', 'TRUST#*', 'NAT#england'],
          writes: ['AUTH#*', 'PROV#*', 'TRUST#*', 'NAT#england'],
        },
        reads: ['index', 'capacity-uploads'],
        writes: ['capacity-uploads'],
      },
      takes: { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: 5 },
      attempts: 3,
      lateAfter: Duration.minutes(10),
    }),
  ];
}
