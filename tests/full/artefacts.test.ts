import { tmpdir } from 'node:os';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { refuseEverybody } from '../../functions/shared/authenticate.ts';
import { createDeps, localObjects } from '../../functions/shared/create-deps.ts';
import type { Deps } from '../../functions/shared/deps.ts';
import type { Owner, Role } from '../../lib/access/index.ts';
import { $ShownImportRun } from '../../lib/register/index.ts';
import { $ListRunResult, $ShownListRun } from '../../lib/tailored-lists/index.ts';
import { caseloadCsv } from '../support/caseload-csv.ts';
import { NO_UPLOADS } from '../support/no-uploads.ts';
import { requestInput } from '../support/request-input.ts';
import { smallRegisterCsv } from '../support/small-demo/small-register.ts';
import { claimsOfMember, startTestIssuer, type TestIssuer } from '../support/test-issuer.ts';
import { twoAuthoritiesRound } from '../support/two-authorities-round.ts';
import { restEvent } from './bundle-event.ts';
import { openDeployed } from './deployed.ts';

const OFFICER: Owner = { kind: 'authority', code: '990' };
const NATIONAL: Owner = { kind: 'national', code: 'england' };
const CONSORTIUM: Owner = { kind: 'consortium', code: 'three-vales' };
const CHILDREN = 3;

const $Answer = z.object({
  statusCode: z.int(),
  multiValueHeaders: z.record(z.string(), z.array(z.string())),
  body: z.string(),
});
const $Item = z.object({ kind: z.string(), work: z.string().optional() });

