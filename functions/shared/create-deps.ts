import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { NO_NOTIFIER, type Notifier, type Owner, type SignIn } from '../../lib/access/index.ts';
import {
  createFolderObjects,
  createS3Bucket,
  createS3Objects,
  createS3Uploads,
} from '../../lib/adapters/objects/index.ts';
import {
  createAuditEntriesStore,
  createAuditStore,
  createBoundariesStore,
  createCaseloadsStore,
  createCasesStore,
  createDecisionsStore,
  createDraftsStore,
  createFamilyAnswersStore,
  createFamilyLinksStore,
  createFamilySessions,
  createFamilySettingsStore,
  createFeesStore,
  createFrameworksStore,
  createHoldsStore,
  createImportRunsStore,
  createIndexStore,
  createKeptWays,
  createListNoticesStore,
  createListRunsStore,
  createListSharingsStore,
  createListsStore,
  createMemberships,
  createMembersStore,
  createOutbox,
  createOverlayStore,
  createPendingSignInsStore,
  createPeopleStore,
  createPlaceCounters,
  createPlanRunsStore,
  createPoliciesStore,
  createPostcodesStore,
  createPracticeStore,
  createPublishedFees,
  createPublishedReturns,
  createRateLimitStore,
  createRegisterStore,
  createRequestsStore,
  createReturnsStore,
  createSessionsStore,
  createTable,
  createTimelineStore,
  createUnsealedEntries,
  findClaim,
} from '../../lib/adapters/store/index.ts';
import { createWebhookSender } from '../../lib/adapters/webhooks/index.ts';
import type { Router } from '../../lib/geography/index.ts';
import { createNewId, type ObjectStore, type UploadStore } from '../../lib/kernel/index.ts';
import type { Authenticate, AuthenticateDeps } from './authenticate.ts';
import { createBoundariesSource } from './boundaries-source.ts';
import type { Deps } from './deps.ts';
import type { Env } from './env.ts';
import { createFrameworkSource } from './framework-source.ts';
import { createIndexSource } from './index-source.ts';
import { lambdaCredentials } from './lambda-credentials.ts';
import type { Log } from './log.ts';
import { createPolicySource } from './policy-source.ts';
import { createPostcodeSource } from './postcode-source.ts';
import { providerStores } from './provider-stores.ts';
import { qualityStores } from './quality-stores.ts';
import { createTravelSource, routerOf } from './travel-source.ts';

/** What differs between a laptop, a test and AWS. */
export interface Surroundings {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly objects: ObjectStore;
  readonly uploads: UploadStore;
  /** Makes what tells callers of the API, from the members that it reads. */
  readonly authenticate: (deps: AuthenticateDeps) => Authenticate;
  /** Where this process serves pages. */
  readonly signIn?: SignIn | null;
  readonly log: Log;
  readonly now: () => number;
  readonly codeVersion: string;
  /** Finds journeys by road; they are estimated where there is none. */
  readonly router?: Router | null;
  /** Sends messages to people; nobody is written to where there is none. */
  readonly notifier?: Notifier;
  /** Under which the pages are reached, for links in messages. */
  readonly publicUrl?: () => string;
  /** On the machine of whoever tries it out, webhooks may lead to that machine itself. */
  readonly webhooksHere?: boolean;
  /** How old the knowledge of the current index may be, in milliseconds. */
  readonly checkIndexEveryMs?: number;
  /** Where this process has no workers elsewhere: it takes up itself what its acts have stored. */
  readonly workHere?: (deps: Deps) => Promise<void>;
  /** Likewise makes the index where there is none that this code can read. */
  readonly makeIndex?: (deps: Deps) => Promise<unknown>;
}

const SECRET_BYTES = 32;

