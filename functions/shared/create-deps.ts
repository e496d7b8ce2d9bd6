import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { createFolderObjects, createS3Objects } from '../../lib/adapters/objects/index.ts';
import {
  createListsStore,
  createPostcodesStore,
  createRegisterStore,
  createRequestsStore,
  createTable,
  findClaim,
} from '../../lib/adapters/store/index.ts';
import { createEstimatedTravel } from '../../lib/adapters/travel/estimated-travel.ts';
import { createNewId, type ObjectStore } from '../../lib/kernel/index.ts';
import { ACT_2014 } from '../../lib/policy/index.ts';
import type { Authenticate } from './authenticate.ts';
import type { Deps } from './deps.ts';
import type { Env } from './env.ts';
import { createIndexSource } from './index-source.ts';
import type { Log } from './log.ts';
import { createPostcodeSource } from './postcode-source.ts';

/** What differs between a laptop, a test and AWS. */
export interface Surroundings {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly objects: ObjectStore;
  readonly authenticate: Authenticate;
  readonly log: Log;
  readonly now: () => number;
  readonly codeVersion: string;
  /** How old the knowledge of the current index may be, in milliseconds. */
  readonly checkIndexEveryMs?: number;
}

/** The only place where clients and adapters are put together. */
export function createDeps(around: Surroundings): Deps {
  const table = createTable(around.client, around.tableName);
  const register = createRegisterStore(table);
  const postcodes = createPostcodesStore(table);
  const indexes = createIndexSource(register, around.objects, around.now, around.checkIndexEveryMs);
  return {
    now: around.now,
    newId: createNewId(around.now),
    codeVersion: around.codeVersion,
    log: around.log,
    authenticate: around.authenticate,
    objects: around.objects,
    requests: (owner) => createRequestsStore(table, owner),
    lists: (owner) => createListsStore(table, owner),
    findClaim: (owner, key) => findClaim(table, owner, key, Math.floor(around.now() / 1000)),
    register,
    postcodeImports: postcodes,
    postcodes: createPostcodeSource(postcodes, around.objects, around.now),
    travelOf: (policy) => createEstimatedTravel(policy.travel),
    currentIndex: () => indexes.current(),
    indexById: (indexId) => indexes.byId(indexId),
    policyOf: () => ACT_2014,
  };
}

/** A client of a local engine, which takes any credentials but wants some. */
export function localDynamo(endpoint: string): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}

/** The clients of a Lambda function; region and credentials come from its environment. */
export function cloudClients(env: Env): Pick<Surroundings, 'client' | 'tableName' | 'objects'> {
  if (env.OBJECTS_BUCKET === undefined) throw new Error('The setting OBJECTS_BUCKET is missing.');
  return {
    client: new DynamoDBClient({}),
    tableName: env.TABLE_NAME,
    objects: createS3Objects(new S3Client({}), env.OBJECTS_BUCKET),
  };
}

export function localObjects(dataDir: string): ObjectStore {
  return createFolderObjects(join(dataDir, 'objects'));
}