/** The whole service as it is deployed, with the test in the place of API Gateway, SQS, the stream and the schedule. */
describe('what is deployed', () => {
  let deployed: Awaited<ReturnType<typeof openDeployed>>;
  let issuer: TestIssuer;
  let deps: Deps;
  beforeAll(async () => {
    deployed = await openDeployed();
    issuer = await startTestIssuer();
    deps = createDeps({
      uploads: NO_UPLOADS,
      client: deployed.client,
      tableName: deployed.tableName,
      objects: localObjects(tmpdir()),
      authenticate: () => refuseEverybody,
      log: () => {},
      now: Date.now,
      codeVersion: 'test',
    });
  }, 300_000);
  afterAll(() => Promise.all([deployed.close(), issuer.close()]));

  async function call(as: Owner, role: Role, method: string, path: string, body?: unknown) {
    const token = await issuer.tokenOf(await claimsOfMember(deps, as, role));
    const headers = { authorization: `Bearer ${token}` };
    const { answer } = await deployed.invoke('Api', restEvent(method, path, { headers, body }), {
      OIDC_ISSUER: issuer.issuer,
    });
    const { statusCode, body: text, multiValueHeaders } = $Answer.parse(answer);
    const value: unknown = text === '' ? null : JSON.parse(text);
    return { statusCode, value, location: multiValueHeaders.location?.[0] ?? '' };
  }

  /** What the stream gives for items that are new since the last look. */
  const seen = new Set<string>();
  async function newRecords() {
    const { Items = [] } = await deployed.client.send(
      new ScanCommand({ TableName: deployed.tableName, ConsistentRead: true }),
    );
    return Items.filter((image) => {
      const key = `${image.pk?.S} ${image.sk?.S}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew && unmarshall(image).kind === 'outbox';
    }).map((NewImage, i) => ({
      eventID: String(i),
      eventName: 'INSERT',
      eventSource: 'aws:dynamodb',
      awsRegion: 'eu-west-2',
      dynamodb: { NewImage, SequenceNumber: String(1000 + i), StreamViewType: 'NEW_IMAGE' },
    }));
  }

  async function dispatched() {
    return deployed.invoke('Dispatching', { Records: await newRecords() });
  }

  /** Hands a queue's messages to its worker, as SQS does. */
  async function worked(queue: string, name: string) {
    const bodies = deployed.queues.messages.get(queue) ?? [];
    deployed.queues.messages.set(queue, []);
    expect(bodies.length).toBeGreaterThan(0);
    const Records = bodies.map((body, i) => ({
      messageId: `message-${i}`,
      receiptHandle: 'r',
      body,
      attributes: {},
      messageAttributes: {},
      eventSource: 'aws:sqs',
      awsRegion: 'eu-west-2',
    }));
    return deployed.invoke(name, { Records });
  }

  const NOTHING_FAILED = { answer: { batchItemFailures: [] }, log: '' };

  it('are these functions', () => {
    expect(deployed.names).toEqual([
      'Api',
      'Auditing',
      'Caseloads',
      'Dispatching',
      'Imports',
      'Indexing',
      'Lists',
      'Planning',
      'Reminders',
      'Tallying',
      'Telling',
      'Uploads',
      'Web',
    ]);
  });

  it('take an uploaded register, dispatch it, import it and make an index of it', async () => {
    const admin = ['organisation-administrator', 'POST'] as const;
    const input = { kind: 'register', fileName: 'register.csv' };
    const offered = await call(NATIONAL, ...admin, '/v1/imports', input);
    expect(offered).toMatchObject({ statusCode: 201 });
    const { upload } = z.object({ upload: z.object({ url: z.url() }) }).parse(offered.value);
    expect((await fetch(upload.url, { method: 'PUT', body: smallRegisterCsv() })).status).toBe(200);
    expect(await call(NATIONAL, ...admin, `${offered.location}/start`)).toMatchObject({
      statusCode: 202,
    });
    expect(await dispatched()).toEqual(NOTHING_FAILED);
    expect(await worked('imports', 'Imports')).toEqual(NOTHING_FAILED);
    const run = await call(NATIONAL, 'organisation-administrator', 'GET', offered.location);
    expect($ShownImportRun.parse(run.value)).toMatchObject({ status: 'done', sentence: null });
    expect(await dispatched()).toEqual(NOTHING_FAILED);
    expect(await worked('index', 'Indexing')).toEqual({ answer: null, log: '' });
  });

  it('make a list for a child, and lists in bulk', async () => {
    const officer = ['case-officer', 'POST'] as const;
    const base = '/v1/authorities/990';
    const locations: string[] = [];
    for (let n = 0; n < CHILDREN; n += 1) {
      const body = requestInput({ reference: `D-${n}` });
      locations.push((await call(OFFICER, ...officer, `${base}/requests`, body)).location);
    }
    const list = await call(OFFICER, ...officer, `${locations[0]}/lists`);
    expect(list).toMatchObject({ statusCode: 201, value: { version: 1 } });

    const started = await call(OFFICER, ...officer, `${base}/list-runs`, {});
    expect(started.statusCode).toBe(202);
    expect(await dispatched()).toEqual(NOTHING_FAILED);
    expect(await worked('lists', 'Lists')).toEqual(NOTHING_FAILED);
    expect(await dispatched()).toEqual(NOTHING_FAILED);
    expect(await worked('lists', 'Lists')).toEqual(NOTHING_FAILED);
    const run = await call(OFFICER, 'case-officer', 'GET', started.location);
    expect($ShownListRun.parse(run.value)).toMatchObject({
      status: 'done',
      requests: CHILDREN,
      progress: { done: CHILDREN, refused: 0 },
    });
    const result = await call(OFFICER, 'case-officer', 'GET', `${started.location}/result`);
    expect($ListRunResult.parse(result.value).made).toBe(CHILDREN);
  }, 60_000);

  it('apply an imported caseload', async () => {
    const officer = ['case-officer', 'POST'] as const;
    const base = '/v1/authorities/990/caseloads';
    const body = { fileName: 'a.csv', csv: caseloadCsv([{ reference: 'DC-1' }]) };
    const brought = await call(OFFICER, ...officer, base, body);
    expect(brought).toMatchObject({ statusCode: 201, value: { counts: { new: 1 } } });
    const confirmed = await call(OFFICER, ...officer, `${brought.location}/confirm`, {
      take: 'new',
    });
    expect(confirmed.statusCode).toBe(202);
    for (const _each of ['begun', 'chunk']) {
      expect(await dispatched()).toEqual(NOTHING_FAILED);
      expect(await worked('caseloads', 'Caseloads')).toEqual(NOTHING_FAILED);
    }
    const shown = await call(OFFICER, 'case-officer', 'GET', brought.location);
    expect(shown.value).toMatchObject({ status: 'applied', applied: { made: 1, refused: [] } });
  }, 60_000);

  it('solve a round', async () => {
    const path = '/v1/consortia/three-vales/plan-runs';
    const body = { round: twoAuthoritiesRound(), options: { seconds: 20 } };
    const started = await call(CONSORTIUM, 'lead-commissioner', 'POST', path, body);
    expect(started.statusCode).toBe(202);
    expect(await dispatched()).toEqual(NOTHING_FAILED);
    expect(await worked('plans', 'Planning')).toEqual(NOTHING_FAILED);
    const run = await call(CONSORTIUM, 'lead-commissioner', 'GET', started.location);
    expect(run.value).toMatchObject({ status: 'done', plan: { cost: 150_000 } });
  }, 60_000);

  it('hand an event out again that its queue refused, and send what never arrived by the sweep', async () => {
    const body = { phase: null };
    const started = await call(
      OFFICER,
      'case-officer',
      'POST',
      '/v1/authorities/990/list-runs',
      body,
    );
    expect(started.statusCode).toBe(202);
    deployed.queues.refuses = 'lists';
    const records = await newRecords();
    expect(records).toHaveLength(1);
    await expect(deployed.invoke('Dispatching', { Records: records })).rejects.toThrow('refused');
    deployed.queues.refuses = null;
    // Too young to have gone missing.
    expect(await deployed.invoke('Dispatching', { sweep: true })).toEqual(NOTHING_FAILED);
    expect(deployed.queues.messages.get('lists')).toEqual([]);
    expect(await deployed.invoke('Dispatching', { Records: records })).toEqual(NOTHING_FAILED);
    expect(deployed.queues.messages.get('lists')).toHaveLength(1);
  }, 60_000);

  it('stop at a record that they cannot read, so that it is put aside and the others go on', async () => {
    const dynamodb = {
      NewImage: { pk: { S: 'AUTH#990' }, sk: { S: 'OUTBOX#x' } },
      SequenceNumber: '7',
    };
    const { answer, log } = await deployed.invoke('Dispatching', {
      Records: [{ eventName: 'INSERT', dynamodb }],
    });
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '7' }] });
    expect(log).toContain('event-unreadable');
    const message = { messageId: 'm', body: '{"no":"event"}' };
    const given = await deployed.invoke('Lists', { Records: [message] });
    expect(given.answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm' }] });
  });

  it('seal the audit when the clock calls, once', async () => {
    const { answer } = await deployed.invoke('Auditing', { source: 'aws.events' });
    expect(z.object({ sealed: z.int() }).parse(answer).sealed).toBeGreaterThan(10);
    expect((await deployed.invoke('Auditing', {})).answer).toEqual({ sealed: 0 });
    const { Items = [] } = await deployed.client.send(
      new ScanCommand({ TableName: deployed.tableName, ConsistentRead: true }),
    );
    const items = Items.map((image) => $Item.parse(unmarshall(image)));
    expect(items.filter(({ work }) => work === 'UNSEALED')).toEqual([]);
    // Every event was marked as sent.
    expect(items.filter(({ work }) => work === 'OUTBOX')).toEqual([]);
  });
});