/** The only place where clients and adapters are put together. */
export function createDeps(around: Surroundings): Deps {
  const table = createTable(around.client, around.tableName);
  const register = createRegisterStore(table);
  const postcodes = createPostcodesStore(table);
  const indexes = createIndexStore(table);
  const source = createIndexSource(indexes, around.objects, around.now, around.checkIndexEveryMs);
  const published = {
    publishedReturns: createPublishedReturns(table),
    publishedFees: createPublishedFees(table),
    practice: createPracticeStore(table),
    overlay: createOverlayStore(table),
    objects: around.objects,
    register,
    indexes,
    now: around.now,
    log: around.log,
  };
  const identity = {
    members: (owner: Owner) => createMembersStore(table, owner),
    people: createPeopleStore(table),
    now: around.now,
    async currentIndex() {
      const current = await source.current();
      if (current !== null || !around.makeIndex || (await register.current()) === null) {
        return current;
      }
      // A register from before there was an index, or an index in an earlier format.
      await around.makeIndex(deps);
      source.forget();
      return source.current();
    },
  };
  const boundariesStore = createBoundariesStore(table);
  const deps: Deps = {
    ...published,
    ...identity,
    ...providerStores(table),
    notifier: around.notifier ?? NO_NOTIFIER,
    publicUrl: around.publicUrl ?? (() => ''),
    ...qualityStores(table, { ...around, currentIndex: identity.currentIndex }),
    webhookSender: createWebhookSender({ local: around.webhooksHere ?? false }),
    authenticate: around.authenticate(identity),
    signIn: around.signIn ?? null,
    newSecret: () => randomBytes(SECRET_BYTES).toString('base64url'),
    memberships: createMemberships(table),
    sessions: createSessionsStore(table),
    pendingSignIns: createPendingSignInsStore(table),
    rateLimits: createRateLimitStore(table),
    uploads: around.uploads,
    importRuns: createImportRunsStore(table),
    newId: createNewId(around.now),
    codeVersion: around.codeVersion,
    returns: (owner) => createReturnsStore(table, owner),
    placeCounters: createPlaceCounters(table),
    holds: (owner) => createHoldsStore(table, owner),
    requests: (owner) => createRequestsStore(table, owner),
    cases: (owner) => createCasesStore(table, owner),
    decisions: (owner) => createDecisionsStore(table, owner),
    drafts: (owner) => createDraftsStore(table, owner, around.now),
    timeline: (owner) => createTimelineStore(table, owner),
    caseloads: (owner) => createCaseloadsStore(table, owner),
    lists: (owner) => createListsStore(table, owner),
    listRuns: (owner) => createListRunsStore(table, owner),
    findClaim: (owner, key) => findClaim(table, owner, key, Math.floor(around.now() / 1000)),
    postcodeImports: postcodes,
    postcodes: createPostcodeSource(postcodes, around.objects, around.now),
    travelOf: createTravelSource(
      around.router ?? null,
      (authority) => createKeptWays(table, authority, around.now),
      around,
    ),
    indexById: (indexId) => source.byId(indexId),
    ...createPolicySource((owner) => createPoliciesStore(table, owner), around.now),
    ...createFrameworkSource((owner) => createFrameworksStore(table, owner), around.now),
    fees: (owner) => createFeesStore(table, owner),
    planRuns: (owner) => createPlanRunsStore(table, owner),
    audit: (owner) => createAuditStore(table, owner),
    auditEntries: (owner) => createAuditEntriesStore(table, owner),
    unsealedEntries: createUnsealedEntries(table),
    outbox: createOutbox(table),
    eventsStored: async () => around.workHere?.(deps),
    indexMoved: () => source.forget(),
    boundariesStore,
    boundaries: createBoundariesSource(boundariesStore, around.objects, around.now),
    familyLinks: (owner) => createFamilyLinksStore(table, owner),
    familySessions: createFamilySessions(table),
    familyAnswers: (owner) => createFamilyAnswersStore(table, owner),
    familySettings: (owner) => createFamilySettingsStore(table, owner),
    listSharings: (owner) => createListSharingsStore(table, owner),
    listNotices: (owner) => createListNoticesStore(table, owner),
  };
  return deps;
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
export function cloudClients(
  env: Env,
): Pick<Surroundings, 'client' | 'tableName' | 'objects' | 'uploads' | 'router' | 'now'> {
  if (env.OBJECTS_BUCKET === undefined) throw new Error('The setting OBJECTS_BUCKET is missing.');
  const bucket = createS3Bucket({
    bucket: env.OBJECTS_BUCKET,
    region: env.AWS_REGION,
    endpoint: env.AWS_ENDPOINT_URL_S3,
    credentials: lambdaCredentials,
  });
  return {
    client: new DynamoDBClient({}),
    tableName: env.TABLE_NAME,
    objects: createS3Objects(bucket),
    uploads: createS3Uploads(bucket, Date.now),
    router: routerOf(env),
    now: Date.now,
  };
}

export function localObjects(dataDir: string): ObjectStore {
  return createFolderObjects(join(dataDir, 'objects'));
}
