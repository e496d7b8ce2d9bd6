import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { QUEUES } from '../../functions/workers/queues.ts';
import { createPlanRunsStore, WORK_INDEX, type Write } from '../../lib/adapters/store/index.ts';
import type { PlanRun } from '../../lib/commissioning/index.ts';
import { ofType, only, synthesise } from '../support/synth.ts';

const OWNER = { kind: 'consortium', code: 'three-vales' } as const;
const RUN_ID = '01JCZ0000000000000000000ZZ';

const $Mapping = z.object({
  EventSourceArn: z.record(z.string(), z.unknown()),
  FilterCriteria: z.object({ Filters: z.tuple([z.object({ Pattern: z.string() })]) }).optional(),
});
const $Queue = z.object({
  VisibilityTimeout: z.int().optional(),
  RedrivePolicy: z.object({ maxReceiveCount: z.int() }).optional(),
});
const $Function = z.object({ Timeout: z.int(), Runtime: z.string(), Architectures: z.unknown() });

describe.each(['dev', 'prod'] as const)('the workers of %s', (stage) => {
  const { service, data, observability } = synthesise(stage);
  const mappings = ofType(service, 'AWS::Lambda::EventSourceMapping');
  const queues = ofType(service, 'AWS::SQS::Queue');
  const isSetAside = (id: string) => /SetAside$/.test(id);

  it('have a queue for each name that the code knows, and a place for what failed beside each', () => {
    const working = queues.filter(({ id }) => !isSetAside(id));
    expect(working).toHaveLength(QUEUES.length);
    for (const { Properties } of working) {
      const { RedrivePolicy } = $Queue.parse(Properties);
      expect(RedrivePolicy?.maxReceiveCount).toBeGreaterThan(2);
    }
    // And one for the dispatcher.
    expect(queues.filter(({ id }) => isSetAside(id))).toHaveLength(QUEUES.length + 1);
    for (const { Properties } of queues) expect(Properties.SqsManagedSseEnabled).toBe(true);
    const dispatcher = service.find(({ id }) => id === 'DispatchingDispatcherFunction');
    const urls = JSON.stringify(dispatcher?.Properties.Environment);
    for (const name of QUEUES) expect(urls).toContain(`\\"${name}\\":`);
  });

  it('are given no message twice while they work on it, and hand back those that failed alone', () => {
    for (const name of [
      'Indexing',
      'Imports',
      'Lists',
      'Planning',
      'Caseloads',
      'Tallying',
      'Telling',
      'Uploads',
    ]) {
      const queue = queues.find(({ id }) => id === `${name}EventsQueue`);
      const worker = service.find(({ id }) => id === `${name}WorkerFunction`);
      const { Timeout, ...rest } = $Function.parse(worker?.Properties);
      expect($Queue.parse(queue?.Properties).VisibilityTimeout).toBeGreaterThan(Timeout);
      expect(rest).toEqual({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    }
    const partial = mappings.filter(
      ({ Properties }) => Properties.FunctionResponseTypes !== undefined,
    );
    // All but the indexer, whose batch is one piece of work.
    expect(partial).toHaveLength(QUEUES.length);
  });

  it('keep solvers for themselves in production', () => {
    const planner = service.find(({ id }) => id === 'PlanningWorkerFunction')?.Properties;
    expect(planner?.ReservedConcurrentExecutions).toBe(stage === 'prod' ? 10 : undefined);
    expect(planner?.MemorySize).toBe(1769);
    expect(planner?.Timeout).toBe(900);
  });

  it('hear from the table’s stream through one dispatcher, which puts aside what it cannot send', () => {
    expect(only(data, 'AWS::DynamoDB::GlobalTable')).toMatchObject({
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    });
    expect(streamMapping()).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': [expect.stringMatching(/SetAside/), 'Arn'] } },
      },
    });
  });

  it('hear of what the store writes as events, and of nothing else of the same act', async () => {
    const written = await writtenByAStart();
    const filter = $Mapping.parse(streamMapping()).FilterCriteria?.Filters[0].Pattern ?? '';
    const pattern: unknown = JSON.parse(filter);
    const records = written.map((put) => ({ eventName: 'INSERT', dynamodb: { NewImage: put } }));
    const heard = records.filter((record) => fits(pattern, record));
    expect(heard).toHaveLength(1);
    expect(JSON.stringify(heard)).toContain('plan-run.queued');
    expect(records.length).toBeGreaterThan(3);
    // Its being sent, and its going when its time is over.
    for (const eventName of ['MODIFY', 'REMOVE']) {
      expect(heard.map((record) => fits(pattern, { ...record, eventName }))).toEqual([false]);
    }
  });

  it('find what is to be done by an index that is the same as the local engine’s', () => {
    expect(only(data, 'AWS::DynamoDB::GlobalTable')).toMatchObject({
      GlobalSecondaryIndexes: [
        {
          IndexName: WORK_INDEX.name,
          KeySchema: [
            { AttributeName: WORK_INDEX.partitionKey, KeyType: 'HASH' },
            { AttributeName: WORK_INDEX.sortKey, KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    });
  });

  it('are swept for every minute, and the audit is sealed as often', () => {
    const rules = ofType(service, 'AWS::Events::Rule').map(({ Properties }) => Properties);
    expect(rules).toHaveLength(2);
    for (const rule of rules) {
      expect(rule).toMatchObject({ ScheduleExpression: 'rate(1 minute)', State: 'ENABLED' });
    }
  });

  it('are alarmed for, each queue for what was put aside and for what waits too long', () => {
    const alarms = JSON.stringify(ofType(observability, 'AWS::CloudWatch::Alarm'));
    for (const { id } of queues.filter((queue) => isSetAside(queue.id))) {
      expect(alarms).toContain(id.replace(/SetAside$/, ''));
    }
    expect(alarms.match(/waited for more than/g)).toHaveLength(QUEUES.length);
  });

  function streamMapping() {
    const found = mappings.find(({ Properties }) => 'StartingPosition' in Properties);
    return found?.Properties;
  }
});

/** The items that starting a run puts into the table. */
async function writtenByAStart(): Promise<readonly unknown[]> {
  let written: readonly Write[] = [];
  const store = createPlanRunsStore(
    {
      get: async () => null,
      getMany: async () => [],
      query: async () => ({ items: [], after: null }),
      revisions: async () => [],
      work: async () => [],
      workDone: async () => {},
      transact: async (writes) => {
        written = writes;
        return null;
      },
    },
    OWNER,
  );
  const at = '2026-11-23T10:00:00.000Z';
  const run: Omit<PlanRun, 'slot'> = {
    id: RUN_ID,
    consortium: 'three-vales',
    name: 'Round',
    roundId: 'a'.repeat(64),
    options: { seconds: 60, gap: 0 },
    sharing: null,
    status: 'queued',
    revision: 1,
    createdAt: at,
    createdBy: 'Commissioner',
    queuedAt: at,
    startedAt: null,
    endedAt: null,
    progress: null,
    cancel: null,
    sentence: null,
    plan: null,
    shares: null,
    attempts: 0,
    lease: null,
  };
  const audit = {
    id: RUN_ID,
    at,
    person: 'Commissioner',
    organisation: OWNER,
    action: 'plan-run.start',
    subject: `plan-run/${RUN_ID}`,
    detail: '',
  };
  await store.start(run, { audit, claim: null });
  return written.flatMap((write) => ('put' in write ? [write.put] : []));
}

/** As Lambda filters: every member that the pattern names must hold one of its values. */
function fits(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.includes(value);
  if (typeof pattern !== 'object' || pattern === null) return false;
  return Object.entries(pattern).every(([key, inner]) => fits(inner, member(value, key)));
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
